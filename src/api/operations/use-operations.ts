import { createGraphQLError, type GraphQLParams, type Plugin } from 'graphql-yoga';
import { hashOf, type Operations } from './load-operations.ts';

/** The name by which a request says which operation it means. */
export const ID_PARAMETER = 'documentId';

/**
 * Lets clients call operations by id, as `documentId` or, as Apollo's clients do, as
 * `extensions.persistedQuery.sha256Hash`. With `only`, nothing else is answered: unknown ids get
 * PERSISTED_QUERY_NOT_FOUND, texts that are not in the file PERSISTED_QUERY_ONLY.
 */
export function useOperations(operations: Operations, only: boolean): Plugin {
  return {
    onParams({ params, request, setParams }) {
      const { [ID_PARAMETER]: byBody, ...others } = params as Params;
      const id = byBody ?? new URL(request.url).searchParams.get(ID_PARAMETER) ?? hashIn(params);
      if (params.query && (!only || id == null)) {
        if (!only || operations.has(hashOf(params.query))) return setParams(others);
        throw refusal(
          403,
          'PERSISTED_QUERY_ONLY',
          'This server answers only the operations of its file: send the id of one as `documentId`.',
        );
      }
      if (id == null) return;
      const query = typeof id === 'string' ? operations.get(id) : undefined;
      if (query === undefined) {
        throw refusal(
          400,
          'PERSISTED_QUERY_NOT_FOUND',
          `No operation has the id "${String(id).slice(0, 80)}".`,
        );
      }
      setParams({ ...others, query });
    },
  };
}

type Params = GraphQLParams & { readonly [ID_PARAMETER]?: unknown };

function hashIn({ extensions }: GraphQLParams): unknown {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return persistedQuery?.sha256Hash;
}

function refusal(status: number, code: string, message: string) {
  return createGraphQLError(message, { extensions: { code, http: { status } } });
}
