import type { Statement, StatementKind } from '../../model/statement.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { controlOf } from '../7-events/control.ts';
import { possessors } from '../7-events/noun-roles.ts';
import { understoodSubject } from '../7-events/subjects.ts';
import type { View } from '../7-events/view.ts';
import { hearerOf, type Party, partyAt } from './speakers.ts';

/** What a control predicate's clause is a statement of. */
const KINDS: Readonly<Partial<Record<ControlEntry['class'], StatementKind>>> = {
  report: 'CLAIM',
  deny: 'DENIAL',
  ask: 'ASK',
  direct: 'ASK',
  commit: 'OFFER',
  threaten: 'CLAIM',
  opine: 'CLAIM',
};

type Draft = Omit<Statement, 'topics' | 'actors'>;

/**
 * Reported speech: "Norland said that …" (CLAIM), "denied that …" (DENIAL), "urged X to …" (ASK),
 * "offered to …" (OFFER), "its request for X to mediate", "according to Norland". The statement is
 * the clause below the predicate, the speaker its subject or owner.
 */
export function findReports(view: View): readonly Draft[] {
  return view.tree.words.flatMap((_, index) => {
    const found = isVerb(view.tree, index) ? byVerb(view, index) : byNoun(view, index);
    return found ? [found] : accordingTo(view, index);
  });
}

function byVerb(view: View, verb: number): Draft | undefined {
  const control = controlOf(view, verb);
  const kind = control && KINDS[control.class];
  if (!kind) return undefined;
  const { tree } = view;
  const clause =
    childBy(tree, verb, 'ccomp', 'xcomp') ??
    (tree.relations[verb] === 'parataxis' ? tree.heads[verb] : undefined) ??
    (kind === 'DENIAL' ? childBy(tree, verb, 'obj') : undefined) ??
    (kind === 'ASK' ? askedFor(view, verb) : undefined);
  const speaker = partyAt(view, understoodSubject(view, verb));
  if (clause === undefined || clause < 0) return undefined;
  const shows = view.lexicon.verbSet('showing-verb').has(tree.lower[verb] ?? '');
  if (shows && speaker?.actor === undefined) return undefined;
  const hearer = hearerOf(view, verb);
  return draft(view, kind, verb, contentOf(view, clause, verb), speaker, hearer);
}

function byNoun(view: View, noun: number): Draft | undefined {
  const { tree, lexicon } = view;
  const control = lexicon.controlNouns.get(tree.lower[noun] ?? '');
  const kind = control && KINDS[control.class];
  const clause = kind && childBy(tree, noun, 'acl', 'ccomp', 'xcomp');
  const owner = possessors(view, noun)[0]?.reference;
  if (!kind || clause === undefined || !owner) return undefined;
  return draft(
    view,
    kind,
    noun,
    contentOf(view, clause, noun),
    partyAt(view, owner.last),
    undefined,
  );
}

/** "According to Norland, …": the rest of the sentence is the statement. */
function accordingTo(view: View, index: number): readonly Draft[] {
  const { tree } = view;
  if (tree.lower[index] !== 'according' || tree.lower[index + 1] !== 'to') return [];
  const source =
    tree.relations[index] === 'case' ? tree.heads[index] : childBy(tree, index, 'obl', 'nmod');
  if (source === undefined || source < 0) return [];
  const clause = tree.heads[source] ?? -1;
  if (clause < 0) return [];
  const content = subtree(
    tree,
    clause,
    (child) => child === source || tree.relations[child] === 'punct',
  );
  const found = draft(view, 'CLAIM', index, content, partyAt(view, source), undefined);
  return found ? [found] : [];
}

function askedFor(view: View, verb: number): number | undefined {
  return childrenBy(view.tree, verb, 'obl').find(
    (child) => prepositionOf(view.tree, child) === 'for',
  );
}

/** The words of the clause without the reporting ones ("… , Norland said"). */
function contentOf(view: View, clause: number, cue: number): readonly number[] {
  const { tree } = view;
  const reporting = new Set(subtree(tree, cue, (child) => child === clause));
  const isBelowClause = tree.heads[cue] === clause;
  return subtree(tree, clause, (child) => isBelowClause && reporting.has(child));
}

function draft(
  view: View,
  kind: StatementKind,
  cue: number,
  content: readonly number[],
  speaker: Party | undefined,
  hearer: Party | undefined,
): Draft | undefined {
  const { tree, sentence } = view;
  const words = content.filter((index) => tree.relations[index] !== 'punct');
  const first = tree.words[words[0] ?? -1];
  const last = tree.words[words.at(-1) ?? -1];
  const word = tree.words[cue];
  if (!first || !last || !word) return undefined;
  return {
    kind,
    sentence: sentence.index,
    start: first.start,
    end: last.end,
    text: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
    cue: { start: word.start, end: word.end },
    ...(speaker && { speaker }),
    ...(hearer && { hearer }),
  };
}
