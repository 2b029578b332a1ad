import type { Actor, ActorKind } from '../../model/actor.ts';
import type { Article } from '../../model/article.ts';
import { nameKey } from '../../model/id.ts';
import type { Reading } from '../../model/mention.ts';
import { actorId, type Ontology } from '../../ontology/ontology.ts';
import type { ActorEntry, OfficeEntry } from '../../ontology/shapes.ts';
import type { Word, WordedSentence } from '../2-sentences/index.ts';
import { discoverActor } from './discovered.ts';
import { type KnownName, openGazetteer } from './gazetteer.ts';
import { guessKind } from './kinds.ts';
import { findKnown, findTitles, type KnownHit, type TitleHit } from './known-names.ts';
import { findBracketedAlias, type StatedHolder, surnameKeys, surnameOf } from './learn.ts';
import { type FoundName, UNKNOWN } from './name.ts';
import { readPlaceName } from './readings.ts';
import { chooseBySurname, peopleBySurname } from './surnames.ts';
import { findRuns, type Run } from './unknown-names.ts';

/** A sentence with the names found in it, in order, not overlapping. */
export interface NamedSentence extends WordedSentence {
  readonly names: readonly FoundName[];
}

/** All names of the article, the actors it introduced, and the office-holders it states. */
export interface Names {
  readonly sentences: readonly NamedSentence[];
  readonly discovered: readonly Actor[];
  readonly holders: readonly StatedHolder[];
}

/** What the first reading of the article taught: who is named in full, who is called how. */
interface Lesson {
  readonly namedInFull: Set<string>;
  /** Ids of known actors with a strong name in the article: they allow weak names. */
  readonly strong: Set<string>;
  /** Names given in brackets, exact, and surnames of people named in full, by key. */
  readonly aliases: Map<string, FoundName>;
  readonly surnames: Map<string, FoundName | 'several'>;
  /** How often each unknown name was taken for which kind, so that it has one kind in the article. */
  readonly kinds: Map<string, Map<Actor['kind'], number>>;
}

/**
 * Finds names: the gazetteer on the raw words, runs of proper nouns for the rest, and what the
 * article itself teaches (short forms in brackets, surnames of people named in full, one kind for
 * one unknown name). Two readings: the first learns, the second resolves.
 */
export function findNames(
  sentences: readonly WordedSentence[],
  article: Article,
  ontology: Ontology,
): Names {
  const gazetteer = openGazetteer(ontology);
  const surnames = peopleBySurname(ontology);
  const readings = sentences.map((sentence) => {
    const known = findKnown(sentence.words, gazetteer);
    const titles = findTitles(sentence.words, gazetteer).filter(
      (title) => !known.some((hit) => hit.first <= title.first && title.last <= hit.last),
    );
    return { sentence, known, titles, runs: runsOf(sentence, known, titles, ontology) };
  });
  type SentenceReading = (typeof readings)[number];

  const lesson: Lesson = {
    namedInFull: new Set(),
    strong: new Set(),
    aliases: new Map(),
    surnames: new Map(),
    kinds: new Map(),
  };
  const particles = ontology.words('name-particle');
  for (const reading of readings) {
    for (const hit of reading.known) {
      for (const known of hit.readings) {
        if (known.strength !== 'strong') continue;
        lesson.strong.add(known.actor);
        if (ontology.actors.get(known.actor)?.kind === 'PERSON')
          lesson.namedInFull.add(known.actor);
      }
    }
    for (const run of reading.runs) {
      const tokens = textsOf(reading.sentence.words, run);
      const kind = guessKind(tokens, contextOf(reading, run), ontology);
      const votes = lesson.kinds.get(tokens.join(' ')) ?? new Map<Actor['kind'], number>();
      votes.set(kind, (votes.get(kind) ?? 0) + 1);
      lesson.kinds.set(tokens.join(' '), votes);
    }
  }
  const discovered = new Map<string, Actor>();
  const resolveAll = () =>
    readings.map((reading) => ({
      ...reading.sentence,
      names: resolve(reading, lesson, { article, ontology, surnames, discovered }),
    }));
  for (const { words, names } of resolveAll()) {
    for (const name of names) {
      const alias = findBracketedAlias(words, name);
      if (alias) lesson.aliases.set(alias.text, name);
      if (name.kind !== 'PERSON') continue;
      const surname = ontology.actors.get(name.actor.slice('actor:'.length))?.surname;
      for (const key of surnameKeys(surname ?? surnameOf(name.name, particles) ?? '')) {
        if (key === '') continue;
        const before = lesson.surnames.get(key);
        const same = before === undefined || (before !== 'several' && before.actor === name.actor);
        lesson.surnames.set(key, same ? name : 'several');
      }
    }
  }
  discovered.clear();
  const named = resolveAll();
  const used = new Set(named.flatMap(({ names }) => names.map((name) => name.actor)));
  return {
    sentences: named,
    discovered: [...discovered.values()]
      .filter((actor) => used.has(actor.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    holders: named.flatMap((sentence, index) => {
      const reading = readings[index] as SentenceReading;
      return holdersIn(sentence, reading.titles, ontology);
    }),
  };
}

function runsOf(
  sentence: WordedSentence,
  known: readonly KnownHit[],
  titles: readonly TitleHit[],
  ontology: Ontology,
): readonly Run[] {
  const taken = new Set<number>();
  const take = (first: number, last: number) => {
    for (let index = first; index <= last; index += 1) taken.add(index);
  };
  for (const title of titles) take(title.first, title.last);
  for (const hit of known)
    if (!isPartOfLongerName(sentence.words, hit, ontology)) take(hit.first, hit.last);
  return findRuns(sentence.words, (index) => taken.has(index), ontology);
}

/**
 * Whether a known name is only a part of an unknown longer one: "Norland Relief Council",
 * "Washington Herald", "Ivanka Trump", "Chad Brown". Multi-word known names stand as they are.
 */
function isPartOfLongerName(words: readonly Word[], hit: KnownHit, ontology: Ontology): boolean {
  const after = words[hit.last + 1];
  const before = words[hit.first - 1];
  const organizations = ontology.words('organization-noun');
  const isName = (word: Word | undefined) =>
    word !== undefined &&
    word.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(word.text) &&
    !ontology.words('not-a-name').has(word.text);
  const isSurname = hit.readings.some((reading) => reading.strength === 'surname');
  if (isSurname && isName(before) && !isKnownWord(before, ontology)) return true;
  let last = hit.last + 1;
  while (isName(words[last]) && last - hit.last <= 5) last += 1;
  const ending = words[last - 1];
  if (last > hit.last + 1 && ending && organizations.has(ending.text)) return true;
  const isSingle = hit.first === hit.last;
  const isPlaceLike = hit.readings.every((reading) => reading.how !== 'demonym');
  return (
    isSingle &&
    isPlaceLike &&
    !isSurname &&
    hit.readings.every((reading) => reading.how !== 'acronym') &&
    isName(after) &&
    !organizations.has(after?.text ?? '') &&
    !isKnownWord(after, ontology) &&
    guessKind(
      [words[hit.first]?.text ?? '', after?.text ?? ''],
      { hasTitle: false, before: '', after: [] },
      ontology,
    ) === 'PERSON'
  );
}

function isKnownWord(word: Word | undefined, ontology: Ontology): boolean {
  if (!word) return false;
  const gazetteer = openGazetteer(ontology);
  return (
    findKnown([word], gazetteer).some((hit) =>
      hit.readings.some((reading) => reading.strength !== 'surname'),
    ) || findTitles([word], gazetteer).length > 0
  );
}

interface World {
  readonly article: Article;
  readonly ontology: Ontology;
  readonly surnames: ReadonlyMap<string, readonly ActorEntry[]>;
  readonly discovered: Map<string, Actor>;
}

interface ReadingOfSentence {
  readonly sentence: WordedSentence;
  readonly known: readonly KnownHit[];
  readonly titles: readonly TitleHit[];
  readonly runs: readonly Run[];
}

function resolve(reading: ReadingOfSentence, lesson: Lesson, world: World): readonly FoundName[] {
  const { runs, known, titles, sentence } = reading;
  const names: FoundName[] = [];
  const inRun = (hit: KnownHit) =>
    runs.some((run) => run.first <= hit.last && hit.first <= run.last);
  for (const hit of known) {
    if (inRun(hit)) continue;
    const name = resolveKnown(hit, sentence.words, titleBefore(titles, hit.first), lesson, world);
    if (name) names.push(name);
  }
  for (const run of runs) {
    const name = resolveRun(reading, run, lesson, world);
    if (name) names.push(name);
  }
  return names.sort((a, b) => a.first - b.first);
}

function resolveKnown(
  hit: KnownHit,
  words: readonly Word[],
  title: OfficeEntry | undefined,
  lesson: Lesson,
  { article, ontology, surnames }: World,
): FoundName | undefined {
  const readingOf = (kind: ActorKind, known: Pick<KnownName, 'how' | 'metonym'>): Reading => {
    if (kind === 'PLACE') return 'PLACE';
    const isPlaceable = kind === 'STATE' || known.metonym !== undefined;
    return isPlaceable && known.how !== 'demonym'
      ? readPlaceName(words, hit.first, hit.last, known.metonym, ontology)
      : 'ACTOR';
  };
  const made = (
    known: Pick<KnownName, 'actor' | 'how' | 'metonym'>,
    confidence: number,
    because?: string,
  ): FoundName | undefined => {
    const entry = ontology.actors.get(known.actor);
    if (!entry) return undefined;
    return {
      first: hit.first,
      last: hit.last,
      actor: actorId(entry.id),
      name: entry.name,
      kind: entry.kind,
      how: known.how,
      reading: readingOf(entry.kind, known),
      confidence,
      because,
      title,
    };
  };
  const strong = hit.readings.filter((reading) => reading.strength === 'strong');
  const inForce = strong.filter(
    ({ metonym }) => !metonym || isInForce(metonym, article.publishedOn),
  );
  const literal = inForce.find((reading) => reading.how !== 'metonym') ?? inForce[0];
  if (literal) return made(literal, literal.metonym ? 0.85 : 0.98, literal.metonym && 'metonym');
  const surname = hit.readings.filter((reading) => reading.strength === 'surname');
  if (surname.length > 0) {
    const key = words
      .slice(hit.first, hit.last + 1)
      .map((word) => nameKey(word.text))
      .join(' ');
    const learnt = lesson.surnames.get(key);
    if (learnt && learnt !== 'several') {
      return {
        ...learnt,
        first: hit.first,
        last: hit.last,
        how: 'alias',
        confidence: 0.95,
        title,
        because: 'named in full in this article',
      };
    }
    const chosen = chooseBySurname(surnames.get(key) ?? [], {
      namedInFull: lesson.namedInFull,
      title,
      publishedOn: article.publishedOn,
    });
    if (chosen)
      return made({ actor: chosen.person.id, how: 'alias' }, chosen.confidence, chosen.because);
  }
  const weak = hit.readings.find(
    (reading) => reading.strength === 'weak' && lesson.strong.has(reading.actor),
  );
  if (weak) return made(weak, 0.8, 'named in full in this article');
  const place = hit.readings.find((reading) => reading.strength === 'place');
  const asPlace = place && made(place, 0.9);
  return asPlace && { ...asPlace, reading: 'PLACE' };
}

function isInForce(
  period: { readonly from?: string | undefined; readonly to?: string | undefined },
  on: string | undefined,
): boolean {
  if (on === undefined) return true;
  return !(period.from && period.from > on) && !(period.to && period.to < on);
}

function resolveRun(
  reading: ReadingOfSentence,
  run: Run,
  lesson: Lesson,
  world: World,
): FoundName | undefined {
  const tokens = textsOf(reading.sentence.words, run);
  const text = tokens.join(' ').replace(/ - /g, '-');
  const title = titleBefore(reading.titles, run.first);
  const alias = lesson.aliases.get(text);
  if (alias) {
    return {
      ...alias,
      first: run.first,
      last: run.last,
      how: 'acronym',
      reading: 'ACTOR',
      because: 'short form given in this article',
      title,
    };
  }
  const learnt = lesson.surnames.get(nameKey(text));
  if (learnt && learnt !== 'several') {
    return {
      ...learnt,
      first: run.first,
      last: run.last,
      how: 'alias',
      confidence: 0.95,
      because: 'named in full in this article',
      title,
    };
  }
  const votes = lesson.kinds.get(tokens.join(' ')) ?? new Map<Actor['kind'], number>();
  const kind =
    [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ??
    guessKind(tokens, contextOf(reading, run), world.ontology);
  const actor = discoverActor(text, kind);
  world.discovered.set(actor.id, actor);
  return {
    first: run.first,
    last: run.last,
    actor: actor.id,
    name: text,
    kind,
    how: 'name',
    reading: kind === 'PLACE' ? 'PLACE' : 'ACTOR',
    confidence: UNKNOWN,
    because: 'a name the ontology does not list',
    title,
  };
}

function textsOf(words: readonly Word[], run: Run): readonly string[] {
  return words.slice(run.first, run.last + 1).map((word) => word.text);
}

function titleBefore(titles: readonly TitleHit[], first: number): OfficeEntry | undefined {
  return titles.find((title) => title.last === first - 1)?.title.office;
}

function contextOf(reading: ReadingOfSentence, run: Run) {
  const { words } = reading.sentence;
  const title = reading.titles.find((hit) => hit.last === run.first - 1);
  const before = words[(title?.first ?? run.first) - 1];
  return {
    hasTitle: title !== undefined,
    before: before?.text.toLowerCase() ?? '',
    after: words.slice(run.last + 1, run.last + 3).map((word) => word.text),
  };
}

/** "Colombian President Gustavo Petro", "United States (U.S.) President Donald Trump". */
function holdersIn(
  sentence: NamedSentence,
  titles: readonly TitleHit[],
  ontology: Ontology,
): StatedHolder[] {
  const holders: StatedHolder[] = [];
  for (const person of sentence.names) {
    if (person.kind !== 'PERSON') continue;
    const hit = titles.find((title) => title.last === person.first - 1 && title.title.office);
    if (!hit?.title.office) continue;
    let before = hit.first - 1;
    if (sentence.words[before]?.text === ')') before -= 3;
    const state = sentence.names.find(
      (name) =>
        name.last === before &&
        (name.kind === 'STATE' || name.kind === 'ORGANIZATION' || name.kind === 'BLOC'),
    );
    const first = sentence.words[state?.first ?? 0];
    const last = sentence.words[person.last];
    if (!state || !first || !last || !ontology.actors.has(state.actor.slice('actor:'.length)))
      continue;
    holders.push({
      person: person.actor,
      office: hit.title.office.id,
      of: state.actor,
      sentence: sentence.index,
      start: first.start,
      end: last.end,
    });
  }
  return holders;
}
