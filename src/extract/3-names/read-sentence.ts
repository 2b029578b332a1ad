import type { Ontology } from '../../ontology/ontology.ts';
import type { Word, WordedSentence } from '../2-sentences/index.ts';
import { coverOf, type WordSpan } from '../word-cover.ts';
import { openGazetteer } from './gazetteer.ts';
import type { NameContext } from './kinds.ts';
import { findKnown, findTitles, type KnownHit, type TitleHit } from './known-names.ts';
import { isPartOfLongerName } from './longer-names.ts';
import { findRuns } from './unknown-names.ts';

/** What one sentence's words offer as names, before the article has taught what they stand for. */
export interface SentenceReading {
  readonly sentence: WordedSentence;
  /** Known names that stand by themselves, not inside a run. */
  readonly known: readonly KnownHit[];
  readonly titles: readonly TitleHit[];
  /** Unknown names: runs of proper nouns. */
  readonly runs: readonly WordSpan[];
  /** The title that ends right before a word. */
  readonly titleBefore: (first: number) => TitleHit | undefined;
}

/** Reads the gazetteer's names and titles off a sentence, and runs of proper nouns for the rest. */
export function readSentence(sentence: WordedSentence, ontology: Ontology): SentenceReading {
  const { words } = sentence;
  const gazetteer = openGazetteer(ontology);
  const hits = findKnown(words, gazetteer);
  const titles = findTitles(words, gazetteer);
  const hitAt = coverOf(hits);
  const isInName = (title: TitleHit) => (hitAt.get(title.first)?.last ?? -1) >= title.last;
  const free = titles.filter((title) => !isInName(title));
  const whole = hits.filter((hit) => !isPartOfLongerName(words, hit, ontology));
  const taken = coverOf<WordSpan>([...free, ...whole]);
  const runs = findRuns(words, (index) => taken.has(index), ontology);
  const inRun = coverOf(runs);
  const byLast = new Map(free.map((title) => [title.last, title]));
  return {
    sentence,
    known: hits.filter((hit) => !isAnyCovered(hit, inRun)),
    titles,
    runs,
    titleBefore: (first) => byLast.get(first - 1),
  };
}

/** The words of a run. */
export function textsOf(words: readonly Word[], run: WordSpan): readonly string[] {
  return words.slice(run.first, run.last + 1).map((word) => word.text);
}

/** What stands around a run, for guessing its kind. */
export function contextOf({ sentence, titleBefore }: SentenceReading, run: WordSpan): NameContext {
  const { words } = sentence;
  const title = titleBefore(run.first);
  const before = words[(title?.first ?? run.first) - 1];
  return { hasTitle: title !== undefined, before: before?.text.toLowerCase() ?? '' };
}

function isAnyCovered(span: WordSpan, cover: ReadonlyMap<number, unknown>): boolean {
  for (let index = span.first; index <= span.last; index += 1) if (cover.has(index)) return true;
  return false;
}
