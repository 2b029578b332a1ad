import { InputError } from '../../errors.ts';
import { toIsoDate } from '../../model/iso-date.ts';
import { OPEN_STATUSES } from '../../model/ledger.ts';
import { withExistingGraph } from '../ask-graph.ts';
import type { Command } from '../command.ts';
import { describeLedger, type LedgerTold } from '../describe-ledger.ts';
import { EXIT } from '../report-error.ts';

interface Options {
  readonly actor?: string;
  readonly asOf?: string;
  readonly open?: boolean;
  readonly json?: boolean;
}

interface Page {
  readonly ledger: {
    readonly nodes: readonly LedgerTold[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const STATEMENTS =
  'statements(first: 20) { totalCount nodes { id text sentence { text } article { id title outlet publishedOn } } }';
const QUESTION = `query Ledger($topic: String, $between: [String!], $status: [LedgerStatus!], $asOf: Date, $after: String) {
  ledger(topic: $topic, between: $between, status: $status, asOf: $asOf, first: 100, after: $after) {
    nodes {
      id kind madeOn status what
      from { id name } to { id name } issues { id name }
      condition { text start end } deadline { text start end date }
      ${STATEMENTS}
      answers { answer date by { id name } condition { text start end } ${STATEMENTS} }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** `entente ledger`: who asks whom for what, on which condition, and with which answer, over time. */
export const ledger: Command<[string | undefined, Options]> = async (
  context,
  issue,
  { actor, asOf, open, json },
) => {
  if (asOf !== undefined && toIsoDate(asOf) === undefined) {
    throw new InputError(
      `--as-of is ${asOf}, which is no date: write 2026, 2026-02 or 2026-02-03, a day that the calendar has.`,
    );
  }
  const asked = {
    topic: issue ?? null,
    between: actor === undefined ? null : [actor],
    status: open ? OPEN_STATUSES : null,
    asOf: asOf ?? null,
  };
  const rows = await withExistingGraph(context, async (ask) => {
    const found: LedgerTold[] = [];
    let after: string | null = null;
    do {
      const { ledger: page }: Page = await ask<Page>(QUESTION, { ...asked, after });
      found.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return found;
  });
  const text = json
    ? JSON.stringify({ asOf: asOf ?? null, rows }, null, 2)
    : describeLedger(rows, context.output.paint);
  await context.output.print(`${text}\n`);
  return EXIT.ok;
};
