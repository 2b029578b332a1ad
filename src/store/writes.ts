import { StoreError } from '../errors.ts';
import type { Query } from './store.ts';

const WRITES = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/;
const refused = new WeakMap<object, boolean>();

/**
 * Refuses a statement that writes where only reading is allowed. Neo4j refuses by itself; an engine
 * without a read mode relies on this. Throws `StoreError` with code STORE_FAILED.
 */
export function assertReads(query: Query<never, unknown>): void {
  let writes = refused.get(query);
  if (writes === undefined) {
    writes = WRITES.test(query.text.replace(/'[^']*'/g, ''));
    refused.set(query, writes);
  }
  if (writes) {
    const message = `${query.name} writes; run it inside write(), not through read().`;
    throw new StoreError(message, { code: 'STORE_FAILED' });
  }
}
