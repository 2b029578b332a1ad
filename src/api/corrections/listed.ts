import type { Corrector } from '../../ingest/corrector.ts';
import type { ListedCorrection } from '../../ingest/list-corrections.ts';
import type { ApiContext } from '../context.ts';
import { QuestionError } from '../errors.ts';

/** Who takes corrections here. Throws `QuestionError` where nobody does. */
export function correctorOf({ ingestion }: ApiContext): Corrector {
  if (ingestion.corrector) return ingestion.corrector;
  throw new QuestionError('This server takes no corrections.', 'NO_CORRECTIONS');
}

const kept = new WeakMap<object, Promise<readonly ListedCorrection[]>>();

/** All corrections with how they stand, read once for a request. */
export function listedCorrections(context: ApiContext): Promise<readonly ListedCorrection[]> {
  const known = kept.get(context.loaders);
  const listed = known ?? context.ingestion.corrector?.list() ?? Promise.resolve([]);
  kept.set(context.loaders, listed);
  return listed;
}

/** Those with these ids, in their order. */
export async function correctionsById(
  ids: readonly string[],
  context: ApiContext,
): Promise<readonly ListedCorrection[]> {
  if (ids.length === 0) return [];
  const listed = new Map((await listedCorrections(context)).map((one) => [one.correction.id, one]));
  return ids.flatMap((id) => listed.get(id) ?? []);
}
