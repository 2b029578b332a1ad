import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvalContext } from './set.ts';

const BESIDE = fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * Where the gold and the scorer are: the folder given, or the one beside the checkout. Undefined
 * where the latter is not there, as on most machines; throws where a folder was named and is not.
 */
export function findShared(given: string | undefined): EvalContext | undefined {
  const folder = given === undefined ? BESIDE : resolve(given);
  const context = { data: join(folder, 'data'), scorer: join(folder, 'eval', 'score.py') };
  const missing = Object.values(context).find((path) => !existsSync(path));
  if (missing === undefined) return context;
  if (given === undefined) return undefined;
  throw new Error(`${missing} is not there: name the folder that holds data/ and eval/score.py.`);
}
