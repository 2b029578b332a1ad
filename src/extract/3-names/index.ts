import type { Actor } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { WordedSentence } from '../2-sentences/index.ts';
import { discoverActor } from './discovered.ts';
import { type Lesson, learnFromNames, learnFromWords } from './lesson.ts';
import type { NamedSentence } from './name.ts';
import { findOfficeHolders, type StatedHolder } from './office-holders.ts';
import { readSentence, type SentenceReading } from './read-sentence.ts';
import { resolveKnown } from './resolve-known.ts';
import { keepUnresolved, resolveUnknown } from './resolve-unknown.ts';

/** All names of the article, the actors it introduced, and the office-holders it states. */
export interface Names {
  readonly sentences: readonly NamedSentence[];
  readonly discovered: readonly Actor[];
  readonly holders: readonly StatedHolder[];
}

/**
 * Finds names: the gazetteer on the raw words, runs of proper nouns for the rest, and what the
 * article itself teaches (short forms in brackets, surnames of people named in full, one kind for
 * one unknown name). Two readings: the first learns, the second resolves.
 */
export function findNames(
  sentences: readonly WordedSentence[],
  publishedOn: string | undefined,
  ontology: Ontology,
): Names {
  const readings = sentences.map((sentence) => readSentence(sentence, ontology));
  const resolveAll = (lesson: Lesson) =>
    readings.map((reading) => resolve(reading, lesson, publishedOn, ontology));
  const fromWords = learnFromWords(readings, ontology);
  const lesson = learnFromNames(fromWords, resolveAll(fromWords), ontology);
  const named = resolveAll(lesson);
  return {
    sentences: named,
    discovered: discoveredIn(named, ontology),
    holders: named.flatMap((sentence, index) => {
      const { titleBefore } = readings[index] as SentenceReading;
      return findOfficeHolders(sentence, titleBefore, ontology);
    }),
  };
}

function resolve(
  reading: SentenceReading,
  lesson: Lesson,
  publishedOn: string | undefined,
  ontology: Ontology,
): NamedSentence {
  const known = reading.known.flatMap(
    (hit) =>
      resolveKnown(hit, reading, lesson, publishedOn, ontology) ??
      keepUnresolved(hit, reading, ontology) ??
      [],
  );
  const unknown = reading.runs.map((run) => resolveUnknown(run, reading, lesson, ontology));
  const names = [...known, ...unknown].sort((a, b) => a.first - b.first);
  return { ...reading.sentence, names, titles: reading.titles };
}

/** Actors that the ontology does not list, by id. */
function discoveredIn(sentences: readonly NamedSentence[], ontology: Ontology): readonly Actor[] {
  const found = new Map<string, Actor>();
  for (const { actor, name, kind } of sentences.flatMap(({ names }) => names)) {
    if (ontology.actors.has(actor.slice('actor:'.length)) || found.has(actor)) continue;
    found.set(actor, discoverActor(name, kind));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
