import type { Ontology } from '../../ontology/ontology.ts';
import type { Word, WordedSentence } from '../2-sentences/index.ts';
import { coverOf, type WordSpan } from '../word-cover.ts';
import { findBodies } from './bodies.ts';
import { openGazetteer } from './gazetteer.ts';
import { findKnown, findTitles, type KnownHit, type TitleHit } from './known-names.ts';
import { isPartOfLongerName } from './longer-names.ts';
import { type NameWords, readNameWords } from './name-words.ts';
import { findRuns } from './unknown-names.ts';

/** An unknown name: its words, and whether the grammar of bodies found it. */
export interface Run extends WordSpan {
  readonly isBody: boolean;
}

/** What one sentence's words offer as names, before the article has taught what they stand for. */
export interface SentenceReading {
  readonly sentence: WordedSentence;
  readonly at: NameWords;
  /** Known names that stand by themselves, not inside a run. */
  readonly known: readonly KnownHit[];
  readonly titles: readonly TitleHit[];
  /** Unknown names: bodies, and runs of proper nouns. */
  readonly runs: readonly Run[];
  /** The title that ends right before a word. */
  readonly titleBefore: (first: number) => TitleHit | undefined;
}

/** Reads the gazetteer's names and titles off a sentence, then bodies, and runs for the rest. */
export function readSentence(sentence: WordedSentence, ontology: Ontology): SentenceReading {
  const { words } = sentence;
  const gazetteer = openGazetteer(ontology);
  const at = readNameWords(words, ontology);
  const hits = findKnown(words, gazetteer);
  const titles = findTitles(words, gazetteer);
  const hitAt = coverOf(hits);
  const isInName = (title: TitleHit) => (hitAt.get(title.first)?.last ?? -1) >= title.last;
  const untitled = titles.filter((title) => !isInName(title));
  const titleAt = coverOf(untitled);
  const bodies = findBodies({
    at,
    hitAt: (index) => hitAt.get(index),
    isTitle: (index) => titleAt.has(index),
    ontology,
  }).filter(({ first, last }) => !(hitAt.get(first) === hitAt.get(last) && hitAt.has(first)));
  const inBody = coverOf(bodies);
  const free = untitled.filter((title) => !isAnyCovered(title, inBody));
  const whole = hits
    .filter((hit) => !isAnyCovered(hit, inBody) && !isPartOfLongerName(words, hit, ontology))
    .map((hit) => withDirection(hit, at, ontology));
  const taken = coverOf<WordSpan>([...free, ...whole, ...bodies]);
  const found = findRuns(at, (index) => taken.has(index), ontology);
  const inRun = coverOf([...found, ...bodies]);
  const runs = [
    ...bodies.map((span) => ({ ...span, isBody: true })),
    ...found.map((span) => ({ ...span, isBody: false })),
  ];
  const byLast = new Map(free.map((title) => [title.last, title]));
  return {
    sentence,
    at,
    known: whole.filter((hit) => !isAnyCovered(hit, inRun)),
    titles: free,
    runs: runs.sort((a, b) => a.first - b.first),
    titleBefore: (first) => byLast.get(first - 1),
  };
}

/** "Northern Norland", "Sudstadt West": the place's name with its direction. */
function withDirection(hit: KnownHit, at: NameWords, ontology: Ontology): KnownHit {
  const isPlace = hit.readings.some(({ actor, how, strength }) => {
    const kind = ontology.actors.get(actor)?.kind;
    const isNamed = how === 'name' || how === 'alias';
    return isNamed && (strength === 'place' || kind === 'STATE' || kind === 'PLACE');
  });
  if (!isPlace) return hit;
  const directions = ontology.words('direction');
  const { first, last } = hit;
  if (directions.has(at.text(first - 1))) return { ...hit, first: first - 1 };
  const isAfter = directions.has(at.text(last + 1)) && !at.isName(last + 2);
  return isAfter ? { ...hit, last: last + 1 } : hit;
}

/** The words of a run. */
export function textsOf(words: readonly Word[], run: WordSpan): readonly string[] {
  return words.slice(run.first, run.last + 1).map((word) => word.text);
}

function isAnyCovered(span: WordSpan, cover: ReadonlyMap<number, unknown>): boolean {
  for (let index = span.first; index <= span.last; index += 1) if (cover.has(index)) return true;
  return false;
}
