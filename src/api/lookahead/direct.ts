import type { IncomingMessage, ServerResponse } from 'node:http';
import { execute, type GraphQLSchema } from 'graphql';
import { StoreError } from '../../errors.ts';
import { stoppable } from '../../store/stoppable.ts';
import type { GraphStore } from '../../store/store.ts';
import type { ApiContext } from '../context.ts';
import { type AccessOptions, isOwnHost, roleOf } from '../guard/access.ts';
import { tooLong } from '../guard/deadline.ts';
import type { Log } from '../mask-errors.ts';
import { noteQuestion, recordOf } from '../observe/record.ts';
import { isAway, tellAway } from '../store-away.ts';
import { answerWhole } from './answer-whole.ts';
import type { Prepared } from './prepared.ts';
import { openQuestions, type Question } from './questions.ts';

/** What direct answers are made of. */
export interface DirectOptions {
  readonly schema: GraphQLSchema;
  readonly store: GraphStore;
  /** The context of a new request, which ends with the signal of `stop`. */
  readonly contextOf: (stop: AbortController) => ApiContext;
  readonly prepared: Prepared;
  readonly access: AccessOptions;
  readonly log: Log;
  /** Sites whose pages may ask: Yoga puts the headers for them. */
  readonly origins?: readonly string[] | undefined;
  /** How long an operation may run, in milliseconds. */
  readonly timeout: number;
}

/** Answers a request, or leaves it, its body read, to Yoga: then false. */
export type Direct = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const LARGEST_BODY = 64 * 1024;
const GRAPHQL_JSON = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

/**
 * A shorter way for what dashboards send again and again: a question by POST in JSON whose document passed
 * all checks before, from somebody who may read. Anything else, and anything that goes wrong, is Yoga's, which
 * costs two thirds of a millisecond more.
 */
export function openDirect(options: DirectOptions): Direct {
  const { access, log, timeout, origins = [] } = options;
  const questionOf = openQuestions(options);
  return async (request, response) => {
    const type = answerType(request, access);
    const isForeign = origins.length > 0 && request.headers.origin !== undefined;
    if (type === undefined || isForeign) return false;
    const body = await readBody(request);
    // Yoga takes a body that was read already from here.
    Object.assign(request, { body });
    const question = questionOf(body.toString());
    if (!question) return false;
    const stop = new AbortController();
    const { signal } = stop;
    const release = stopAfter(timeout, response, stop);
    const record = recordOf(request);
    const data = await answer(question, options, stop).catch(unreachable).finally(release);
    noteQuestion(record, question.document, question.operationName, question.cost);
    if (signal.aborted) record?.codes.push('TIMEOUT');
    if (signal.aborted) return tellTimeout(response, type, timeout);
    if (data instanceof StoreError) {
      const { message, extensions, http } = tellAway(data, log);
      record?.codes.push(extensions.code);
      record?.errorIds.push(extensions.id);
      const errors = [{ message, extensions: { ...extensions, requestId: record?.id } }];
      return tell(response, http.status, type, { errors }, http.headers);
    }
    if (!data) return false;
    return tell(response, 200, type, { data });
  };
}

/**
 * The data, by one statement where that can be, else level by level; undefined where anything is wrong with
 * the question, which Yoga tells. Throws `StoreError` where the store can't be reached.
 */
async function answer(
  question: Question,
  { store, contextOf, log }: DirectOptions,
  stop: AbortController,
) {
  const { readValue } = stoppable(store, stop.signal);
  const whole = readValue && (await answerWhole(question, readValue, log));
  if (whole || stop.signal.aborted) return whole;
  const contextValue = { ...contextOf(stop), operationCost: question.cost };
  const { data, errors } = await execute({ ...question, contextValue });
  if (!errors) return data ?? undefined;
  const away = errors.map(({ originalError }) => originalError).find(isAway);
  if (away) throw away;
  return undefined;
}

function tell(
  response: ServerResponse,
  status: number,
  type: string,
  answer: object,
  headers: Readonly<Record<string, string>> = {},
): true {
  const text = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    ...headers,
    'content-type': `${type}; charset=utf-8`,
    'content-length': text.length,
  });
  response.end(text);
  return true;
}

function tellTimeout(response: ServerResponse, type: string, timeout: number): true {
  if (response.destroyed) return true; // the client has gone
  const { message, extensions } = tooLong(timeout);
  const { code } = extensions;
  return tell(response, 504, type, { errors: [{ message, extensions: { code } }] });
}

/** That the store is away is told here, for to ask it again is to wait again; all else is thrown on. */
function unreachable(error: unknown): StoreError {
  if (isAway(error)) return error;
  throw error;
}

/** Stops after so many milliseconds, or when the client goes, unless it is released before. */
function stopAfter(timeout: number, response: ServerResponse, stop: AbortController): () => void {
  const fire = () => stop.abort();
  const timer = setTimeout(fire, timeout);
  response.once('close', fire);
  return () => {
    clearTimeout(timer);
    response.off('close', fire);
  };
}

/** The type of the answer; undefined for requests that need more than an answer. */
function answerType(
  { method, url, headers }: IncomingMessage,
  access: AccessOptions,
): string | undefined {
  const length = Number(headers['content-length'] ?? Number.NaN);
  const isPlain =
    method === 'POST' &&
    url === '/graphql' &&
    /^application\/json(;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '') &&
    length <= LARGEST_BODY &&
    headers['content-encoding'] === undefined &&
    headers['entente-cost'] === undefined &&
    isOwnHost(headers.host ?? '', access) &&
    roleOf(headers.authorization ?? null, access) !== 'none';
  if (!isPlain) return undefined;
  const accept = headers.accept ?? '';
  if (accept.includes('text/csv')) return undefined;
  if (accept.includes(GRAPHQL_JSON)) return GRAPHQL_JSON;
  return accept.includes(JSON_TYPE) ? JSON_TYPE : undefined;
}

/** The body, which a handler before this one may have read. */
function readBody(request: IncomingMessage & { readonly body?: unknown }): Promise<Buffer> {
  if (request.body instanceof Buffer) return Promise.resolve(request.body);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The client left before its body was whole.')));
  });
}
