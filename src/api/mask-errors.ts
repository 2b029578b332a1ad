import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import { EntenteError } from '../errors.ts';
import { QuestionError } from './errors.ts';
import { isAway, tellAway } from './store-away.ts';

/** Takes one line for the server's log. */
export type Log = (line: string) => void;

/** Codes of faults that are ours or the engine's: their messages name statements, so clients get an id. */
const INTERNAL: ReadonlySet<string> = new Set(['STORE_FAILED']);

/**
 * Turns what a resolver threw into what a client may read. Our own errors keep their message and bring
 * their code; that the store is away is told without saying where it is; anything else becomes "Unexpected
 * error." with an id that stands in the log beside the true error.
 */
export function maskErrors(log: Log): (error: unknown) => Error {
  return (error) => {
    const original = originOf(error);
    if (isGraphQLError(original)) return error as Error;
    const place = isGraphQLError(error) ? placeOf(error) : {};
    if (isAway(original)) {
      const { message, extensions, http } = tellAway(original, log);
      return createGraphQLError(message, { ...place, extensions: { ...extensions, http } });
    }
    if (original instanceof EntenteError && !INTERNAL.has(original.code)) {
      const details = original instanceof QuestionError ? original.details : {};
      const extensions = { code: original.code, ...details };
      return createGraphQLError(original.message, { ...place, extensions });
    }
    const id = randomUUID().slice(0, 8);
    const code = original instanceof EntenteError ? original.code : 'INTERNAL_SERVER_ERROR';
    log(
      `error ${id}: ${original instanceof Error ? (original.stack ?? original.message) : original}`,
    );
    return createGraphQLError('Unexpected error.', { ...place, extensions: { code, id } });
  };
}

/** What was thrown at first: GraphQL wraps it, sometimes twice. */
function originOf(error: unknown): unknown {
  let original = error;
  while (isGraphQLError(original) && original.originalError) original = original.originalError;
  return original;
}

/** By its name: a process may hold `graphql` twice, as a module and as a script. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

function placeOf({ nodes, path }: GraphQLError) {
  return { ...(nodes ? { nodes } : {}), ...(path ? { path } : {}) };
}
