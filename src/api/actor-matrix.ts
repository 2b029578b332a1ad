import { type MatrixRow, matrixFrom } from '../store/cypher/read-matrix.ts';
import { LARGEST_SIZE, whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, toEventSet } from './event-list.ts';

/** How many pairs there are when nobody says. */
export const MATRIX_SIZE = 50;

/** Who does what to whom, the busiest pairs first. Throws `QuestionError` for names nobody bears and bad sizes. */
export async function actorMatrix(
  args: EventArgs,
  context: ApiContext,
): Promise<readonly MatrixRow[]> {
  const limit = whole('first', args.first ?? MATRIX_SIZE, 1, LARGEST_SIZE);
  const { start, where, params } = await toEventSet(args, context);
  return context.readAll(matrixFrom(start, where), { ...params, limit });
}
