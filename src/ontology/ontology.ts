import { loadEntries, type OntologyEntries } from './load.ts';
import type {
  ActorEntry,
  BargainEntry,
  ControlEntry,
  FigureEntry,
  HonorificEntry,
  MetonymEntry,
  OfficeEntry,
  OutcomeEntry,
  TopicEntry,
  TriggerEntry,
} from './shapes.ts';

/** The ontology as the extractor and the graph read it: frozen, looked up by id. */
export interface Ontology {
  /** SHA-256 over all its files: part of every article's fingerprint. */
  readonly digest: string;
  readonly actors: ReadonlyMap<string, ActorEntry>;
  readonly offices: ReadonlyMap<string, OfficeEntry>;
  readonly honorifics: readonly HonorificEntry[];
  readonly metonyms: readonly MetonymEntry[];
  readonly topics: ReadonlyMap<string, TopicEntry>;
  readonly triggers: ReadonlyMap<string, TriggerEntry>;
  readonly controls: readonly ControlEntry[];
  readonly bargains: readonly BargainEntry[];
  readonly figures: readonly FigureEntry[];
  readonly outcomes: readonly OutcomeEntry[];
  /** The words of a list of words*.yml; throws for an id that does not exist, since rules would go silent. */
  words(id: string): ReadonlySet<string>;
  /** A number of settings.yml; throws for an id that does not exist. */
  setting(id: string): number;
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/**
 * Loads `seeds/ontology` (or `folder`) once and makes it ready for look-ups.
 * @throws OntologyError with every fault, each with file, line and column.
 */
export function openOntology(folder?: string | URL): Ontology {
  return toOntology(loadEntries(folder));
}

/** The look-ups over entries that are loaded already. */
export function toOntology(entries: OntologyEntries): Ontology {
  const lists = new Map(entries.wordLists.map((list) => [list.id, new Set(list.words)]));
  const settings = new Map(entries.settings.map((setting) => [setting.id, setting.value]));
  return Object.freeze({
    digest: entries.digest,
    actors: byId(entries.actors),
    offices: byId(entries.offices),
    honorifics: entries.honorifics,
    metonyms: entries.metonyms,
    topics: byId(entries.topics),
    triggers: byId(entries.triggers),
    controls: entries.controls,
    bargains: entries.bargains,
    figures: entries.figures,
    outcomes: entries.outcomes,
    words(id: string): ReadonlySet<string> {
      const list = lists.get(id);
      if (!list) throw new Error(`seeds/ontology/words*.yml has no list "${id}"; a rule needs it.`);
      return list;
    },
    setting(id: string): number {
      const value = settings.get(id);
      if (value === undefined)
        throw new Error(`seeds/ontology/settings.yml has no "${id}"; a rule needs it.`);
      return value;
    },
  });
}

/** The graph id of an ontology actor: `actor:COL`. */
export function actorId(id: string): string {
  return `actor:${id}`;
}

/** The graph id of a topic: `topic:gas`. */
export function topicId(id: string): string {
  return `topic:${id}`;
}
