import { OntologyError } from '../errors.ts';
import type { Row } from './fault.ts';
import { inspectOntology } from './inspect.ts';
import type {
  ActorEntry,
  BargainEntry,
  ControlEntry,
  FigureEntry,
  HonorificEntry,
  MetonymEntry,
  OfficeEntry,
  OutcomeEntry,
  SettingEntry,
  TopicEntry,
  TriggerEntry,
  WordListEntry,
} from './shapes.ts';

/** Everything the ontology's files say, each list in the order of ids. */
export interface OntologyEntries {
  readonly actors: readonly ActorEntry[];
  readonly offices: readonly OfficeEntry[];
  readonly honorifics: readonly HonorificEntry[];
  readonly metonyms: readonly MetonymEntry[];
  readonly topics: readonly TopicEntry[];
  readonly triggers: readonly TriggerEntry[];
  readonly controls: readonly ControlEntry[];
  readonly bargains: readonly BargainEntry[];
  readonly figures: readonly FigureEntry[];
  readonly outcomes: readonly OutcomeEntry[];
  readonly wordLists: readonly WordListEntry[];
  readonly settings: readonly SettingEntry[];
  /** SHA-256 over the files' paths and texts, in hex: equal means that nothing changed. */
  readonly digest: string;
}

/**
 * Reads and checks an ontology folder, the project's own where none is named.
 *
 * @throws OntologyError with all findings, each with its file, line and column.
 */
export function loadEntries(folder?: string | URL): OntologyEntries {
  const { rows, findings, digest } = inspectOntology(folder);
  if (findings.length > 0) throw new OntologyError(findings);
  return {
    actors: byId(rows.actor),
    offices: byId(rows.office),
    honorifics: byId(rows.honorific),
    metonyms: byId(rows.metonym),
    topics: byId(rows.topic),
    triggers: byId(rows.trigger),
    controls: byId(rows.control),
    bargains: byId(rows.bargain),
    figures: byId(rows.figure),
    outcomes: byId(rows.outcome),
    wordLists: byId(rows['word-list']),
    settings: byId(rows.setting),
    digest,
  };
}

/** By code unit, not by locale: the order must not depend on the machine. */
function byId<T extends { readonly id: string }>(rows: readonly Row<T>[]): T[] {
  return rows.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
}
