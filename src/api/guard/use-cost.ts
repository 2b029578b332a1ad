import type { ExecutionArgs } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { costOfDocument } from './cost.ts';
import type { LimitsInForce } from './limits-in-force.ts';

/** A client that sends this header reads the cost, and all limits, in the answer's `extensions`. */
const COST_HEADER = 'entente-cost';

/**
 * Refuses operations that may read more than `LIMITS.cost` things; tells the cost and the limits to
 * whoever asks for them, by header or by the field `limits`.
 */
export function useCost(limits: LimitsInForce): Plugin {
  const refusalOf = (args: ExecutionArgs, extend: (context: object) => void) => {
    const operationCost = costOfDocument(args);
    if (operationCost <= limits.cost) {
      extend({ operationCost });
      return undefined;
    }
    const message = `The operation may read ${operationCost} things; at most ${limits.cost} are allowed. Ask for smaller pages, or split it up.`;
    const extensions = { code: 'LIMIT_EXCEEDED', found: operationCost, most: limits.cost };
    return { errors: [createGraphQLError(message, { extensions })] };
  };
  return {
    onSubscribe({ args, extendContext, setResultAndStopExecution }) {
      const refusal = refusalOf(args as ExecutionArgs, extendContext);
      if (refusal) setResultAndStopExecution(refusal);
    },
    onExecute({ args, extendContext, setResultAndStopExecution }) {
      const refusal = refusalOf(args as ExecutionArgs, extendContext);
      if (refusal) {
        setResultAndStopExecution(refusal);
        return;
      }
      const { request, operationCost: found } = args.contextValue as unknown as Told;
      if (!request.headers.has(COST_HEADER)) return;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result) && !('errors' in result)) return;
          const told = { cost: { found, most: limits.cost }, limits };
          setResult({ ...result, extensions: { ...result.extensions, ...told } });
        },
      };
    },
  };
}

interface Told {
  readonly request: Request;
  readonly operationCost: number;
}
