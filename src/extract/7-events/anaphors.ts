import type { Attribution, EventMention } from '../../model/event.ts';
import { isWithin } from '../../model/span.ts';
import type { Word } from '../2-sentences/index.ts';
import type { FoundName } from '../3-names/name.ts';
import { childBy } from '../4-syntax/tree.ts';
import { sumTerms } from './confidence.ts';
import { readContext } from './context.ts';
import { findDates } from './dates.ts';
import { figuresOf } from './figures.ts';
import { endOf } from './outcomes.ts';
import { headActors } from './phrase-actors.ts';
import type { View } from './view.ts';

/** Relations in which a word before or behind a noun says which one is meant. */
const NAMING: ReadonlySet<string> = new Set(['compound', 'nmod', 'nmod:poss', 'amod']);

/**
 * "the meeting", "this encounter", "on the agenda": a definite noun without participants of its own
 * points back to the meeting the article told last, and the sentence is evidence for it too (that
 * is how an article says which issues were on its agenda). Undefined where the sentence tells the
 * meeting itself, or has no such noun.
 */
export function findAnaphor(
  view: View,
  last: EventMention,
  here: readonly EventMention[],
): EventMention | undefined {
  const { tree, ontology, sentence } = view;
  const isTold = (word: Word) => here.some((mention) => isWithin(word, mention.trigger));
  const at = tree.words.findIndex((one, index) => pointsBack(view, index) && !isTold(one));
  const word = tree.words[at];
  if (!word) return undefined;
  const dates = findDates(sentence.words, undefined, ontology);
  const terms = [
    { name: 'anaphor', value: ontology.setting('confidence.anaphor') },
    { name: 'named', value: ontology.setting('confidence.named') },
  ];
  return {
    ...last,
    start: sentence.start,
    end: sentence.end,
    sentence: sentence.index,
    quote: sentence.text,
    trigger: { start: word.start, end: word.end },
    rule: `${last.rule}.anaphor`,
    main: false,
    negated: false,
    modality: 'ACTUAL',
    attribution: sayerOf(view, at),
    date: undefined,
    place: undefined,
    placeIn: undefined,
    placeLevel: undefined,
    figures: figuresOf({ predicate: at, last: at }, dates, view),
    ...endOf(view, at),
    confidence: sumTerms(terms),
    terms,
    topics: [],
  };
}

/** "COLOMBIA said that the talks lasted an hour" */
function sayerOf(view: View, at: number): Attribution | undefined {
  const { speaker, cue } = readContext(view, at);
  if (speaker === undefined) return undefined;
  const word = cue === undefined ? undefined : view.tree.words[cue];
  return {
    speaker: headActors(view, speaker)[0]?.reference.actor,
    cue: word && { start: word.start, end: word.end },
  };
}

/** A definite noun for a meeting that nothing names otherwise. */
function pointsBack(view: View, index: number): boolean {
  const { tree, ontology, lexicon } = view;
  if (!lexicon.nounSet(['@event-anaphor']).has(tree.lower[index] ?? '')) return false;
  if (!(tree.tags[index] ?? '').startsWith('NN')) return false;
  const determiner = childBy(tree, index, 'det') ?? index - 1;
  if (!ontology.words('definite').has(tree.lower[determiner] ?? '')) return false;
  // "the Oslo talks", "the meeting of ministers": named otherwise, so perhaps another meeting.
  const isNamed = (tree.children[index] ?? []).some(
    (child) => NAMING.has(tree.relations[child] ?? '') && view.at(child).some(isActor),
  );
  // "the policy agenda" is another agenda.
  const isAnother = childBy(tree, index, 'compound', 'amod') !== undefined;
  return !isNamed && (!isAnother || isVenueName(view, index));
}

function isActor({ reading, kind }: FoundName): boolean {
  return reading === 'ACTOR' && kind !== 'PLACE';
}

/** "the White House encounter": the venue before the noun names the same meeting. */
function isVenueName(view: View, noun: number): boolean {
  return view.at(noun - 1).some((name) => name.reading === 'PLACE');
}
