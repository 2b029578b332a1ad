import { nameKey } from '../../model/id.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { WordSpan } from '../word-cover.ts';
import { discoverActor } from './discovered.ts';
import { guessKind } from './kinds.ts';
import type { Lesson } from './lesson.ts';
import { type FoundName, UNKNOWN } from './name.ts';
import { contextOf, type SentenceReading, textsOf } from './read-sentence.ts';

/**
 * Decides what a run of proper nouns stands for: a short form that the article gave, the surname of
 * somebody it named in full, else an actor of its own that the ontology does not list.
 */
export function resolveUnknown(
  run: WordSpan,
  reading: SentenceReading,
  lesson: Lesson,
  ontology: Ontology,
): FoundName {
  const { first, last } = run;
  const tokens = textsOf(reading.sentence.words, run);
  const text = tokens.join(' ').replace(/ - /g, '-');
  const title = reading.titleBefore(first)?.title.office;
  const alias = lesson.aliases.get(text);
  if (alias) {
    const because = 'short form given in this article';
    return { ...alias, first, last, how: 'acronym', reading: 'ACTOR', because, title };
  }
  const learnt = lesson.surnames.get(nameKey(text));
  if (learnt) {
    const because = 'named in full in this article';
    return { ...learnt, first, last, how: 'alias', confidence: 0.95, because, title };
  }
  const kind =
    lesson.kinds.get(tokens.join(' ')) ?? guessKind(tokens, contextOf(reading, run), ontology);
  return {
    first,
    last,
    actor: discoverActor(text, kind).id,
    name: text,
    kind,
    how: 'name',
    reading: kind === 'PLACE' ? 'PLACE' : 'ACTOR',
    confidence: UNKNOWN,
    because: 'a name the ontology does not list',
    title,
  };
}
