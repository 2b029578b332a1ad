import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, OntologyError } from '../../errors.ts';
import { type Inspection, inspectSources } from '../inspect.ts';
import { ONTOLOGY_FOLDER, readSources, type Source, type Sources } from '../sources.ts';

/** Where an edit stands. */
export interface Edited {
  /** The file as messages name it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An ontology folder that is sound and about to be edited. */
export interface OntologyEdit extends Inspection {
  readonly sources: readonly Source[];
  /**
   * Gives a file another text, once the whole ontology has passed every check with it. Throws `InputError`
   * with the first fault it would have; nothing is written then.
   */
  write(source: Source, text: string): void;
}

/** Opens a folder for an edit. Throws `OntologyError` where it is not sound as it is. */
export function openEdit(folder: string | URL = ONTOLOGY_FOLDER): OntologyEdit {
  const read = readSources(folder);
  const inspection = inspectSources(read);
  if (inspection.findings.length > 0) throw new OntologyError(inspection.findings);
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  return {
    ...inspection,
    sources: read.sources,
    write(source, text) {
      assertSound(read, source, text);
      const path = join(root, source.path);
      // Sources are read with LF ends; the file keeps its own.
      const hasCr = readFileSync(path, 'utf8').includes('\r\n');
      writeFileSync(`${path}.part`, hasCr ? text.replaceAll('\n', '\r\n') : text);
      renameSync(`${path}.part`, path);
    },
  };
}

function assertSound(read: Sources, source: Source, text: string): void {
  const sources = read.sources.map((one) => (one === source ? { ...source, text } : one));
  const [finding] = inspectSources({ ...read, sources }).findings;
  if (finding) throw new InputError(`Nothing was written, for then ${finding.message}.`);
}
