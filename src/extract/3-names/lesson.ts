import { nameKey } from '../../model/id.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { findBracketedAlias } from './bracketed-alias.ts';
import type { Judgement } from './evidence.ts';
import { judgeKinds } from './kinds.ts';
import type { FoundName, NamedSentence } from './name.ts';
import type { SentenceReading } from './read-sentence.ts';
import { surnameKeys, surnameOf } from './surnames.ts';

/** What an article teaches about its own names. */
export interface Lesson {
  /** Ids of known actors with a strong name in the article: they allow weak names and surnames. */
  readonly strong: ReadonlySet<string>;
  /** The one kind of each unknown name, by its words. */
  readonly kinds: ReadonlyMap<string, Judgement>;
  /** Names given in brackets, exact: "National Liberation Army (ELN)". */
  readonly aliases: ReadonlyMap<string, FoundName>;
  /** People named in full by the keys of their surnames; none where two people share one. */
  readonly surnames: ReadonlyMap<string, FoundName>;
  /** Keys of surnames that several people of the article share: a known namesake is one more guess. */
  readonly shared: ReadonlySet<string>;
}

/** What the words alone teach, before any name is resolved. */
export function learnFromWords(readings: readonly SentenceReading[], ontology: Ontology): Lesson {
  const strong = new Set<string>();
  for (const reading of readings) {
    for (const known of reading.known.flatMap((hit) => hit.readings)) {
      if (known.strength === 'strong') strong.add(known.actor);
    }
  }
  const kinds = judgeKinds(readings, ontology);
  return { strong, kinds, aliases: new Map(), surnames: new Map(), shared: new Set() };
}

/** Adds what the names of a first reading teach: short forms and the surnames of people. */
export function learnFromNames(
  lesson: Lesson,
  sentences: readonly NamedSentence[],
  ontology: Ontology,
): Lesson {
  const particles = ontology.words('name-particle');
  const aliases = new Map<string, FoundName>();
  const surnames = new Map<string, FoundName>();
  const ambiguous = new Set<string>();
  const shared = new Set<string>();
  // A known person whose full name the article never gives.
  const isGuess = ({ actor }: FoundName) => {
    const id = actor.slice('actor:'.length);
    return ontology.actors.has(id) && !lesson.strong.has(id);
  };
  for (const { words, names, zone } of sentences) {
    for (const name of names) {
      const alias = findBracketedAlias(words, name);
      if (alias !== undefined && name.kind !== 'PERSON') aliases.set(alias, name);
      if (name.kind !== 'PERSON') continue;
      const id = name.actor.slice('actor:'.length);
      const known = ontology.actors.get(id)?.surname;
      // "Ana Trump … Trump": a known namesake who is never named in full counts only where the article
      // uses the surname before it names anybody by it; a headline uses it before everything.
      if (
        known !== undefined &&
        isGuess(name) &&
        (zone === 'title' || surnames.has(nameKey(known)))
      )
        continue;
      for (const key of surnameKeys(known ?? surnameOf(name.name, particles))) {
        const before = surnames.get(key);
        // "Miss Lakeside Ana Kovic" and "Ana Kovic" are one person, under the plainer name.
        const isSame = before && (endsIn(before, name) || endsIn(name, before));
        if (before && before.actor !== name.actor && !isSame) {
          ambiguous.add(key);
          if (!isGuess(before)) shared.add(key);
        }
        surnames.set(key, isSame && endsIn(name, before) ? before : name);
      }
    }
  }
  for (const key of ambiguous) surnames.delete(key);
  return { ...lesson, aliases, surnames, shared };
}

/** Whether the longer of two names only puts words before the shorter, itself a full one. */
function endsIn(longer: FoundName, shorter: FoundName): boolean {
  return shorter.name.includes(' ') && longer.name.endsWith(` ${shorter.name}`);
}
