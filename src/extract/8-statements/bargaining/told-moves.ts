import type { EventMention, Participant } from '../../../model/event.ts';
import { isOverlapping } from '../../../model/span.ts';
import type { StatementKind } from '../../../model/statement.ts';
import { childBy, childrenBy, isVerb, prepositionOf, subtree } from '../../4-syntax/tree.ts';
import { readContext } from '../../7-events/context.ts';
import { lightVerbOf } from '../../7-events/noun-roles.ts';
import { headActors } from '../../7-events/phrase-actors.ts';
import { understoodSubject } from '../../7-events/subjects.ts';
import type { View } from '../../7-events/view.ts';
import { spanAt, toDraft } from '../draft.ts';
import { type Party, partyAt } from '../speakers.ts';
import { bargainWords, findPhrases } from './bargain-words.ts';
import { complementOf } from './complements.ts';
import type { Move } from './move.ts';

/** The ends of an event that asks or offers. */
export function partiesOf({ participants }: EventMention): {
  readonly speaker: Party | undefined;
  readonly hearer: Party | undefined;
} {
  const of = (role: Participant['role']) => {
    const one = participants.find((other) => other.role === role && other.actor !== undefined);
    return one && { start: one.start, end: one.end, actor: one.actor };
  };
  return { speaker: of('SOURCE'), hearer: of('TARGET') };
}

/** The event that the word tells, where it asks or offers. */
export function eventAt(
  view: View,
  events: readonly EventMention[],
  cue: number,
): EventMention | undefined {
  const span = spanAt(view, cue);
  return events.find(
    ({ type, trigger }) => /^(REQUEST|AGREE)$/.test(type) && isOverlapping(trigger, span),
  );
}

/**
 * Asks and offers that stand as events: each REQUEST, and of those that AGREE whatever a word for
 * offering tells; and what else a verb of offering offers. What is asked is the clause or thing below.
 */
export function movesTold(view: View, events: readonly EventMention[]): readonly Move[] {
  const { tree, ontology } = view;
  const { offerVerbs, nouns } = bargainWords(ontology);
  return tree.words.flatMap((_, cue) => {
    const event = eventAt(view, events, cue);
    const lower = tree.lower[cue] ?? '';
    const isVerbOfOffer = offerVerbs.has(lower) && isVerb(tree, cue);
    const isOffer = isVerbOfOffer || nouns.get(lower) === 'OFFER';
    const isAsk = event?.type === 'REQUEST';
    if (!isAsk && !(event && isOffer) && !isVerbOfOffer) return [];
    const { negated, modality } = event ?? readContext(view, cue);
    if (negated || modality !== 'ACTUAL') return [];
    const content = isVerb(tree, cue)
      ? contentOf(view, cue)
      : complementOf(view, cue, lightVerbOf(view, cue));
    const told = event && partiesOf(event);
    const speaker = told?.speaker ?? partyAt(view, understoodSubject(view, cue));
    if (!content || !speaker?.actor) return [];
    const doer = askedBelow(view, cue, speaker);
    const kind = isAsk || doer ? 'ASK' : 'OFFER';
    const hearer = told?.hearer ?? doer ?? receiver(view, cue);
    return moveOf(view, kind, content, { cue, speaker, hearer });
  });
}

/** "Made an offer to lower the price", "countered with a demand for talks". */
export function movesCarried(view: View): readonly Move[] {
  const { tree, ontology } = view;
  const { nouns, counterVerbs } = bargainWords(ontology);
  return tree.words.flatMap((_, cue) => {
    const kind = nouns.get(tree.lower[cue] ?? '');
    const head = tree.heads[cue] ?? -1;
    const isCounter = counterVerbs.has(tree.lower[head] ?? '') && isVerb(tree, head);
    const verb = isCounter ? head : lightVerbOf(view, cue);
    const content = kind && verb !== undefined ? complementOf(view, cue, verb) : undefined;
    if (!kind || !content || verb === undefined) return [];
    const speaker = partyAt(view, understoodSubject(view, verb));
    if (!speaker?.actor) return [];
    const hearer = childrenBy(tree, cue, 'nmod').find((child) =>
      /^(to|from)$/.test(prepositionOf(tree, child) ?? ''),
    );
    return moveOf(view, kind, content, { cue, speaker, hearer: partyAt(view, hearer) });
  });
}

function moveOf(
  view: View,
  kind: StatementKind,
  content: readonly number[],
  {
    cue,
    speaker,
    hearer,
  }: { readonly cue: number; readonly speaker: Party; readonly hearer: Party | undefined },
): readonly Move[] {
  const draft = toDraft(view, kind, content, {
    cue: spanAt(view, cue),
    speaker,
    ...(hearer?.actor && { hearer }),
  });
  return draft ? [{ draft, cue }] : [];
}

/** The clause, the object, or what a particle asks for. */
function contentOf(view: View, verb: number): readonly number[] | undefined {
  const { tree, ontology } = view;
  const clause = clauseOf(view, verb);
  const content =
    clause ??
    childrenBy(tree, verb, 'obj').find((thing) => headActors(view, thing).length === 0) ??
    childrenBy(tree, verb, 'obl').find((child) => prepositionOf(tree, child) === 'for');
  if (content === undefined) return undefined;
  const words = subtree(tree, content);
  // "offered INSTEAD to lower the price": the parser may take the adverb into the clause.
  const opening = findPhrases(tree.lower, bargainWords(ontology).counters).find(
    ({ first }) => first === words[0],
  );
  return opening ? words.filter((word) => word > opening.last) : words;
}

/** The clause below; what follows an adverb the parser takes for a circumstance: "offered INSTEAD to …". */
function clauseOf({ tree, ontology }: View, verb: number): number | undefined {
  const own = childBy(tree, verb, 'ccomp', 'xcomp');
  if (own !== undefined) return own;
  const conditions = ontology.words('condition');
  return childrenBy(tree, verb, 'advcl').find(
    (child) =>
      child > verb &&
      tree.tags[child] === 'VB' &&
      !conditions.has(tree.lower[childBy(tree, child, 'mark') ?? -1] ?? ''),
  );
}

/** "Proposed that NORLAND lift the ban": it is somebody else who is to do it. */
function askedBelow(view: View, verb: number, speaker: Party): Party | undefined {
  const { tree } = view;
  const clause = clauseOf(view, verb);
  const subject = clause === undefined ? undefined : childBy(tree, clause, 'nsubj');
  const party = partyAt(view, subject);
  return party?.actor && party.actor !== speaker.actor ? party : undefined;
}

/** "Offered NORLAND a loan". */
function receiver(view: View, verb: number): Party | undefined {
  const party = childrenBy(view.tree, verb, 'iobj', 'obj')
    .map((object) => partyAt(view, object))
    .find((one) => one?.actor !== undefined);
  return party;
}
