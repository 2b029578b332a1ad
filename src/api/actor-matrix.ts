import { MATRIX, type MatrixRow } from '../store/cypher/read-matrix.ts';
import { LARGEST_SIZE, whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { type EventArgs, toEventFilter } from './event-list.ts';

const DEFAULT_SIZE = 50;

/** Who does what to whom, the busiest pairs first. Throws `QuestionError` for names nobody bears and bad sizes. */
export async function actorMatrix(
  args: EventArgs,
  context: ApiContext,
): Promise<readonly MatrixRow[]> {
  const limit = whole('first', args.first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
  const filter = await toEventFilter(args, context);
  const start = filter.actor ?? filter.source ?? filter.target;
  const kind = start !== null ? 'actor' : filter.topics !== null ? 'topic' : 'all';
  return context.store.read(MATRIX[kind], { ...filter, start, limit });
}
