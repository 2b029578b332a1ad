import { EntenteError, type Finding, OntologyError, ThreadError } from '../errors.ts';

/** What a thread is started with. */
export interface ThreadData {
  /** Address of the module that does the work. */
  readonly module: string;
  /** What the module is to be made ready with. */
  readonly data: unknown;
}

/** What a thread tells its pool; `ready` comes once, before anything else. */
export type Message<R> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'failed'; readonly error: PlainError };

/** An error that crosses threads: of an `Error`'s class and own fields the copy keeps nothing. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

/** Makes an error ready to be sent. */
export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    stack,
    ...(error instanceof EntenteError && { code: error.code }),
    ...(error instanceof OntologyError && { findings: error.findings }),
  };
}

/** The error that was sent, in the class it had where that decides what becomes of a run. */
export function fromPlainError({ name, message, stack, code, findings }: PlainError): Error {
  const error = make();
  if (stack !== undefined) error.stack = stack;
  return error;

  function make(): Error {
    if (findings) return new OntologyError(findings);
    if (code === undefined) return new Error(message);
    return name === 'ThreadError' ? new ThreadError(message) : new EntenteError(code, message);
  }
}
