import { EntenteError, StoreError } from '../errors.ts';

/** A server that holds the graph, and ENTENTE_TOKEN where it asks for one. */
export interface Remote {
  readonly url: string;
  readonly token: string | undefined;
  /** How it is reached, where not by the network. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** What a GraphQL server answers. */
export interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

/** Milliseconds a server may take over one article. */
const PATIENCE = 120_000;

/** Asks a server. Throws `StoreError` where it does not answer, and what it says of a question as `EntenteError`. */
export async function ask<T>(server: Remote, query: string, variables: object): Promise<T> {
  const { url, token, fetch = globalThis.fetch } = server;
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
  const data = dataOf(answer);
  if (!data) throw new StoreError(`The server at ${url} gave no answer that can be read.`);
  return data;
}

/** The data of an answer; undefined where it has none. Throws its first error as `EntenteError`. */
export function dataOf<T>({ data, errors = [] }: Answer<T>): T | undefined {
  const [error] = errors;
  if (error) throw new EntenteError(error.extensions?.code ?? 'SERVER', error.message);
  return data ?? undefined;
}
