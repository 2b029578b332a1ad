import type { Ontology } from '../../ontology/ontology.ts';
import type { WordSpan } from '../word-cover.ts';
import type { NameWords } from './name-words.ts';

/** A longer run is a line in capitals or a list without commas, and no name. */
const LONGEST_NAME = 12;
const HYPHENS: ReadonlySet<string> = new Set(['-', '‑']);
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’']);
/** Lists of words that name nobody by themselves. */
const LONERS = ['generic-body', 'direction', 'thing-opener', 'lone-creed'] as const;
/** A lower-case word that only a foreign name has: "Centre démocrate". */
const FOREIGN = /^\p{Ll}*[^\p{ASCII}\P{L}]\p{Ll}*$/u;
/** "F" of "F-16", "UAVs": single letters and plurals of short forms are things. */
const SHORT = /^(?:\p{Lu}|\p{Lu}{2,}s)$/u;

/**
 * Runs of capitalised words that neither the gazetteer nor the grammar of bodies knows: "Juan Manuel
 * Ospina", "Ursula von der Leyen", "Nora “Nell” Vale". A particle goes on only between two of them.
 * Runs that name a thing ("Operation Grey Heron", "Norland Accords") or only point back ("the
 * Foundation") are left out.
 */
export function findRuns(
  at: NameWords,
  isTaken: (index: number) => boolean,
  ontology: Ontology,
): readonly WordSpan[] {
  const particles = ontology.words('name-particle');
  const isFree = (index: number): boolean => !isTaken(index) && at.isName(index);
  /** How many words to go on by, from one that a run may end with. */
  const step = (last: number): number => {
    const next = last + 1;
    if (isFree(next)) return 1;
    const text = at.text(next);
    if (HYPHENS.has(text) && at.isJoined(next) && (isFree(next + 1) || isSyllable(next + 1, at)))
      return 2;
    if (QUOTES.has(text) && isFree(next + 1) && QUOTES.has(at.text(next + 2)) && isFree(next + 3))
      return 4;
    if (FOREIGN.test(text) && !isTaken(next)) return 1;
    if (isNumbered(last, at)) return 1;
    // "Ospina y Vargas" are two: Spanish and Portuguese "and" is a particle only inside known names.
    if (!particles.has(text) || text === 'y' || text === 'e') return 0;
    if (HYPHENS.has(at.text(next + 1)) && at.isJoined(next + 1) && isFree(next + 2)) return 3;
    if (text === 'of' || text === 'the') return 0;
    if (isFree(next + 1)) return 2;
    return particles.has(at.text(next + 1)) && isFree(next + 2) ? 3 : 0;
  };
  /** "al-Haddad" alone. */
  const lead = (index: number): number =>
    particles.has(at.text(index)) &&
    HYPHENS.has(at.text(index + 1)) &&
    at.isJoined(index + 1) &&
    isFree(index + 2)
      ? 2
      : 0;
  /** "the riding of Sudstadt - Norham" */
  const joinsSeat = (first: number, last: number): boolean =>
    /^[-–—]$/.test(at.text(last + 1)) && isFree(last + 2) && isSeat(first, at, ontology);
  const runs: WordSpan[] = [];
  for (let index = 0; index < at.words.length; index += 1) {
    const from = index + lead(index);
    if (!isFree(from)) continue;
    let last = from;
    for (;;) {
      const more = joinsSeat(index, last) ? 2 : step(last);
      if (more === 0) break;
      last += more;
    }
    for (const run of cut({ first: index, last }, at, ontology)) {
      if (last - index < LONGEST_NAME && isNamed(run, at, ontology)) runs.push(run);
    }
    index = last;
  }
  return runs;
}

/** "Governor of Norland Nora Vale": a listed place and the given name behind it are two names, and of "Democrat Nora Vale" the first word is none. */
function cut({ first, last }: WordSpan, at: NameWords, ontology: Ontology): readonly WordSpan[] {
  const places = ontology.words('place-name');
  const given = ontology.words('given-name');
  const creeds = ontology.words('creed-noun');
  if (last > first && creeds.has(at.text(first)) && given.has(at.text(first + 1)))
    return [{ first: first + 1, last }];
  if (last - first < 2 || given.has(at.text(first))) return [{ first, last }];
  for (const edge of [first, first + 1]) {
    const place = at.words
      .slice(first, edge + 1)
      .map((word) => word.text)
      .join(' ');
    if (last - edge < 2 || !places.has(place) || !given.has(at.text(edge + 1))) continue;
    return [
      { first, last: edge },
      { first: edge + 1, last },
    ];
  }
  return [{ first, last }];
}

/** "CTF 50 led the exercise"; in "NATO 28 members" the number counts what follows. */
function isNumbered(last: number, at: NameWords): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(at.text(last)) || !/^\d{1,3}$/.test(at.text(last + 1))) return false;
  return !/^(?:NOUN|ADJ|NUM|PROPN|SYM)$/.test(at.words[last + 2]?.pos ?? '');
}

/** "Dae-jung": the second half of an East Asian given name; "Norland-backed" has an English one. */
function isSyllable(index: number, at: NameWords): boolean {
  return /^\p{Ll}{2,5}$/u.test(at.text(index)) && !at.isOrdinary(index);
}

function isSeat(first: number, at: NameWords, ontology: Ontology): boolean {
  const seats = ontology.words('seat-noun');
  return /^(?:of|in)$/.test(at.text(first - 1)) && seats.has(at.text(first - 2));
}

/** Whether a run names somebody, and no thing, no portfolio, no creed. */
function isNamed(run: WordSpan, at: NameWords, ontology: Ontology): boolean {
  const { first, last } = run;
  const has = (list: string, index: number) => ontology.words(list).has(at.text(index));
  const isLone = first === last;
  if (isLone && SHORT.test(at.text(first))) return false;
  if (isLone && LONERS.some((list) => has(list, first))) return false;
  if (!isLone && has('given-name', first)) return true;
  if ((!isLone && has('thing-opener', first)) || has('thing-noun', last)) return false;
  if (isLone && has('faith-adjective', first) && /^\p{Ll}/u.test(at.text(last + 1)))
    return ontology.words('organization-cue').has(at.text(last + 1));
  return !isPortfolio(run, at, ontology);
}

/** "Minister for Water Resources", "the Economic Minister": ordinary words by a role. */
function isPortfolio({ first, last }: WordSpan, at: NameWords, ontology: Ontology): boolean {
  const roles = ontology.words('role-noun');
  for (let index = first; index <= last; index += 1) if (!at.isOrdinary(index)) return false;
  if (/^(?:of|for)$/.test(at.text(first - 1)) && roles.has(at.text(first - 2))) return true;
  return roles.has(at.text(last + 1)) && !ontology.words('creed-noun').has(at.text(last));
}
