import type { LedgerAnswer as Answered, LedgerRow } from '../../graph/ledger/to-ledger.ts';
import type { ApiContext } from '../context.ts';
import { conditionOf, deadlineOf } from '../statement-spans.ts';
import { type Fields, present, properties } from './resolver.ts';

const statementsOf = ({ statements }: Pick<LedgerRow, 'statements'>, { loaders }: ApiContext) =>
  present(statements.map((id) => loaders.statements.load(id)));

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
  what: async ({ statements }, _, context) => (await statementAt(statements[0], context))?.text,
  condition: async ({ conditionIn }, _, context) =>
    conditionOf(await statementAt(conditionIn, context), context),
  conditionIn: ({ conditionIn }, _, context) => statementAt(conditionIn, context),
  deadline: async ({ deadlineIn }, _, context) =>
    deadlineOf(await statementAt(deadlineIn, context), context),
  deadlineIn: ({ deadlineIn }, _, context) => statementAt(deadlineIn, context),
  statements: (row, _, context) => statementsOf(row, context),
};

const LedgerAnswer: Fields<Answered> = {
  ...properties<Answered>('answer'),
  by: ({ by }, _, { loaders }) => loaders.actors.load(by),
  date: ({ day }) => day,
  condition: async ({ statements }, _, context) =>
    conditionOf(await statementAt(statements[0], context), context),
  statements: (row, _, context) => statementsOf(row, context),
};

/** Asks and offers with what became of them. */
export const ledgerResolvers = { LedgerEntry, LedgerAnswer };
