import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DocumentNode, getOperationAST } from 'graphql';

/** What is told of a request afterwards: never its variables, nor its text. */
export interface RequestRecord {
  readonly id: string;
  readonly method: string;
  /** Without the query string, which holds variables. */
  readonly path: string;
  readonly address: string;
  /** Name of the operation, once it is known. */
  operation?: string | undefined;
  kind?: 'query' | 'mutation' | 'subscription' | undefined;
  cost?: number | undefined;
  /** Codes of its errors, at most ten. */
  readonly codes: string[];
  /** Ids of its masked errors, by which the log is searched. */
  readonly errorIds: string[];
}

const records = new WeakMap<IncomingMessage, RequestRecord>();
const GIVEN_ID = /^[\w.:-]{8,64}$/;

/** Begins the record of a request; an id that a proxy gave it is kept. */
export function openRecord(request: IncomingMessage, address: string): RequestRecord {
  const given = request.headers['x-request-id'];
  const record: RequestRecord = {
    id: typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID(),
    method: request.method ?? '',
    path: (request.url ?? '').split('?')[0]?.slice(0, 100) ?? '',
    address,
    codes: [],
    errorIds: [],
  };
  records.set(request, record);
  return record;
}

/** The record of a request that came over HTTP. */
export function recordOf(request: IncomingMessage | undefined): RequestRecord | undefined {
  return request && records.get(request);
}

/** Notes what a request asked. */
export function noteQuestion(
  record: RequestRecord | undefined,
  document: DocumentNode,
  operationName: string | null | undefined,
  cost: number | undefined,
): void {
  if (!record) return;
  const operation = getOperationAST(document, operationName);
  record.operation = operation?.name?.value;
  record.kind = operation?.operation;
  record.cost = cost;
}
