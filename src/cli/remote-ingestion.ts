import type { Door } from '../ingest/ingest-articles.ts';
import type { IngestionResult } from '../ingest/ingestion.ts';
import type { Article } from '../model/article.ts';
import { ask, type Remote } from './remote.ts';

const INGEST = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) { articleId status events { added changed removed } }
}`;

const REMOVE = 'mutation ($id: ID!) { removeArticle(id: $id) { removed } }';

const INPUT_FIELDS = '{ __type(name: "IngestArticleInput") { inputFields { name } } }';

const STATUS = { NEW: 'new', KNOWN: 'known', CHANGED: 'changed' } as const;

/**
 * Takes articles in through the running server's mutation, for it holds the graph. Throws
 * `StoreError` where it does not answer, and what it says of an article as `EntenteError`.
 */
export function takeInThrough(server: Remote): Door['takeIn'] {
  let fields: Promise<ReadonlySet<string>> | undefined;
  return async (article) => {
    fields ??= inputFields(server);
    const { ingestArticle } = await ask<{ ingestArticle: IngestionResult }>(server, INGEST, {
      input: toInput(article, await fields),
    });
    const { articleId, status, events } = ingestArticle;
    return { article: articleId, status: STATUS[status], replaced: [], events };
  };
}

/** Removes an article through the running server; false where it has no such article. */
export async function removeThrough(server: Remote, id: string): Promise<boolean> {
  const { removeArticle } = await ask<{ removeArticle: { removed: boolean } }>(server, REMOVE, {
    id,
  });
  return removeArticle.removed;
}

/** A server of another version may not know all of an article's fields. */
async function inputFields(server: Remote): Promise<ReadonlySet<string>> {
  const { __type: type } = await ask<{ __type: { inputFields: { name: string }[] } | null }>(
    server,
    INPUT_FIELDS,
    {},
  );
  return new Set(type?.inputFields.map(({ name }) => name));
}

function toInput(article: Article, fields: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(article).filter(([name]) => fields.has(name)));
}
