import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { noteQuestion, recordOf } from './record.ts';

interface OverHttp {
  readonly req?: IncomingMessage;
  readonly operationCost?: number;
}

const MOST_CODES = 10;

/** Notes what a request asked and how it ended, and puts the request's id into masked errors. */
export function useRecord(): Plugin {
  const begin = ({ document, operationName, contextValue }: ExecutionArgs) => {
    const { req, operationCost } = contextValue as OverHttp;
    noteQuestion(recordOf(req), document, operationName, operationCost);
  };
  return {
    onExecute: ({ args }) => begin(args as ExecutionArgs),
    onSubscribe: ({ args }) => begin(args as ExecutionArgs),
    onResultProcess({ result, serverContext }) {
      const record = recordOf((serverContext as OverHttp).req);
      if (!record || !('errors' in result)) return;
      for (const { extensions } of (result.errors ?? []).slice(0, MOST_CODES)) {
        const { code, id } = extensions ?? {};
        record.codes.push(typeof code === 'string' ? code : 'INVALID');
        if (typeof id !== 'string') continue;
        record.errorIds.push(id);
        Object.assign(extensions, { requestId: record.id });
      }
    },
  };
}
