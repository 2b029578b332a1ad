import type { EventMention } from '../../../model/event.ts';
import { isOverlapping, isWithin, type Span } from '../../../model/span.ts';
import type { Bargain } from '../../../model/statement.ts';
import { readContext } from '../../7-events/context.ts';
import { findDates } from '../../7-events/dates.ts';
import { dateFor } from '../../7-events/setting-of.ts';
import { isDenied, type View } from '../../7-events/view.ts';
import type { WordSpan } from '../../word-cover.ts';
import type { Draft } from '../draft.ts';
import { findAnswers, isDone, isSame } from './answers.ts';
import { bargainWords, findPhrases } from './bargain-words.ts';
import { conditionOf } from './conditions.ts';
import { findDeadlines } from './deadlines.ts';
import { gistOf } from './gist.ts';
import type { Move } from './move.ts';
import { isConditionalPromise } from './promises.ts';
import { eventAt, movesCarried, movesTold, partiesOf } from './told-moves.ts';

/** What bargaining needs to know of the article beside a sentence. */
export interface BargainWorld {
  /** The events of this sentence. */
  readonly events: readonly EventMention[];
  readonly publishedOn: string | undefined;
}

/**
 * The reports of a sentence, with what makes asks, offers and answers of them: condition, deadline,
 * date, whom they are said to, and what they are about; and those that no report gives. One word gives
 * one ask or offer, however many rules find it.
 */
export function readBargains(
  view: View,
  reports: readonly Draft[],
  { events, publishedOn }: BargainWorld,
): readonly Draft[] {
  const found = [...findAnswers(view), ...movesTold(view, events), ...movesCarried(view)];
  const moves = new Map<number, Move>();
  for (const move of found) if (!moves.has(move.cue)) moves.set(move.cue, move);
  const others: Draft[] = [];
  for (const draft of reports) {
    const cue = wordAt(view, draft.cue);
    const move = moves.get(cue);
    if (move) moves.set(cue, joined(draft, move));
    else if (cue >= 0 && isBargaining(view, draft, cue)) moves.set(cue, { draft, cue });
    else others.push(draft);
  }
  const cues = new Set(moves.keys());
  const told = [...moves.values()].map(({ draft }) => draft);
  const around = { events, publishedOn, cues, told };
  const read = [...moves.values()].map((move) => finish(view, move, around));
  return [...others, ...read];
}

function wordAt({ tree }: View, cue: Span | undefined): number {
  return tree.words.findIndex((word) => isSame(word, cue));
}

function isBargaining(view: View, draft: Draft, cue: number): boolean {
  return draft.kind === 'ASK' || draft.kind === 'OFFER' || isConditionalPromise(view, draft, cue);
}

/** The report's own words and parties, and what the move knows besides. */
function joined(draft: Draft, move: Move): Move {
  if (move.answer) return { ...move, draft: { ...draft, ...move.draft } };
  const isAsked = draft.kind === 'ASK' || move.draft.kind === 'ASK';
  const kind = isAsked ? 'ASK' : 'OFFER';
  return { ...move, draft: { ...move.draft, ...draft, kind } };
}

/** What else the sentence tells. */
interface Surroundings extends BargainWorld {
  readonly cues: ReadonlySet<number>;
  readonly told: readonly Draft[];
}

function finish(view: View, move: Move, around: Surroundings): Draft {
  const { events, publishedOn, cues, told } = around;
  const { cue, isPresupposed = false } = move;
  const condition = isPresupposed ? undefined : conditionOf(view, cue, without(cues, cue));
  const hearer =
    move.draft.hearer ?? hearerIn(view, events, move) ?? partnerIn(view, move.draft, condition);
  const isPromise = isConditionalPromise(view, move.draft, cue);
  // Without a condition it stays the claim it was.
  if (isPromise && !condition) return move.draft;
  const kind = isPromise ? 'OFFER' : move.draft.kind;
  const draft: Draft = { ...move.draft, kind, ...(hearer && { hearer }) };
  if (!isMade(view, move)) return draft;
  const conditionSpan = condition && toSpan(view, condition);
  const deadline = isPresupposed
    ? undefined
    : findDeadlines(view, publishedOn)
        .map((one) => ({ ...toSpan(view, one), ...(one.date && { date: one.date }) }))
        .find((one) => isOf(view, one, draft, conditionSpan));
  const apart = [conditionSpan, deadline].flatMap((span) => span ?? []);
  const parties = [draft.speaker?.actor, hearer?.actor].flatMap((actor) => actor ?? []);
  const gist = move.gist ?? { words: wordsOf(view, draft), without: new Set(parties) };
  const words = gist.words.filter((index) => !apart.some((span) => isIn(view, index, span)));
  const date = isPresupposed ? undefined : dateOf(view, cue, [...told, ...apart], publishedOn);
  const answer = move.answer ?? (isCounter(view, cue, cues) ? 'COUNTERED' : undefined);
  const bargain: Bargain = {
    ...(conditionSpan && { condition: conditionSpan }),
    ...(deadline && { deadline }),
    ...(date && { date }),
    ...(answer && { answer }),
    ...(move.answered && { answered: move.answered }),
    gist: gistOf(view, words, gist.without),
  };
  return { ...draft, bargain };
}

/** Whether it is told as made: what an answer names was, a verb must be told as done. */
function isMade(view: View, { cue, answer, isPresupposed }: Move): boolean {
  if (answer || isPresupposed) return true;
  if (!/^VB/.test(view.tree.tags[cue] ?? '')) return !isDenied(view, cue);
  return isDone(readContext(view, cue));
}

function hearerIn(view: View, events: readonly EventMention[], { cue, draft, answer }: Move) {
  const event = answer ? undefined : eventAt(view, events, cue);
  const hearer = event && partiesOf(event).hearer;
  return hearer && hearer.actor !== draft.speaker?.actor ? hearer : undefined;
}

/** "Will free the crew if NORLAND pays": whom the condition binds is offered it, where it binds but one. */
function partnerIn(view: View, { speaker }: Draft, condition: WordSpan | undefined) {
  if (!condition) return undefined;
  const named = view.sentence.references.filter(
    ({ first, last, actor, reading }) =>
      condition.first <= first &&
      last <= condition.last &&
      reading === 'ACTOR' &&
      actor !== speaker?.actor,
  );
  const [only] = named;
  const isOne = only && named.every(({ actor }) => actor === only.actor);
  return isOne ? { ...toSpan(view, only), actor: only.actor } : undefined;
}

/** A deadline of what is asked stands in its words or right behind them, and in no condition. */
function isOf(view: View, deadline: Span, draft: Draft, condition: Span | undefined): boolean {
  if (condition && isOverlapping(deadline, condition)) return false;
  const gap = view.sentence.text.slice(
    draft.end - view.sentence.start,
    deadline.start - view.sentence.start,
  );
  return isWithin(deadline, draft) || (deadline.start >= draft.end && gap.trim() === '');
}

/** "Proposed INSTEAD that …", "IN RESPONSE, Norland demanded …", "a COUNTER-OFFER", "COUNTERED with". */
function isCounter(view: View, cue: number, cues: ReadonlySet<number>): boolean {
  const { tree, ontology } = view;
  const { counters, counterVerbs, counterNouns } = bargainWords(ontology);
  const head = tree.heads[cue] ?? -1;
  if (counterNouns.has(tree.lower[cue] ?? '') || counterVerbs.has(tree.lower[head] ?? ''))
    return true;
  return findPhrases(tree.lower, counters).some(({ first, last }) => {
    let at = last;
    for (let steps = 0; steps < tree.words.length && at >= 0; steps += 1) {
      if (cues.has(at)) return at === cue;
      at = tree.heads[at] ?? -1;
    }
    return first === 0 && cues.size === 1;
  });
}

/** When it was said: a date of the sentence outside what is asked. */
function dateOf(
  view: View,
  cue: number,
  apart: readonly Span[],
  publishedOn: string | undefined,
): string | undefined {
  const dates = findDates(view.sentence.words, publishedOn, view.ontology).filter(
    (date) => !apart.some((span) => isWithin(toSpan(view, date), span)),
  );
  const context = readContext(view, cue);
  const chosen = dateFor({ predicate: cue, context }, dates, view);
  return typeof chosen === 'object' ? chosen.date.value : undefined;
}

function wordsOf({ tree }: View, span: Span): readonly number[] {
  return tree.words.flatMap((word, index) => (isWithin(word, span) ? [index] : []));
}

function isIn({ tree }: View, index: number, span: Span): boolean {
  const word = tree.words[index];
  return word !== undefined && isOverlapping(word, span);
}

function toSpan({ tree, sentence }: View, { first, last }: WordSpan): Span {
  return {
    start: tree.words[first]?.start ?? sentence.start,
    end: tree.words[last]?.end ?? sentence.end,
  };
}

function without(cues: ReadonlySet<number>, cue: number): ReadonlySet<number> {
  return new Set([...cues].filter((one) => one !== cue));
}
