import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { QuestionError } from '../errors.ts';
import { type Table, tableOf } from './table.ts';
import { writeCsv } from './write-csv.ts';

/** By this parameter of the address a request says the form of its answer, as links can. */
const PARAMETER = 'output';
const CSV = 'text/csv';

/** Whether a request wants its answer as CSV: by `output=csv` in its address, or by its `Accept`. */
export function wantsCsv({ url, headers }: Pick<Request, 'url' | 'headers'>): boolean {
  const output = outputOf(url);
  return output === null
    ? (headers.get('accept') ?? '').toLowerCase().includes(CSV)
    : output === 'csv';
}

/**
 * Answers questions as CSV where that is wanted. What is no table, and whatever has errors, is answered
 * in JSON with 400, or with the status that the error asks for.
 */
export function useCsv(): Plugin {
  const tables = new WeakMap<Request, Table>();
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      const output = outputOf(request.url);
      if (output === null || output === 'csv' || output === 'json') return;
      const message = `There is no output "${output.slice(0, 20)}": write output=csv or output=json.`;
      const errors = [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
      endResponse(fetchAPI.Response.json({ errors }, { status: 400 }));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { request } = args.contextValue as unknown as { readonly request: Request };
      if (!wantsCsv(request)) return;
      try {
        tables.set(request, tableOf(args as ExecutionArgs));
      } catch (error) {
        if (!(error instanceof QuestionError)) throw error;
        const extensions = { code: error.code };
        setResultAndStopExecution({ errors: [createGraphQLError(error.message, { extensions })] });
      }
    },
    onResultProcess({ request, result, setResultProcessor }) {
      if (!wantsCsv(request) || Symbol.asyncIterator in result || Array.isArray(result)) return;
      setResultProcessor((processed, fetchAPI) => {
        const { data, errors } = processed as ExecutionResult;
        const table = tables.get(request);
        if (errors || !table) return refusal(errors ?? [], fetchAPI.Response);
        const headers = {
          'content-type': `${CSV}; charset=utf-8; header=present`,
          'content-disposition': `attachment; filename="${table.name}.csv"`,
        };
        return new fetchAPI.Response(writeCsv(table, data), { headers });
      }, CSV);
    },
  };
}

/** What an error asks of the response. */
interface Asked {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function outputOf(url: string): string | null {
  return new URL(url, 'http://localhost').searchParams.get(PARAMETER);
}

function refusal(found: readonly GraphQLError[], Answer: typeof Response): Response {
  const errors = found.map(({ message, locations, path, extensions }) => {
    const { http: _, ...others } = extensions;
    return { message, locations, path, extensions: others };
  });
  const hint = {
    message: 'CSV has no place for errors: mend what is wrong, or ask for JSON to see the rest.',
    extensions: { code: 'CSV_NOT_POSSIBLE' },
  };
  const isOurs = errors.some(({ extensions }) => extensions['code'] === hint.extensions.code);
  const { status = 400, headers = {} } = (found[0]?.extensions['http'] ?? {}) as Asked;
  return Answer.json({ errors: isOurs ? errors : [...errors, hint] }, { status, headers });
}
