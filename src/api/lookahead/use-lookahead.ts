import { type DocumentNode, type ExecutionArgs, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ApiContext } from '../context.ts';
import type { Log } from '../mask-errors.ts';
import { answerWhole } from './answer-whole.ts';
import type { ReadValue } from './plan.ts';
import type { Prepared } from './prepared.ts';

type Given = Pick<ApiContext, 'store'> & { readonly params?: { readonly query?: string } };

/**
 * Answers whole operations by one statement each, on stores that take nested statements: the selection
 * is compiled to Cypher, and its one value is the answer. What the compiler does not know is answered
 * level by level as ever, with the same result. Remembers documents that passed all checks.
 */
export function useLookahead(readValue: ReadValue, prepared: Prepared, log: Log): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const document = args.document as DocumentNode;
      const { params, store } = args.contextValue as unknown as Given;
      const isQuery = document.definitions.every(
        (one) => one.kind !== Kind.OPERATION_DEFINITION || one.operation === 'query',
      );
      if (!isQuery) return;
      if (params?.query) prepared.remember(params.query, document);
      setExecuteFn(async (given: ExecutionArgs) => {
        const data = await answerWhole(args as ExecutionArgs, store.readValue ?? readValue, log);
        return data ? { data } : executeFn(given);
      });
    },
  };
}
