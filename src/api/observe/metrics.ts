import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from './record.ts';
import type { Ending } from './request-log.ts';

/** What the server counts, in Prometheus' text format. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  request(record: RequestRecord, ending: Ending): void;
  /** Begins a statement; the function ends it. */
  statement(name: string): () => void;
  /** Begins a subscription; the function ends it. */
  stream(): () => void;
  ingest(result: string): void;
}

const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_SECONDS = [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];
/** Names of operations come from clients: so many are told apart, all others are `other`. */
const MOST_OPERATIONS = 100;

/** Counters of one API, with those of its process: memory, processor time, lag of the event loop. */
export function openMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'entente_request_duration_seconds',
    help: 'Requests by operation and status; status 0: the client went before the answer.',
    labelNames: ['operation', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'entente_errors_total',
    help: 'Errors in answers, by code.',
    labelNames: ['code'],
    registers,
  });
  const statements = new Histogram({
    name: 'entente_statement_duration_seconds',
    help: 'Statements of the store by name, the wait for a connection included.',
    labelNames: ['statement'],
    buckets: STATEMENT_SECONDS,
    registers,
  });
  const running = new Gauge({
    name: 'entente_statements_running',
    help: 'Statements that run or wait; each holds, or waits for, one connection of the pool.',
    registers,
  });
  const streams = new Gauge({
    name: 'entente_subscriptions',
    help: 'Subscriptions that are open.',
    registers,
  });
  const ingests = new Counter({
    name: 'entente_ingests_total',
    help: 'Changes through this server, by what came of them.',
    labelNames: ['result'],
    registers,
  });
  const operations = new Set<string>();
  const labelOf = ({ path, kind, operation }: RequestRecord) => {
    if (path !== '/graphql') return 'none';
    if (kind === undefined) return 'invalid';
    if (operation === undefined) return 'anonymous';
    if (operations.size < MOST_OPERATIONS) operations.add(operation);
    return operations.has(operation) ? operation : 'other';
  };
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    request(record, { status, time }) {
      requests.observe({ operation: labelOf(record), status }, time / 1000);
      for (const code of record.codes) errors.inc({ code });
    },
    statement(name) {
      running.inc();
      const end = statements.startTimer({ statement: name });
      return () => {
        running.dec();
        end();
      };
    },
    stream() {
      streams.inc();
      return () => streams.dec();
    },
    ingest: (result) => ingests.inc({ result }),
  };
}
