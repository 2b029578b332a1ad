import { EntenteError, StoreError } from '../errors.ts';
import type { Door } from '../ingest/ingest-articles.ts';
import type { IngestionResult } from '../ingest/ingestion.ts';
import type { Article } from '../model/article.ts';

/** A server that holds the graph, and ENTENTE_TOKEN where it asks for one. */
export interface Remote {
  readonly url: string;
  readonly token: string | undefined;
}

/** Milliseconds a server may take over one article. */
const PATIENCE = 120_000;

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

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

async function ask<T>({ url, token }: Remote, query: string, variables: object): Promise<T> {
  let answer: Answer<T>;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    answer = (await response.json()) as Answer<T>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The server at ${url} holds the graph and does not answer (${reason}): stop it, or try again.`;
    throw new StoreError(message, { cause });
  }
  const [error] = answer.errors ?? [];
  if (error) throw new EntenteError(error.extensions?.code ?? 'SERVER', error.message);
  if (!answer.data) throw new StoreError(`The server at ${url} gave no answer that can be read.`);
  return answer.data;
}
