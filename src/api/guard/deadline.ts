import {
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { ApiContext } from '../context.ts';

/** A change goes on when its client is answered: it is one transaction, and asking for it again is safe. */
const MUTATION_TIMEOUT = 120_000;

/**
 * Ends operations that run too long, or whose client has gone: the client gets TIMEOUT (504) and its
 * connection back, the statements of a question are stopped by the signal of its context, and nothing
 * further is asked of the store. `timeout` in milliseconds, for questions.
 */
export function useDeadline(timeout: number): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { document, operationName } = args as ExecutionArgs;
      const kind = getOperationAST(document, operationName)?.operation;
      const isChange = kind === OperationTypeNode.MUTATION;
      setExecuteFn((given: ExecutionArgs) => {
        const { request, stop } = given.contextValue as Stoppable;
        const most = isChange ? MUTATION_TIMEOUT : timeout;
        return new Promise((resolve, reject) => {
          const end = (result: ExecutionResult) => {
            if (!isChange) stop.abort();
            resolve(result);
          };
          const timer = setTimeout(() => end({ errors: [tooLong(most, isChange)] }), most);
          const leave = () => end({ errors: [createGraphQLError('The client has gone.')] });
          request.signal.addEventListener('abort', leave, { once: true });
          if (request.signal.aborted) leave();
          // What settles after the end is nobody's: resolving twice does nothing.
          Promise.resolve(executeFn(given))
            .then(resolve, reject)
            .finally(() => {
              clearTimeout(timer);
              request.signal.removeEventListener('abort', leave);
            });
        });
      });
    },
  };
}

type Stoppable = Pick<ApiContext, 'stop'> & { readonly request: Request };

/** What a client reads whose operation was stopped after so many milliseconds. */
export function tooLong(most: number, isChange = false): GraphQLError {
  const message = isChange
    ? `The change takes longer than ${most / 1000} s and goes on; send it again to see what came of it.`
    : `The operation took longer than ${most / 1000} s and was stopped. Ask for smaller pages, or split it up.`;
  const extensions = { code: 'TIMEOUT', http: { status: 504 } };
  return createGraphQLError(message, { extensions });
}
