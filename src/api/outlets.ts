import { OUTLETS, type OutletRow } from '../store/cypher/read-outlets.ts';
import { LARGEST_SIZE, whole } from './connection.ts';
import type { ApiContext } from './context.ts';

/** Outlets, those that tell most events first. Throws `QuestionError` for sizes out of range. */
export function outlets(
  { first }: { readonly first?: number | null },
  { readAll }: ApiContext,
): Promise<readonly OutletRow[]> {
  const limit = whole('first', first ?? LARGEST_SIZE, 1, LARGEST_SIZE);
  return readAll(OUTLETS, { limit });
}
