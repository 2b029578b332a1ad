import type { Span } from '../../../model/span.ts';
import { childBy, childrenBy, isVerb, prepositionOf, subtree } from '../../4-syntax/tree.ts';
import { type Context, readContext } from '../../7-events/context.ts';
import { possessors } from '../../7-events/noun-roles.ts';
import { headActors } from '../../7-events/phrase-actors.ts';
import { isPassive, understoodObject, understoodSubject } from '../../7-events/subjects.ts';
import type { View } from '../../7-events/view.ts';
import { spanAt, toDraft } from '../draft.ts';
import { type Party, partyAt, partyOf } from '../speakers.ts';
import { speakingSubject } from '../subject.ts';
import { type AnswerVerb, bargainWords } from './bargain-words.ts';
import { complementOf } from './complements.ts';
import { gistOf } from './gist.ts';
import type { Move } from './move.ts';

/** Events whose nouns can be turned down: "ruled out a WITHDRAWAL", and not "dismissed the critique". */
const REFUSABLE = /^(AGREE|CONSULT|SUPPORT|COOPERATE|AID|YIELD|REQUEST)$/;

/**
 * Answers to asks and offers: "accepted Norland's demand", "the offer was turned down by Norland",
 * "refused to withdraw". One that names whose it was and what gives that ask or offer, too: "rejected
 * Norland's demand for a withdrawal". What is denied, supposed, to come, or told by the other side is
 * no answer.
 */
export function findAnswers(view: View): readonly Move[] {
  return view.tree.words.flatMap((_, verb) => {
    if (!isVerb(view.tree, verb)) return [];
    const entries = bargainWords(view.ontology).answerVerbs.get(view.tree.lower[verb] ?? '') ?? [];
    for (const entry of entries) {
      const moves = answerBy(view, verb, entry);
      if (moves) return moves;
    }
    return [];
  });
}

function answerBy(view: View, verb: number, entry: AnswerVerb): readonly Move[] | undefined {
  const { tree } = view;
  const below =
    entry.clause && hasWords(view, verb, entry.rest)
      ? childBy(tree, verb, 'xcomp', 'ccomp')
      : undefined;
  const thing =
    thingOf(view, verb, entry.rest) ?? (below === undefined ? undefined : takenBelow(view, below));
  const clause = thing === undefined ? below : undefined;
  const told = thing ?? clause;
  if (told === undefined) return undefined;
  const lower = tree.lower[told] ?? '';
  const named = thing === undefined ? undefined : bargainWords(view.ontology).nouns.get(lower);
  const isFit = clause !== undefined || named !== undefined || isRefusable(view, lower, entry);
  if (!isFit) return undefined;
  const answerer = answererOf(view, verb, told);
  if (!answerer?.actor || !isToldAsDone(view, verb, answerer.actor)) return undefined;
  const owner = named && ownerOf(view, told, answerer.actor);
  const without = new Set([answerer.actor, ...(owner?.actor ? [owner.actor] : [])]);
  const complement = named ? complementOf(view, told, verb) : undefined;
  const words = named ? (complement ?? []) : subtree(tree, told);
  const isPreposition = (word: number) =>
    tree.relations[word] === 'case' && tree.heads[word] === told;
  const content = [...new Set([...subtree(tree, told), ...(complement ?? [])])]
    .filter((word) => !isPreposition(word))
    .sort((a, b) => a - b);
  const gist = { words, without };
  // What one refuses to do was asked of one.
  const answered = clause === undefined ? named : 'ASK';
  const draft = toDraft(view, entry.answer === 'REFUSED' ? 'DENIAL' : 'CLAIM', content, {
    cue: spanAt(view, verb),
    speaker: answerer,
    ...(owner && { hearer: owner }),
  });
  if (!draft) return undefined;
  const answer: Move = { draft, cue: verb, answer: entry.answer, answered, gist };
  const isNamedWhole = owner && complement && gistOf(view, complement, without).length > 0;
  const ask = isNamedWhole && namedMove(view, told, complement, { owner, answerer });
  return ask ? [ask, answer] : [answer];
}

/** The ask or offer that an answer names: "Norland's demand for a WITHDRAWAL". */
function namedMove(
  view: View,
  noun: number,
  complement: readonly number[],
  { owner, answerer }: { readonly owner: Party; readonly answerer: Party },
): Move | undefined {
  const kind = bargainWords(view.ontology).nouns.get(view.tree.lower[noun] ?? '');
  const draft =
    kind &&
    toDraft(view, kind, complement, {
      cue: spanAt(view, noun),
      speaker: owner,
      hearer: answerer,
    });
  return draft && { draft, cue: noun, isPresupposed: true };
}

/** The object, the subject of a passive, or what stands behind the verb's own words: "agreed TO the offer". */
function thingOf(view: View, verb: number, rest: readonly string[]): number | undefined {
  const { tree } = view;
  const object = () =>
    isPassive(view, verb) ? understoodObject(view, verb) : childBy(tree, verb, 'obj');
  const particle = childBy(tree, verb, 'compound:prt');
  if (rest.length === 0) return particle === undefined ? object() : undefined;
  const [first] = rest;
  const hasParticle =
    rest.length === 1 &&
    ((particle !== undefined && tree.lower[particle] === first) ||
      (tree.lower[verb + 1] === first && prepositionOf(tree, object() ?? -1) === undefined));
  if (hasParticle && object() !== undefined) return object();
  if (!hasWords(view, verb, rest)) return undefined;
  return childrenBy(tree, verb, 'obl', 'obj', 'nmod').find(
    (child) => prepositionOf(tree, child) === rest.at(-1),
  );
}

/** "Refused to accept THE OFFER": what is not taken is turned down. */
function takenBelow(view: View, clause: number): number | undefined {
  const words = bargainWords(view.ontology);
  const verbs = words.answerVerbs.get(view.tree.lower[clause] ?? '') ?? [];
  const things = verbs
    .filter(({ answer }) => answer === 'ACCEPTED')
    .map(({ rest }) => thingOf(view, clause, rest));
  return things.find(
    (thing) => thing !== undefined && words.nouns.has(view.tree.lower[thing] ?? ''),
  );
}

/** Whether the verb's own words follow it: "out" of "ruled out sending troops". */
function hasWords({ tree }: View, verb: number, rest: readonly string[]): boolean {
  return rest.every((word, offset) => tree.lower[verb + 1 + offset] === word);
}

/** "Ruled out a withdrawal": a thing done, which need not be called a demand to be turned down. */
function isRefusable({ lexicon }: View, lower: string, { answer }: AnswerVerb): boolean {
  const triggers = lexicon.nouns.get(lower) ?? [];
  return answer === 'REFUSED' && triggers.some(({ trigger }) => REFUSABLE.test(trigger.type));
}

/** Who answers; of "Norland's request to Sudmark was accepted" the one who was asked. */
function answererOf(view: View, verb: number, noun: number): Party | undefined {
  const { tree } = view;
  const passive = isPassive(view, verb);
  const subject = passive ? understoodSubject(view, verb) : speakingSubject(view, verb);
  if (subject !== undefined) return partyAt(view, subject);
  if (!passive) return undefined;
  const asked = childrenBy(tree, noun, 'nmod', 'obl').find(
    (child) => prepositionOf(tree, child) === 'to',
  );
  return partyAt(view, asked);
}

/** Whose ask or offer it is: "NORLAND's demand", "a demand from NORLAND"; nobody's own. */
function ownerOf(view: View, noun: number, answerer: string): Party | undefined {
  const { tree } = view;
  const before = possessors(view, noun)[0]?.reference;
  const party = before
    ? partyOf(view, before.first, before.last)
    : partyAt(
        view,
        childrenBy(tree, noun, 'nmod').find((child) =>
          /^(from|by)$/.test(prepositionOf(tree, child) ?? ''),
        ),
      );
  return party?.actor && party.actor !== answerer ? party : undefined;
}

/** Whether it is told as done, by the article or by the one who answers. */
function isToldAsDone(view: View, verb: number, answerer: string): boolean {
  const context = readContext(view, verb);
  if (!isDone(context)) return false;
  const { speaker } = context;
  const sayers = speaker === undefined ? [] : headActors(view, speaker);
  return sayers.length === 0 || sayers.some(({ reference }) => reference.actor === answerer);
}

/** Neither denied, supposed or to come, nor only threatened or refused: "refused to ACCEPT". */
export function isDone({ negated, modality, control }: Context): boolean {
  return !negated && modality === 'ACTUAL' && control !== 'refuse' && control !== 'threaten';
}

/** Whether two spans are the same. */
export function isSame(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && a.start === b.start && a.end === b.end;
}
