import type { Reading } from '../../model/mention.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import type { ActorEntry, MetonymEntry } from '../../ontology/shapes.ts';
import type { KnownName } from './gazetteer.ts';
import type { KnownHit } from './known-names.ts';
import type { Lesson } from './lesson.ts';
import type { FoundName } from './name.ts';
import type { SentenceReading } from './read-sentence.ts';
import { readPlaceName } from './readings.ts';
import { chooseBySurname, peopleBySurname } from './surnames.ts';

/** Why and how surely a gazetteer hit stands for one actor. */
type Choice = Pick<KnownName, 'actor' | 'how' | 'metonym'> &
  Pick<FoundName, 'confidence' | 'because'> & { readonly reading?: Reading };

const IN_FULL = 'named in full in this article';
/** Confidence of a surname whose title or full name says who is meant; see `chooseBySurname`. */
const HOLDER = 0.95;

/**
 * Decides what a gazetteer hit stands for: a strong name first, then a surname, then a weak name that
 * a strong one allows, then a city or region. Undefined where none of them is allowed here.
 */
export function resolveKnown(
  hit: KnownHit,
  reading: SentenceReading,
  lesson: Lesson,
  publishedOn: string | undefined,
  ontology: Ontology,
): FoundName | undefined {
  const { words } = reading.sentence;
  const title = reading.titleBefore(hit.first)?.title.office;
  const key = words
    .slice(hit.first, hit.last + 1)
    .map((word) => word.key)
    .join(' ');
  const isSurname = hit.readings.some(({ strength }) => strength === 'surname');
  const strong = chooseStrong(hit, publishedOn);
  // "President Trump" is who holds the office, whoever of that name the article named before.
  const titled =
    isSurname && title ? chooseSurname(key, title, lesson, publishedOn, ontology) : undefined;
  const isHolder = titled !== undefined && titled.confidence >= HOLDER;
  const learnt = !strong && isSurname && !isHolder ? lesson.surnames.get(key) : undefined;
  if (learnt) {
    const { first, last } = hit;
    // "Maduro arrived. Maduro spoke.": the first taught the surname, and nobody is named in full.
    const isFull = learnt.how === 'name' || lesson.strong.has(learnt.actor.slice('actor:'.length));
    const because = isFull ? IN_FULL : learnt.because;
    return { ...learnt, first, last, how: 'alias', confidence: 0.95, title, because };
  }
  const choice =
    strong ??
    (isSurname ? chooseSurname(key, title, lesson, publishedOn, ontology) : undefined) ??
    chooseWeak(hit, lesson) ??
    choosePlace(hit);
  const entry = choice && ontology.actors.get(choice.actor);
  if (!entry) return undefined;
  return {
    first: hit.first,
    last: hit.last,
    actor: actorId(entry.id),
    name: entry.name,
    kind: entry.kind,
    how: choice.how,
    reading: choice.reading ?? readingOf(entry, choice, hit, reading, ontology),
    confidence: choice.confidence,
    because: choice.because,
    title,
  };
}

/** A literal name beats a metonym of the same words; a metonym counts only in its period. */
function chooseStrong(hit: KnownHit, publishedOn: string | undefined): Choice | undefined {
  const strong = hit.readings.filter(
    ({ strength, metonym }) => strength === 'strong' && isInForce(metonym, publishedOn),
  );
  const name = strong.find(({ how }) => how !== 'metonym') ?? strong[0];
  if (!name) return undefined;
  return name.metonym
    ? { ...name, confidence: 0.85, because: 'metonym' }
    : { ...name, confidence: 0.98 };
}

function chooseSurname(
  key: string,
  title: FoundName['title'],
  lesson: Lesson,
  publishedOn: string | undefined,
  ontology: Ontology,
): Choice | undefined {
  const candidates = peopleBySurname(ontology).get(key) ?? [];
  const namedInFull = lesson.strong;
  const chosen = chooseBySurname(candidates, { namedInFull, title, publishedOn });
  // Of two people whom the article calls Kovic a known third is neither.
  const isGuess = chosen !== undefined && chosen.confidence < HOLDER;
  if (!chosen || (isGuess && lesson.shared.has(key))) return undefined;
  const { person, confidence, because } = chosen;
  return { actor: person.id, how: 'alias', confidence, because };
}

function chooseWeak(hit: KnownHit, lesson: Lesson): Choice | undefined {
  const weak = hit.readings.find(
    ({ strength, actor }) => strength === 'weak' && lesson.strong.has(actor),
  );
  return weak && { ...weak, confidence: 0.8, because: IN_FULL };
}

function choosePlace(hit: KnownHit): Choice | undefined {
  const place = hit.readings.find(({ strength }) => strength === 'place');
  return place && { ...place, confidence: 0.9, reading: 'PLACE' };
}

/** Names of states and metonyms are read as places where the words around them say so. */
function readingOf(
  { kind }: ActorEntry,
  { how, metonym }: Choice,
  hit: KnownHit,
  { sentence }: SentenceReading,
  ontology: Ontology,
): Reading {
  if (kind === 'PLACE') return 'PLACE';
  const isPlaceable = (kind === 'STATE' || metonym !== undefined) && how !== 'demonym';
  return isPlaceable
    ? readPlaceName(sentence.words, hit.first, hit.last, metonym, ontology)
    : 'ACTOR';
}

function isInForce(metonym: MetonymEntry | undefined, on: string | undefined): boolean {
  if (!metonym || on === undefined) return true;
  return !(metonym.from && metonym.from > on) && !(metonym.to && metonym.to < on);
}
