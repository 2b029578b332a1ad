import type { ExecutionArgs } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits.ts';
import { costOfDocument } from './cost.ts';

/** A client that sends this header reads the cost in the answer's `extensions`. */
const COST_HEADER = 'entente-cost';

/** Refuses operations that may read more than `LIMITS.cost` things; tells the cost to whoever asks for it. */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const cost = costOfDocument(args as ExecutionArgs);
      if (cost > LIMITS.cost) {
        const message = `The operation may read ${cost} things; at most ${LIMITS.cost} are allowed. Ask for smaller pages, or split it up.`;
        const extensions = { code: 'LIMIT_EXCEEDED', found: cost, most: LIMITS.cost };
        setResultAndStopExecution({ errors: [createGraphQLError(message, { extensions })] });
        return;
      }
      const { request } = args.contextValue as { readonly request: Request };
      if (!request.headers.has(COST_HEADER)) return;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result) && !('errors' in result)) return;
          const told = { cost: { found: cost, most: LIMITS.cost } };
          setResult({ ...result, extensions: { ...result.extensions, ...told } });
        },
      };
    },
  };
}
