import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ApiContext } from './context.ts';

/** Beyond, it is not the graph that changes but a fault of ours. */
const MOST_LOOKS = 3;

/**
 * A question is read by several statements, between which an article may go: what one statement promises
 * the next no longer finds; on Neo4j one statement may even find a node without its properties. Such an
 * answer contradicts itself, and is read again as the graph stands now.
 */
export function useSecondLook(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { document, operationName } = args as ExecutionArgs;
      const kind = getOperationAST(document, operationName)?.operation;
      if (kind !== OperationTypeNode.QUERY) return;
      setExecuteFn(async (given: ExecutionArgs) => {
        const { renew } = given.contextValue as ApiContext;
        let result: ExecutionResult = await executeFn(given);
        for (let looks = 1; looks < MOST_LOOKS && isContradiction(result); looks += 1) {
          renew();
          result = await executeFn(given);
        }
        return result;
      });
    },
  };
}

function isContradiction({ errors = [] }: ExecutionResult): boolean {
  return errors.some(
    ({ message, originalError }) =>
      originalError instanceof TypeError || // something was taken to be there
      message.startsWith('Cannot return null for non-nullable'),
  );
}
