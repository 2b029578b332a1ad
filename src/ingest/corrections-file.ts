import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corrections, NO_CORRECTIONS, toCorrections } from '../corrections/corrections.ts';
import { readLines, toLine } from '../corrections/lines.ts';
import { InputError } from '../errors.ts';
import type { Correction } from '../model/correction.ts';

/** The corrections that come with the project: two levels up from here, run from source or built. */
export const CORRECTIONS_FILE = fileURLToPath(
  new URL('../../seeds/corrections.jsonl', import.meta.url),
);

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The file of corrections, one a line, which people merge in git. */
export interface CorrectionsFile {
  /** How messages call it. */
  readonly name: string;
  /** Changes with every change of the file. */
  edition(): string;
  /** What is in force now: the file is read again when it was changed. Throws `CorrectionsError`. */
  read(): Corrections;
  /** Writes lines after the last one; those that stand there already are not written twice. */
  append(corrections: readonly Correction[]): void;
  /** Takes lines away; false where none has one of these ids. */
  remove(ids: ReadonlySet<string>): boolean;
}

/** Opens a file of corrections, which need not be there yet. Without a path there are none, and none are taken. */
export function openCorrectionsFile(path: string | undefined): CorrectionsFile {
  if (path === undefined) return NO_FILE;
  const name = displayName(path);
  let known: { readonly stamp: string; readonly corrections: Corrections } | undefined;
  const read = () => {
    const stamp = stampOf(path);
    if (stamp === undefined) return NO_CORRECTIONS;
    if (known?.stamp !== stamp) {
      known = { stamp, corrections: toCorrections(readLines(textOf(path), name)) };
    }
    return known.corrections;
  };
  return {
    name,
    edition: () => stampOf(path) ?? '',
    read,
    append(corrections) {
      const standing = new Set(read().lines.map(({ correction }) => correction.id));
      const fresh = corrections.filter(({ id }) => !standing.has(id));
      if (fresh.length === 0) return;
      const text = textOf(path);
      const gap = text === '' || text.endsWith('\n') ? '' : '\n';
      replace(path, `${text}${gap}${fresh.map(toLine).join('')}`);
    },
    remove(ids) {
      const gone = new Set(
        read().lines.flatMap(({ line, correction }) => (ids.has(correction.id) ? [line] : [])),
      );
      if (gone.size === 0) return false;
      const lines = textOf(path).split('\n');
      replace(path, lines.filter((_, index) => !gone.has(index + 1)).join('\n'));
      return true;
    },
  };
}

const NO_FILE: CorrectionsFile = {
  name: 'no file',
  edition: () => '',
  read: () => NO_CORRECTIONS,
  append() {
    throw new InputError('There is no file for corrections: set ENTENTE_CORRECTIONS to one.');
  },
  remove: () => false,
};

/** Changes with every change of the file; undefined where there is none. */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
}

function textOf(path: string): string {
  return stampOf(path) === undefined ? '' : readFileSync(path, 'utf8');
}

/** All of the file or nothing: a crash must not leave half a line. */
function replace(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function displayName(path: string): string {
  const inside = relative(PROJECT, path);
  return (inside.startsWith('..') ? path : inside).split(sep).join('/');
}
