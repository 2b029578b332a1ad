import type { LedgerStatus } from '../model/ledger.ts';
import type { Answer } from '../model/statement.ts';
import type { Output } from './output.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Words {
  readonly text: string;
}
interface StatementTold {
  readonly id: string;
  readonly text: string;
  readonly sentence: Words;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly publishedOn: string | null;
  };
}

/** The first of the statements, and how many there are. */
interface StatementsTold {
  readonly totalCount: number;
  readonly nodes: readonly StatementTold[];
}

/** A row of the ledger with its sentences, as it is asked for. */
export interface LedgerTold {
  readonly id: string;
  readonly kind: 'ASK' | 'OFFER';
  readonly madeOn: string | null;
  readonly status: LedgerStatus;
  readonly what: string;
  readonly from: Named;
  readonly to: Named | null;
  readonly issues: readonly Named[];
  readonly condition: Words | null;
  readonly deadline: (Words & { readonly date: string | null }) | null;
  readonly statements: StatementsTold;
  readonly answers: readonly {
    readonly answer: Answer;
    readonly date: string | null;
    readonly by: Named;
    readonly condition: Words | null;
    readonly statements: StatementsTold;
  }[];
}

type Paint = Output['paint'];

const STATUSES: Readonly<Record<LedgerStatus, string>> = {
  NONE_YET: 'no answer yet',
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  COUNTERED: 'countered',
};
const COLOURS = {
  NONE_YET: 'yellow',
  ACCEPTED: 'green',
  REFUSED: 'red',
  COUNTERED: 'cyan',
} as const;
/** As wide as a day: "2026-02-03". */
const DATE_WIDTH = 10;
const STATUS_WIDTH = 13;

/** The ledger as a table whose rows have their sentences below them. */
export function describeLedger(rows: readonly LedgerTold[], paint: Paint): string {
  if (rows.length === 0) return 'No asks or offers.';
  return rows.map((row) => describeRow(row, paint)).join('\n\n');
}

function describeRow(row: LedgerTold, paint: Paint): string {
  const { kind, from, to, what, issues, condition, deadline, madeOn, status } = row;
  const verb = kind === 'ASK' ? 'asks' : 'offers';
  const about = issues.length > 0 ? `  [${issues.map(({ name }) => name).join(', ')}]` : '';
  const due = deadline?.date ? ` (${deadline.date})` : '';
  return [
    [
      (madeOn ?? 'undated').padEnd(DATE_WIDTH),
      paint(COLOURS[status], STATUSES[status].padEnd(STATUS_WIDTH)),
      `${paint('bold', `${from.name} ${verb}${to ? ` ${to.name}` : ''}`)}: ${flat(what)}${about}`,
    ].join('  '),
    ...(condition ? [`  on condition  ${flat(condition.text)}`] : []),
    ...(deadline ? [`  deadline      ${flat(deadline.text)}${due}`] : []),
    ...sentenceLines(row.statements, paint),
    ...row.answers.flatMap(({ answer, date, by, condition: on, statements }) => [
      `  ${paint(COLOURS[answer], STATUSES[answer])} by ${by.name}, ${date ?? 'undated'}${on ? `, on condition: ${flat(on.text)}` : ''}`,
      ...sentenceLines(statements, paint),
    ]),
  ].join('\n');
}

function sentenceLines({ totalCount, nodes }: StatementsTold, paint: Paint): readonly string[] {
  const more = totalCount - nodes.length;
  return [
    ...nodes.map((one) => sentenceLine(one, paint)),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function sentenceLine({ sentence, article }: StatementTold, paint: Paint): string {
  const { outlet, title, publishedOn, id } = article;
  const source = [outlet ?? title ?? id, ...(publishedOn ? [publishedOn] : [])].join(', ');
  return `    “${flat(sentence.text)}” ${paint('dim', source)}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
