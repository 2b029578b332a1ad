import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Ontology } from '../ontology/ontology.ts';
import { ONTOLOGY_FOLDER, readSources } from '../ontology/sources.ts';
import { CORRECTIONS_FILE, type CorrectionsFile, openCorrectionsFile } from './corrections-file.ts';

/**
 * The ontology, loaded when it is first needed: a start that takes nothing in needs only its digest
 * and the limits, and is ready in a fraction of the time.
 */
export interface Knowledge {
  readonly digest: string;
  /** Where threads can load it from; undefined where it was made in memory. */
  readonly folder: string | undefined;
  /** The most UTF-16 code units an article may have. */
  readonly characterLimit: number;
  /** What people corrected of what the rules read. */
  readonly corrections: CorrectionsFile;
  /** Loads and checks the ontology once. Throws `OntologyError` with every fault. */
  open(): Promise<Ontology>;
}

/** Reads the files of an ontology folder, the project's own where none is named, as with the file of corrections. */
export function openKnowledge(
  folder: string | URL = ONTOLOGY_FOLDER,
  corrections: string = CORRECTIONS_FILE,
): Knowledge {
  const { sources, digest } = readSources(folder);
  let opened: Promise<Ontology> | undefined;
  return {
    digest,
    folder: typeof folder === 'string' ? folder : fileURLToPath(folder),
    characterLimit: limitIn(sources.find(({ path }) => path === 'settings.yml')?.text),
    corrections: openCorrectionsFile(corrections),
    open() {
      opened ??= import('../ontology/ontology.ts').then(({ openOntology }) => openOntology(folder));
      return opened;
    },
  };
}

/** A loaded ontology as knowledge, for callers that have one; without a file there are no corrections. */
export function toKnowledge(ontology: Ontology, corrections?: string): Knowledge {
  return {
    digest: ontology.digest,
    folder: undefined,
    characterLimit: ontology.setting(LIMIT),
    corrections: openCorrectionsFile(corrections),
    open: async () => ontology,
  };
}

const LIMIT = 'limit.article-characters';

/** 0 where the setting is missing or misspelt: `open` then says so, with its line. */
function limitIn(settings = ''): number {
  try {
    const entries: unknown = parse(settings, { merge: false });
    const found = Array.isArray(entries) ? entries.find((entry) => entry?.id === LIMIT) : undefined;
    return typeof found?.value === 'number' ? found.value : 0;
  } catch {
    return 0;
  }
}
