/** An operation, ready to be sent, shown in GraphiQL or fetched as CSV. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A question that the server did not answer; the message is fit to be shown. */
export class AskError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.name = 'AskError';
    this.code = code;
  }
}

/** Where questions are asked, relative to the server; a browser sees GraphiQL there. */
export const ENDPOINT = '/graphql';
/** Addresses up to here pass every server on the way; longer questions go as a body. */
const LONGEST_ADDRESS = 6000;
const TOKEN = 'entente-token';
const WRITE_TOKEN = 'entente-write-token';

/** Keeps the token for reading, as long as this tab is open. */
export function keepToken(token: string): void {
  sessionStorage.setItem(TOKEN, token);
}

/** Keeps the token for changes, as long as this tab is open; it goes with changes only. */
export function keepWriteToken(token: string): void {
  sessionStorage.setItem(WRITE_TOKEN, token);
}

/** Whether a token for changes was given in this tab. */
export function hasWriteToken(): boolean {
  return sessionStorage.getItem(WRITE_TOKEN) !== null;
}

/** What the page hears after a change to the graph, so that it asks again. */
export const CHANGED = 'entente:changed';

/** Changes the graph. Throws `AskError` as `ask` does; all that is shown is asked for again afterwards. */
export async function change<T>(question: Question): Promise<T> {
  const data = await answerOf<T>(await send(question, 'application/json', { isChange: true }));
  tellChanged();
  return data;
}

/** Says that the graph changed: all that is shown is asked for again. */
export function tellChanged(): void {
  document.dispatchEvent(new Event(CHANGED));
}

function addressOf({ query, variables }: Question): string {
  return `${ENDPOINT}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}

/**
 * Asks. Questions go by GET where they fit, so that the browser keeps the answers and asks only whether they
 * still hold. Throws `AskError`; UNREACHABLE when no answer came at all.
 */
export async function ask<T>(question: Question, signal?: AbortSignal): Promise<T> {
  return answerOf(await send(question, 'application/json', { signal }));
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => undefined)) as Body<T> | undefined;
  const fault = body?.errors?.[0];
  if (fault) throw new AskError(fault.message, fault.extensions?.code ?? 'FAILED');
  if (!response.ok || body?.data == null) throw new AskError(sayStatus(response), 'FAILED');
  return body.data;
}

/** The answer to a question as CSV. Throws `AskError`. */
export async function askCsv(question: Question): Promise<Blob> {
  const response = await send(question, 'text/csv');
  if (!response.ok) throw new AskError(sayStatus(response), 'FAILED');
  return response.blob();
}

interface Body<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

interface Sending {
  readonly signal?: AbortSignal | undefined;
  /** Servers refuse changes by GET, and may ask for a token of their own for them. */
  readonly isChange?: boolean;
}

async function send(
  question: Question,
  accept: string,
  { signal, isChange = false }: Sending = {},
): Promise<Response> {
  const token = (isChange && sessionStorage.getItem(WRITE_TOKEN)) || sessionStorage.getItem(TOKEN);
  const headers = { accept, ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const address = addressOf(question);
  const init =
    address.length <= LONGEST_ADDRESS && !isChange
      ? { headers }
      : {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(question),
        };
  const url = 'body' in init ? ENDPOINT : address;
  try {
    return await fetch(url, { ...init, ...(signal ? { signal } : {}) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AskError('The server does not answer. Is it still running?', 'UNREACHABLE');
  }
}

function sayStatus({ status, statusText }: Response): string {
  return status === 429
    ? 'The server asks for a pause: too many questions in a minute.'
    : `The server answered ${status} ${statusText}.`;
}
