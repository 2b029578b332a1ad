import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../errors.ts';

/** The ontology that comes with the project: two levels up from here, run from source or built. */
export const ONTOLOGY_FOLDER = new URL('../../seeds/ontology/', import.meta.url);

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the ontology: its path below the folder, its name in findings, its text with LF ends. */
export interface Source {
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** The files of an ontology folder, those that could not be read as findings, and their digest. */
export interface Sources {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** SHA-256 of all paths and texts in order: the same on every machine, whatever its line ends. */
  readonly digest: string;
}

/**
 * Reads every `.yml` below the folder, in the order of their paths. A `.yaml` file is a finding,
 * not a file passed over: knowledge that nobody reads must not look as if it were in force.
 */
export function readSources(folder: string | URL = ONTOLOGY_FOLDER): Sources {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const sources: Source[] = [];
  const findings: Finding[] = [];
  for (const path of listFiles(root, findings)) {
    const file = displayName(join(root, path));
    if (path.endsWith('.yaml')) {
      findings.push(whole(file, 'is not read, only .yml files are: rename it to end in .yml'));
      continue;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, path)));
      sources.push({ path, file, text: text.replaceAll('\r\n', '\n') });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      findings.push(whole(file, `can't be read as UTF-8 text (${reason}): save it as UTF-8`));
    }
  }
  return { sources, findings, digest: digestOf(sources) };
}

function listFiles(root: string, findings: Finding[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `is not a folder that can be read (${reason}): name the folder of the ontology`;
    findings.push(whole(displayName(root), message));
    return [];
  }
  const paths = entries
    .filter((entry) => /^[^.].*\.ya?ml$/.test(entry.name) && !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  if (paths.length === 0) {
    findings.push(whole(displayName(root), 'holds no .yml file: name the folder of the ontology'));
  }
  return paths;
}

/** Relative to the project where the file lies in it, so that findings read alike everywhere. */
function displayName(path: string): string {
  const inside = relative(PROJECT, path);
  return (inside.startsWith('..') ? path : inside).split(sep).join('/');
}

function whole(file: string, message: string): Finding {
  return { file, line: 1, column: 1, message };
}

function digestOf(sources: readonly Source[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\u001f${text}\u001f`);
  return hash.digest('hex');
}
