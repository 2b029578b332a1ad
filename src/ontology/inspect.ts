import type { Finding } from '../errors.ts';
import { cacheKey, readCache, writeCache } from './cache.ts';
import { CHECKS } from './checks/all.ts';
import { findDanglingIds } from './checks/dangling-ids.ts';
import type { Fault, Row } from './fault.ts';
import { locateFault } from './locate.ts';
import { parseSource } from './parse.ts';
import type { EntryKind, Rows } from './rows.ts';
import { shapeFaults } from './shape-faults.ts';
import { FILE_SHAPES } from './shapes.ts';
import { readSources, type Source, type Sources } from './sources.ts';

/** An ontology folder as it was read: what is sound in it, and everything that is not. */
export interface Inspection {
  readonly rows: Rows;
  readonly findings: readonly Finding[];
  readonly digest: string;
}

/** Reads a folder and applies every check to it; faults of the data are findings, never thrown. */
export function inspectOntology(folder?: string | URL): Inspection {
  return inspectSources(readSources(folder));
}

/** As `inspectOntology`, of files that were read, or are to be written. */
export function inspectSources({ sources, findings: unread, digest }: Sources): Inspection {
  const findings: Finding[] = [...unread];
  const faults: Fault[] = [];
  const rows = tally<Row<unknown>[]>(() => []);
  const ids = tally<Set<string>>(() => new Set());
  const cached = readCache(sources);
  const values = new Map<string, unknown>();

  for (const source of sources) {
    const fits = FILE_SHAPES.find(({ path }) => path.test(source.path));
    if (!fits) {
      findings.push({ file: source.file, line: 1, column: 1, message: unknownFile(source) });
      continue;
    }
    const key = cacheKey(source);
    if (cached.has(key)) values.set(key, cached.get(key));
    else {
      const parsed = parseSource(source);
      findings.push(...parsed.findings);
      if (parsed.findings.length === 0) values.set(key, parsed.value);
    }
    const entries = (values.get(key) ?? []) as unknown[];
    for (const [index, value] of entries.entries()) {
      const checked = fits.shape.safeParse(value);
      if (checked.success) rows[fits.name].push({ source, index, value: checked.data });
      else faults.push(...shapeFaults({ source, index, value, ...fits }, checked.error.issues));
      const id = (value as { id?: unknown } | null)?.id;
      if (typeof id === 'string') ids[fits.name].add(id);
    }
  }

  const sound = rows as Rows; // each row under the name of the shape it just passed
  // With a file missing, every id that it holds would be reported too, as leading nowhere.
  const checks = findings.length === 0 ? CHECKS : CHECKS.filter((c) => c !== findDanglingIds);
  for (const check of checks) faults.push(...check(sound, ids));
  findings.push(...faults.map(locateFault));
  if (findings.length === 0) keep(sources, cached, values);
  return { rows: sound, findings: findings.sort(byPlace), digest };
}

function keep(
  sources: readonly Source[],
  cached: ReadonlyMap<string, unknown>,
  values: ReadonlyMap<string, unknown>,
): void {
  const isSame = values.size === cached.size && [...values.keys()].every((key) => cached.has(key));
  if (!isSame) writeCache(sources, values);
}

function tally<T>(make: () => T): Record<EntryKind, T> {
  return Object.fromEntries(FILE_SHAPES.map(({ name }) => [name, make()])) as Record<EntryKind, T>;
}

function unknownFile({ path }: Source): string {
  const homes =
    'actors/*.yml, events/*.yml, offices.yml, honorifics.yml, metonyms.yml, topics.yml, figures.yml, outcomes.yml';
  return `nothing says what \`${path}\` holds, so it is not read: its entries belong in ${homes}, words*.yml or settings.yml`;
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
}
