import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from './sources.ts';

/** Values of files by the SHA-256 of their text. */
export type ParsedValues = ReadonlyMap<string, unknown>;

/**
 * In the project rather than the system's temporary folder: there another user of the machine
 * could have put an ontology of his own.
 */
const FOLDER = new URL('../../node_modules/.cache/entente/', import.meta.url);

/** Below this many characters parsing is quicker than a cache is worth. */
const WORTHWHILE = 100_000;

/** Raised when the way of parsing changes, so that older caches are passed over. */
const FORMAT = 'ontology-1';

/**
 * Parsing 1.5 MB of YAML takes a second, reading the same as JSON a fortieth of it: a second start
 * uses what the first one parsed. Empty where there is no cache, or where it was tampered with.
 */
export function readCache(sources: readonly Source[]): ParsedValues {
  if (!isWorthwhile(sources)) return new Map();
  try {
    const [checksum, body] = readFileSync(fileOf(sources), 'utf8').split('\n', 2);
    if (body === undefined || checksum !== sha256(body)) return new Map();
    return new Map(JSON.parse(body) as [string, unknown][]);
  } catch {
    return new Map(); // no cache, or one that can't be read: parsing gives the same, slower
  }
}

/** Keeps the values of a sound ontology; a folder that can't be written only costs the time again. */
export function writeCache(sources: readonly Source[], values: ParsedValues): void {
  if (!isWorthwhile(sources)) return;
  const body = JSON.stringify([...values]);
  const file = fileOf(sources);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(draft, `${sha256(body)}\n${body}`);
    renameSync(draft, file); // whole or not at all, whoever else starts at the same moment
  } catch {
    // a read-only installation: every start parses
  }
}

/** What a file's value is kept under. */
export function cacheKey(source: Source): string {
  return sha256(`${FORMAT}\n${source.text}`);
}

function isWorthwhile(sources: readonly Source[]): boolean {
  return sources.reduce((sum, { text }) => sum + text.length, 0) >= WORTHWHILE;
}

/** One cache for each set of file names, so that two ontologies don't push each other out. */
function fileOf(sources: readonly Source[]): string {
  const name = sha256(sources.map(({ file }) => file).join('\n')).slice(0, 16);
  return fileURLToPath(new URL(`ontology-${name}.json`, FOLDER));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
