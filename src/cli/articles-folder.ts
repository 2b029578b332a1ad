import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';

/** The articles that come with the project: two levels up from here, run from source or built. */
const ARTICLES = new URL('../../seeds/articles/', import.meta.url);

/** The project's own folder of articles, as it is named from here. */
export function ownArticles(): string {
  return relative(process.cwd(), fileURLToPath(ARTICLES)) || '.';
}

/** A folder that is there. Throws `InputError`; `how` says how to name another. */
export function existingFolder(folder: string, how: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new InputError(`${folder} is no folder: ${how}.`);
}
