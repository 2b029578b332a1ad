import type { StatementKind } from '../../model/statement.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, isVerb, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { controlOf } from '../7-events/control-word.ts';
import { possessors } from '../7-events/noun-roles.ts';
import { isDenied, isNegator, type View } from '../7-events/view.ts';
import { type Aside, findAsides } from './asides.ts';
import { cuesOf } from './cues.ts';
import { type Attributed, type Draft, spanAt, toDraft } from './draft.ts';
import { findOpinion } from './opinions.ts';
import { isOwnThought } from './own-thoughts.ts';
import { canSpeak, hearerOf, type Party, partyAt, partyOf } from './speakers.ts';
import { findStance } from './stances.ts';
import { speakingSubject } from './subject.ts';

type ControlClass = ControlEntry['class'];

/** What a control predicate's clause is a statement of. */
const KINDS: Readonly<Partial<Record<ControlClass, StatementKind>>> = {
  report: 'CLAIM',
  deny: 'DENIAL',
  ask: 'ASK',
  direct: 'ASK',
  commit: 'OFFER',
  offer: 'OFFER',
  threaten: 'CLAIM',
  opine: 'CLAIM',
};

/** Fewer words behind a verb are no clause. */
const SHORTEST_REMAINDER = 3;

/** Classes whose verbs need a subject that can speak or think: "the plan suggests that" says nothing. */
const PERSONAL: ReadonlySet<ControlClass> = new Set(['opine', 'commit', 'direct', 'ask', 'deny']);

/** Classes of what somebody thinks and means to do, which need not be said. */
const WEAK: ReadonlySet<ControlClass> = new Set(['opine', 'commit']);

/**
 * Reported speech: "Norland said that …" (CLAIM), "denied that …" (DENIAL), "urged X to …" (ASK),
 * "offered to …" (OFFER), "its request for X to mediate", "according to Norland", "criticised the
 * plan", "…, Norland said". The statement is the clause or thing below the predicate, the speaker
 * its subject or owner. What was not said is no statement.
 */
export function findReports(view: View): readonly Draft[] {
  const asides = new Map(findAsides(view).map((aside) => [aside.cue, aside]));
  return view.tree.words.flatMap((_, index) => {
    const aside = asides.get(index);
    const found = aside
      ? besideOf(view, aside)
      : isVerb(view.tree, index)
        ? (byVerb(view, index) ??
          findStance(view, index) ??
          byPlainVerb(view, index) ??
          findOpinion(view, index))
        : (byNoun(view, index) ?? findOpinion(view, index));
    return found ? [found] : accordingTo(view, index);
  });
}

/** "The port is closed, Norland said": the rest of the sentence. */
function besideOf(view: View, { cue, speakerFirst, speakerLast }: Aside): Draft | undefined {
  const { tree } = view;
  const from = Math.min(cue, speakerFirst);
  const to = Math.max(cue, speakerLast);
  // Behind a quotation the words that follow tell the circumstances: "…,” he said in Lakeside".
  const isQuoted = /^(”|"|''|»|’)$/.test(tree.words[from - 1]?.text ?? '');
  if (isQuoted || isDenied(view, cue)) return undefined;
  const content = tree.words.flatMap((_, index) => (index < from || index > to ? [index] : []));
  const speaker = partyOf(view, speakerFirst, speakerLast);
  return toDraft(view, 'CLAIM', content, { cue: spanAt(view, cue), speaker });
}

function byVerb(view: View, verb: number): Draft | undefined {
  const { tree, ontology } = view;
  const control = controlOf(view, verb);
  const kind = control && kindHere(view, control.class, verb);
  if (!kind || cuesOf(ontology).unspoken.has(tree.lower[verb] ?? '')) return undefined;
  if (isDenied(view, verb)) return undefined;
  const clause =
    childBy(tree, verb, 'ccomp', 'xcomp') ??
    (tree.relations[verb] === 'parataxis' ? tree.heads[verb] : undefined) ??
    (kind === 'DENIAL' ? childBy(tree, verb, 'obj') : undefined) ??
    (kind === 'ASK' ? askedFor(view, verb) : undefined);
  if (clause === undefined || clause < 0) return undefined;
  const subject = speakingSubject(view, verb);
  if (isNegated(view, subject)) return undefined;
  if (PERSONAL.has(control.class) && !canSpeak(view, subject)) return undefined;
  if (WEAK.has(control.class) && isOwnThought(view, verb, subject)) return undefined;
  const speaker = partyAt(view, subject);
  const shows = view.lexicon.verbSet('showing-verb').has(tree.lower[verb] ?? '');
  if (shows && !canSpeak(view, subject)) return undefined;
  const hearer = hearerOf(view, verb);
  return toDraft(
    view,
    kind,
    contentOf(view, clause, verb),
    attributed(view, verb, speaker, hearer),
  );
}

/**
 * "Norland said on Monday that …" where the parser hung the clause elsewhere: what follows the verb.
 * Only for verbs that do nothing but report.
 */
function byPlainVerb(view: View, verb: number): Draft | undefined {
  const { tree, ontology } = view;
  const isPlain = ontology.words('plain-speech-form').has(tree.lower[verb] ?? '');
  if (!isPlain || isDenied(view, verb)) return undefined;
  const subject = speakingSubject(view, verb);
  if (!canSpeak(view, subject) || isNegated(view, subject)) return undefined;
  const content = tree.words.flatMap((_, index) => (index > verb ? [index] : []));
  if (content.length < SHORTEST_REMAINDER) return undefined;
  return toDraft(view, 'CLAIM', content, attributed(view, verb, partyAt(view, subject)));
}

/** "Told Norland to leave" asks where "told Norland that" reports. */
function kindHere(view: View, kind: ControlClass, verb: number): StatementKind | undefined {
  const { tree } = view;
  const isTold = childBy(tree, verb, 'obj', 'iobj') !== undefined;
  // "described Norland AS terrific" has such a complement, too, and asks for nothing.
  const isToldTo =
    isTold &&
    childrenBy(tree, verb, 'xcomp').some((clause) => tree.tags[clause] === 'VB') &&
    childBy(tree, verb, 'ccomp') === undefined;
  return kind === 'report' && isToldTo ? 'ASK' : KINDS[kind];
}

/** "Nobody asked": nobody does. */
function isNegated(view: View, subject: number | undefined): boolean {
  return isNegator(view, subject) || (subject !== undefined && isDenied(view, subject));
}

function byNoun(view: View, noun: number): Draft | undefined {
  const { tree, lexicon } = view;
  const control = lexicon.controlNouns.get(tree.lower[noun] ?? '');
  const kind = control && KINDS[control.class];
  const clause = kind && childBy(tree, noun, 'acl', 'ccomp', 'xcomp');
  const owner = possessors(view, noun)[0]?.reference;
  if (!kind || clause === undefined || !owner) return undefined;
  const speaker = partyAt(view, owner.last);
  return toDraft(view, kind, contentOf(view, clause, noun), attributed(view, noun, speaker));
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
  const found = toDraft(view, 'CLAIM', content, attributed(view, index, partyAt(view, source)));
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

function attributed(view: View, cue: number, speaker?: Party, hearer?: Party): Attributed {
  return { cue: spanAt(view, cue), speaker, ...(hearer && { hearer }) };
}
