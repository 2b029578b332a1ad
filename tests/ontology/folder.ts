import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/errors.ts';

/** Files of an ontology by their path below its folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone when the test is over; common indentation is taken off. */
export function ontologyFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-ontology-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? dedent(content) : content);
  }
  return folder;
}

/** Findings as `file:line:column message`, with files named below the folder. */
export function told(findings: readonly Finding[], folder: string): string[] {
  return findings.map(({ file, line, column, message }) =>
    `${file}:${line}:${column} ${message}`.replaceAll(`${folder}/`, ''),
  );
}

/** Lines count from the first that holds something: the text may begin on a line of its own. */
function dedent(text: string): string {
  const lines = text.replace(/^ *\n/, '').replace(/\n *$/, '\n').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}
