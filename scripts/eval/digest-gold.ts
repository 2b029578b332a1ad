import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * SHA-256 of a file's bytes, or of a folder's paths and files; undefined where there is none. Floors
 * mean something only on the gold they were measured on.
 */
export async function digestGold(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return undefined;
  const hash = createHash('sha256');
  if (!found.isDirectory()) return hash.update(await readFile(path)).digest('hex');
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(path, file)));
  return hash.digest('hex');
}
