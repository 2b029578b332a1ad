import type { Query } from '../store.ts';
import { query } from './query.ts';

/** More texts than a plan cache holds help nobody. */
const MOST = 500;

/**
 * Queries whose text depends on the shape of a filter or order: equal texts give the same object, so
 * that what is known of a text is found again.
 */
export function openShapes<P extends object, R>(): (name: string, text: string) => Query<P, R> {
  const known = new Map<string, Query<P, R>>();
  return (name, text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= MOST) known.clear();
    const made = query<P, R>(name, text);
    known.set(text, made);
    return made;
  };
}
