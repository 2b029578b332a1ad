import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));

/** The folders whose files decide what a text gives, the parser's weights among them. */
const FOLDERS = ['model', 'language', 'extract', 'corrections', 'graph'] as const;

let version: string | undefined;

/**
 * Digest of the extractor's own files, so that a corrected rule makes every article new by itself: a
 * number to be raised by hand would be forgotten. Computed once in a process, in milliseconds.
 */
export function extractorVersion(): string {
  version ??= digestFolders();
  return version;
}

function digestFolders(): string {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|js|bin)$/.test(entry.name))
      .map((entry) => relative(SOURCE, join(entry.parentPath, entry.name))),
  );
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    hash.update(`${path.split(sep).join('/')}\u001f`).update(readFileSync(join(SOURCE, path)));
  }
  return hash.digest('hex').slice(0, 16);
}
