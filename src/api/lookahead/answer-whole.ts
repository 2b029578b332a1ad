import { EntenteError, StoreError } from '../../errors.ts';
import { NotNested } from '../../store/cypher/nested/wanted.ts';
import { query } from '../../store/cypher/query.ts';
import type { Log } from '../mask-errors.ts';
import { isAway } from '../store-away.ts';
import { type Checked, planOf, type ReadValue } from './plan.ts';

/**
 * The data of an operation by one statement, and one before it where names have to be understood; undefined
 * where it takes more, and where the question or the store is at fault, which the ordinary way reports as
 * GraphQL does. Throws `StoreError` where the store can't be reached.
 */
export async function answerWhole(
  args: Checked,
  readValue: ReadValue,
  log: Log,
): Promise<Record<string, unknown> | undefined> {
  try {
    const nested = await planOf(args, readValue);
    if (!nested) return undefined;
    const value = await readValue(query('nested', nested.text), nested.params);
    return nested.read(value);
  } catch (error) {
    // Whatever is wrong with the question or the store, the ordinary way says it as GraphQL does; faults
    // of our own must not hide behind a slower answer.
    // Who asks a store that is away again only waits again.
    if (isAway(error)) throw error;
    const isExpected =
      error instanceof NotNested ||
      error instanceof EntenteError ||
      (error instanceof Error && error.name === 'GraphQLError');
    // Answered all the same, only slower: whoever runs the server should hear of it.
    if (error instanceof StoreError && error.code === 'STORE_FAILED')
      log(`look-ahead: ${error.message}`);
    if (isExpected) return undefined;
    throw error;
  }
}
