import { type DocumentNode, Kind } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { type AccessOptions, isOwnHost, type Role, roleOf } from './access.ts';
import { hasOperation } from './has-operation.ts';

/** The largest body of those who may not write: the longest question is far smaller. */
export const READER_BODY_BYTES = 256 * 1024;

/**
 * Refuses what a request may not do: reading without the token where one is asked for (401), changes
 * without the right to write (401 or 403), bodies that only an article would need (413, and 411 where
 * the size is not said), and on loopback names of other hosts (421), by which a page elsewhere could
 * reach a server on the reader's own machine.
 */
export function useAccess(options: AccessOptions): Plugin {
  const roles = new WeakMap<Request, Role>();
  const roleIn = (request: Request) => {
    const known = roles.get(request);
    if (known) return known;
    const role = roleOf(request.headers.get('authorization'), options);
    roles.set(request, role);
    return role;
  };
  return {
    onRequest({ request, url, endResponse, fetchAPI }) {
      const refuse = (status: number, code: string, message: string, headers = {}) =>
        endResponse(
          fetchAPI.Response.json(
            { errors: [{ message, extensions: { code } }] },
            { status, headers },
          ),
        );
      if (!isOwnHost(url.hostname, options)) {
        refuse(
          421,
          'WRONG_HOST',
          `This server answers on this machine only, not as "${url.hostname.slice(0, 80)}". Behind a proxy, name its host in ENTENTE_HOSTS.`,
        );
        return;
      }
      if (url.pathname !== '/graphql') return;
      const role = roleIn(request);
      // The page of GraphiQL holds nothing of the graph, and there a token can be entered.
      const isPage = request.method === 'GET' && !hasOperation(url);
      if (role === 'none' && !isPage) {
        const message = 'Reading needs a token: send "Authorization: Bearer …".';
        refuse(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer' });
        return;
      }
      if (role === 'write' || request.method !== 'POST') return;
      const length = request.headers.get('content-length');
      if (length === null) {
        refuse(411, 'LENGTH_REQUIRED', 'Say how long the body is: send Content-Length.');
      } else if (Number(length) > READER_BODY_BYTES) {
        const message = `The body has ${length} bytes; at most ${READER_BODY_BYTES} are taken without the right to write.`;
        refuse(413, 'BODY_TOO_LARGE', message);
      }
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { operationName, contextValue } = args;
      const document = args.document as DocumentNode;
      const changes = document.definitions.some(
        (one) =>
          one.kind === Kind.OPERATION_DEFINITION &&
          one.operation === 'mutation' &&
          (!operationName || one.name?.value === operationName),
      );
      const { request } = contextValue as { readonly request: Request };
      if (!changes || roleIn(request) === 'write') return;
      const status = options.readOnly || request.headers.has('authorization') ? 403 : 401;
      const message = whyNot(options);
      const extensions = {
        code: status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        http: { status },
      };
      setResultAndStopExecution({ errors: [createGraphQLError(message, { extensions })] });
    },
  };
}

function whyNot({ readOnly, writeToken }: AccessOptions): string {
  if (readOnly) return 'This server is read-only.';
  return writeToken === undefined
    ? 'This server takes no changes: start it with ENTENTE_TOKEN set, and send that token.'
    : 'Changes need the token for writing: send "Authorization: Bearer …".';
}
