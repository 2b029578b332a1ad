import { nounForms, verbForms } from '../../language/inflect.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { ControlEntry, TriggerEntry } from '../../ontology/shapes.ts';

/** A trigger under one of its words: the rest of the phrase must stand beside it. */
export interface VerbTrigger {
  readonly trigger: TriggerEntry;
  readonly lemma: string;
  /** "out" of "pull out". */
  readonly particle: string | undefined;
}
export interface NounTrigger {
  readonly trigger: TriggerEntry;
  readonly lemma: string;
  /** Words before the last one, in order: "phone" of "phone call". */
  readonly before: readonly string[];
}

/** Triggers, control predicates and noun lists, looked up by any inflected form (lower case). */
export interface Lexicon {
  readonly verbs: ReadonlyMap<string, readonly VerbTrigger[]>;
  readonly nouns: ReadonlyMap<string, readonly NounTrigger[]>;
  readonly adjectives: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly auxiliaries: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly controlVerbs: ReadonlyMap<string, readonly ControlVerb[]>;
  readonly controlNouns: ReadonlyMap<string, ControlEntry>;
  readonly controlAdjectives: ReadonlyMap<string, ControlEntry>;
  /** All forms of the nouns of a word list, or of an inline list. */
  nounSet(words: readonly string[]): ReadonlySet<string>;
  /** All forms of the verbs of a word list, plus those given. */
  verbSet(list: string, more?: readonly string[]): ReadonlySet<string>;
}

export interface ControlVerb {
  readonly control: ControlEntry;
  readonly particle: string | undefined;
}

/** The lexicon of an ontology, inflected once. */
export const openLexicon = perOntology(buildLexicon);

function buildLexicon(ontology: Ontology): Lexicon {
  const verbs = new Map<string, VerbTrigger[]>();
  const nouns = new Map<string, NounTrigger[]>();
  const adjectives = new Map<string, TriggerEntry[]>();
  const auxiliaries = new Map<string, TriggerEntry[]>();
  for (const trigger of ontology.triggers.values()) {
    for (const phrase of trigger.verbs ?? []) {
      const [lemma = '', particle] = phrase.split(' ');
      for (const form of verbForms(lemma)) push(verbs, form, { trigger, lemma, particle });
    }
    for (const phrase of trigger.nouns ?? []) {
      const before = phrase.split(/[ -]/);
      const lemma = before.pop() ?? '';
      for (const form of nounForms(lemma)) push(nouns, form, { trigger, lemma, before });
    }
    for (const adjective of trigger.adjectives ?? []) push(adjectives, adjective, trigger);
    for (const auxiliary of trigger.auxiliaries ?? []) push(auxiliaries, auxiliary, trigger);
  }
  const controlVerbs = new Map<string, ControlVerb[]>();
  const controlNouns = new Map<string, ControlEntry>();
  const controlAdjectives = new Map<string, ControlEntry>();
  for (const control of ontology.controls) {
    for (const phrase of control.verbs ?? []) {
      const [lemma = '', particle] = phrase.split(' ');
      for (const form of verbForms(lemma)) push(controlVerbs, form, { control, particle });
    }
    for (const noun of control.nouns ?? []) {
      for (const form of nounForms(noun)) controlNouns.set(form, control);
    }
    for (const adjective of control.adjectives ?? []) controlAdjectives.set(adjective, control);
  }
  const cache = new Map<string, ReadonlySet<string>>();
  const cached = (key: string, make: () => Iterable<string>): ReadonlySet<string> => {
    const set = cache.get(key) ?? new Set(make());
    cache.set(key, set);
    return set;
  };
  return {
    verbs,
    nouns,
    adjectives,
    auxiliaries,
    controlVerbs,
    controlNouns,
    controlAdjectives,
    nounSet: (words) =>
      cached(`n ${words.join('|')}`, () =>
        words
          .flatMap((word) => (word.startsWith('@') ? [...ontology.words(word.slice(1))] : [word]))
          .flatMap((word) => nounForms(word)),
      ),
    verbSet: (list, more = []) =>
      cached(`v ${list} ${more.join('|')}`, () =>
        [...ontology.words(list), ...more].flatMap((word) => verbForms(word)),
      ),
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const bucket = map.get(key);
  if (bucket) bucket.push(value);
  else map.set(key, [value]);
}
