import { nameKey } from '../../model/id.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { WordSpan } from '../word-cover.ts';
import { discoverActor } from './discovered.ts';
import { guessKind, type Judgement } from './evidence.ts';
import type { KnownHit } from './known-names.ts';
import type { Lesson } from './lesson.ts';
import { type FoundName, LONE, SURE, UNKNOWN } from './name.ts';
import { type SentenceReading, textsOf } from './read-sentence.ts';

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
  const text = writtenName(tokens);
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
  const judgement = lesson.kinds.get(tokens.join(' ')) ?? guessKind(tokens, ontology);
  return unknownName(run, text, judgement, title);
}

/** A name as it is usually written: its hyphens, commas and possessives without blanks before them. */
function writtenName(tokens: readonly string[]): string {
  return tokens
    .join(' ')
    .replace(/ ([-‑]) /g, '$1')
    .replace(/ ([,;])/g, '$1')
    .replace(/ (['’]s?)(?= |$)/g, '$1');
}

function unknownName(
  { first, last }: WordSpan,
  text: string,
  { kind, isSure }: Judgement,
  title: FoundName['title'],
): FoundName {
  return {
    first,
    last,
    actor: discoverActor(text, kind).id,
    name: text,
    kind,
    how: 'name',
    reading: kind === 'PLACE' ? 'PLACE' : 'ACTOR',
    confidence: (isSure ? SURE : UNKNOWN) - (text.includes(' ') ? 0 : LONE),
    because: 'a name the ontology does not list',
    title,
  };
}

/**
 * A known name that may not stand for any known actor here still is a name: a surname that several
 * people share, a party's name without its country ("Labour Party"). Undefined for a short weak name
 * ("the Alliance"), which may be no name at all.
 */
export function keepUnresolved(
  hit: KnownHit,
  reading: SentenceReading,
  ontology: Ontology,
): FoundName | undefined {
  const tokens = textsOf(reading.sentence.words, hit);
  const title = reading.titleBefore(hit.first)?.title.office;
  const isSurname = hit.readings.some(({ strength }) => strength === 'surname');
  const isNamed = tokens.every((token) => /^\p{Lu}|^(?:of|for|and|the)$/u.test(token));
  if (isSurname && reading.at.isName(hit.first)) {
    return unknownName(hit, writtenName(tokens), { kind: 'PERSON', isSure: true }, title);
  }
  return isNamed && tokens.length > 1 && !/^[Tt]he$/.test(tokens[0] ?? '')
    ? unknownName(hit, writtenName(tokens), guessKind(tokens, ontology), title)
    : undefined;
}
