import type { LedgerAnswer as Answered, LedgerRow } from '../../graph/ledger/to-ledger.ts';
import type { StatementRecord } from '../../store/cypher/read-nodes.ts';
import { connect, type PageArgs, pageOf } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import { conditionOf, deadlineOf } from '../statement-spans.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

/** The statements of a row or answer, page by page, in their order. */
const statements: Resolver<Pick<LedgerRow, 'statements'>, PageArgs> = (
  { statements: ids },
  args,
  { loaders },
) => {
  interface Placed extends StatementRecord {
    readonly place: number;
  }
  const placed = ids.map((id, place) => ({ id, place }));
  const sortKey = ({ place }: { readonly place: number }) => [place];
  return connect<Placed>(args, {
    shape: { list: 'ledgerStatements', types: ['number'] },
    load: async (page) =>
      present(
        pageOf(placed, page, sortKey).map(async ({ id, place }) => {
          const row = await loaders.statements.load(id);
          return row && { ...row, place };
        }),
      ),
    count: async () => ids.length,
    sortKey,
  });
};

const statementAt = async (id: string | null | undefined, { loaders }: ApiContext) =>
  id == null ? null : loaders.statements.load(id);

const LedgerEntry: Fields<LedgerRow> = {
  ...properties<LedgerRow>('id', 'kind', 'madeOn', 'status', 'answers'),
  from: ({ from }, _, { loaders }) => loaders.actors.load(from),
  to: async ({ to }, _, { loaders }) => (to === null ? null : loaders.actors.load(to)),
  issues: async ({ topics }, _, { loaders }) => {
    const tree = await loaders.topicTree();
    return topics.flatMap((topic) => tree.find(topic) ?? []);
  },
  what: async ({ statements: [first] }, _, context) => (await statementAt(first, context))?.text,
  condition: async ({ conditionIn }, _, context) =>
    conditionOf(await statementAt(conditionIn, context), context),
  conditionIn: ({ conditionIn }, _, context) => statementAt(conditionIn, context),
  deadline: async ({ deadlineIn }, _, context) =>
    deadlineOf(await statementAt(deadlineIn, context), context),
  deadlineIn: ({ deadlineIn }, _, context) => statementAt(deadlineIn, context),
  statements,
};

const LedgerAnswer: Fields<Answered> = {
  ...properties<Answered>('answer'),
  by: ({ by }, _, { loaders }) => loaders.actors.load(by),
  date: ({ day }) => day,
  condition: async ({ statements: [first] }, _, context) =>
    conditionOf(await statementAt(first, context), context),
  statements,
};

/** Asks and offers with what became of them. */
export const ledgerResolvers = { LedgerEntry, LedgerAnswer };
