import type { DocumentNode } from 'graphql';
import { openBoundedCache } from '../bounded-cache.ts';

/** Documents that passed all checks, by their text: those of a dashboard come again and again. */
export interface Prepared {
  find(text: string): DocumentNode | undefined;
  remember(text: string, document: DocumentNode): void;
}

const MOST_DOCUMENTS = 500;

/** As many as are worth it. */
export function openPrepared(): Prepared {
  const documents = openBoundedCache<DocumentNode>(MOST_DOCUMENTS);
  return { find: documents.get, remember: documents.set };
}
