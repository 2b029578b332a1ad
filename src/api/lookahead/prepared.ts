import type { DocumentNode } from 'graphql';

/** Documents that passed all checks, by their text: those of a dashboard come again and again. */
export interface Prepared {
  find(text: string): DocumentNode | undefined;
  remember(text: string, document: DocumentNode): void;
}

const MOST_DOCUMENTS = 500;
const LONGEST_TEXT = 20_000;

/** Bounded by number and length; the one that was used longest ago goes first. */
export function openPrepared(): Prepared {
  const documents = new Map<string, DocumentNode>();
  return {
    find(text) {
      const document = documents.get(text);
      if (document) {
        documents.delete(text);
        documents.set(text, document);
      }
      return document;
    },
    remember(text, document) {
      if (text.length > LONGEST_TEXT || documents.has(text)) return;
      documents.set(text, document);
      if (documents.size > MOST_DOCUMENTS) documents.delete(documents.keys().next().value ?? '');
    },
  };
}
