import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { type AccessOptions, isOwnHost, roleOf } from '../guard/access.ts';
import { costOfDocument } from '../guard/cost.ts';
import { LIMITS } from '../limits.ts';
import type { Log } from '../mask-errors.ts';
import { answerWhole, type ReadValue } from './answer-whole.ts';
import type { Prepared } from './prepared.ts';

/** What direct answers are made of. */
export interface DirectOptions {
  readonly schema: GraphQLSchema;
  readonly readValue: ReadValue;
  readonly prepared: Prepared;
  readonly access: AccessOptions;
  readonly log: Log;
}

/** Answers a request, or leaves it, its body read, to Yoga: then false. */
export type Direct = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const LARGEST_BODY = 64 * 1024;
const GRAPHQL_JSON = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

/**
 * A shorter way for what dashboards send again and again: a question by POST in JSON whose document passed
 * all checks before, from somebody who may read, that one statement answers. Anything else, and anything
 * that goes wrong, is Yoga's, which costs two thirds of a millisecond more.
 */
export function openDirect({ schema, readValue, prepared, access, log }: DirectOptions): Direct {
  return async (request, response) => {
    const type = answerType(request, access);
    if (type === undefined) return false;
    const body = await readBody(request);
    // Yoga takes a body that was read already from here.
    Object.assign(request, { body });
    const asked = toQuestion(body);
    const document = asked && prepared.find(asked.query);
    if (!asked || !document) return false;
    const { operationName, variables } = asked;
    const args = { schema, document, operationName, variableValues: variables };
    if (costOfDocument(args) > LIMITS.cost) return false;
    const data = await answerWhole(args, readValue, log);
    if (!data) return false;
    const text = Buffer.from(JSON.stringify({ data }));
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': text.length,
    });
    response.end(text);
    return true;
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
  if (accept.includes(GRAPHQL_JSON)) return GRAPHQL_JSON;
  return accept.includes(JSON_TYPE) ? JSON_TYPE : undefined;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables']);

/** A question and nothing else; undefined for what is none, or has more to it. */
function toQuestion(body: Buffer): Question | undefined {
  try {
    const asked: unknown = JSON.parse(body.toString());
    if (typeof asked !== 'object' || asked === null) return undefined;
    if (!Object.keys(asked).every((key) => KNOWN_KEYS.has(key))) return undefined;
    const { query, operationName, variables } = asked as Record<string, unknown>;
    const isSound =
      typeof query === 'string' &&
      (operationName == null || typeof operationName === 'string') &&
      (variables == null || (typeof variables === 'object' && !Array.isArray(variables)));
    if (!isSound) return undefined;
    return {
      query,
      operationName: operationName == null ? undefined : String(operationName),
      variables: (variables ?? {}) as Question['variables'],
    };
  } catch {
    return undefined;
  }
}
