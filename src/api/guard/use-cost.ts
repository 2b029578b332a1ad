import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits.ts';
import { costOf } from './cost.ts';

/** A client that sends this header reads the cost in the answer's `extensions`. */
const COST_HEADER = 'entente-cost';

/** Refuses operations that may read more than `LIMITS.cost` things; tells the cost to whoever asks for it. */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { operationName, schema, variableValues, contextValue } = args;
      const document = args.document as DocumentNode;
      const operations = document.definitions.filter(
        (one) => one.kind === Kind.OPERATION_DEFINITION,
      );
      const operation = operationName
        ? operations.find(({ name }) => name?.value === operationName)
        : operations[0];
      if (!operation) return;
      const fragments = new Map<string, FragmentDefinitionNode>();
      for (const one of document.definitions) {
        if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
      }
      const cost = costOf({ schema, operation, fragments, variables: variableValues ?? {} });
      if (cost > LIMITS.cost) {
        const message = `The operation may read ${cost} things; at most ${LIMITS.cost} are allowed. Ask for smaller pages, or split it up.`;
        const extensions = { code: 'LIMIT_EXCEEDED', found: cost, most: LIMITS.cost };
        setResultAndStopExecution({ errors: [createGraphQLError(message, { extensions })] });
        return;
      }
      const { request } = contextValue as { readonly request: Request };
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
