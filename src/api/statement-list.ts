import { nameKey } from '../model/id.ts';
import type { StatementKind } from '../model/statement.ts';
import { ACTOR_NAMES } from '../store/cypher/read-actors.ts';
import type { StatementRecord } from '../store/cypher/read-nodes.ts';
import type {
  ListedStatement,
  StatementAnchorKind,
  StatementFilter,
} from '../store/cypher/read-statements.ts';
import { statementCondition } from '../store/cypher/where/where.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import type { CursorShape } from './cursor.ts';
import { QuestionError } from './errors.ts';
import { nearestNames } from './nearest-names.ts';
import { findActor, resolveActor, short, suggestion } from './resolve-actor.ts';
import { findTopic } from './resolve-topic.ts';
import type { StatementInput } from './where/inputs.ts';
import { resolveStatementWhere } from './where/resolve-where.ts';

/** Arguments by which fields narrow their statements; each field has some of them. */
export interface StatementArgs extends PageArgs {
  readonly speaker?: string | null;
  readonly hearer?: string | null;
  readonly about?: string | null;
  readonly kind?: readonly StatementKind[] | null;
  readonly where?: StatementInput | null;
}

/** The cursors of lists of statements. */
export const STATEMENTS: CursorShape = {
  list: 'statements',
  types: ['string', 'string', 'number', 'string'],
};

/** A statement with what its list is sorted by. */
type Listed = StatementRecord & { readonly day: string };

/** Statements of a list: latest articles first, then by place in the text. `id` is what it starts from. */
export async function listStatements(
  context: ApiContext,
  kind: StatementAnchorKind,
  id: string,
  filter: StatementFilter,
  args: Pick<StatementArgs, 'first' | 'after' | 'where'>,
): Promise<Connection<StatementRecord>> {
  const where = args.where
    ? statementCondition(await resolveStatementWhere(args.where, context))
    : undefined;
  return connect<Listed>(args, {
    shape: STATEMENTS,
    load: async (part) =>
      (await context.loaders.statementPages({ kind, filter, where, ...part }).load(id)).map(
        toListed,
      ),
    count: () => context.loaders.statementCounts({ kind, filter, where }).load(id),
    sortKey: ({ day, article, start, id }) => [day, article, start, id],
  });
}

/** Statements by a filter alone. Throws `QuestionError` for names nobody bears. */
export async function findStatements(
  args: StatementArgs,
  context: ApiContext,
): Promise<Connection<StatementRecord>> {
  const { speaker, ...filter } = await resolveStatementFilter(args, context);
  const rest = { ...filter, speaker: null };
  if (speaker !== null) return listStatements(context, 'speaker', speaker, rest, args);
  return listStatements(context, 'all', '', rest, args);
}

/** The filter that the arguments make. Throws `QuestionError` for names nobody bears. */
export async function resolveStatementFilter(
  args: StatementArgs,
  context: ApiContext,
): Promise<StatementFilter> {
  const idOf = async (name: string | null | undefined) =>
    name == null ? null : (await resolveActor(name, context)).id;
  const [speaker, hearer, about] = await Promise.all([
    idOf(args.speaker),
    idOf(args.hearer),
    findAbout(args.about, context),
  ]);
  return { ...toStatementFilter(args), speaker, hearer, ...about };
}

/** The filter of a field that narrows by kind alone. */
export function toStatementFilter({ kind }: Pick<StatementArgs, 'kind'>): StatementFilter {
  return { kinds: kind ?? null, speaker: null, hearer: null, actor: null, topics: null };
}

/** An actor or a topic: a topic's own name first, then actors, then the cue phrases of topics. */
async function findAbout(
  asked: string | null | undefined,
  context: ApiContext,
): Promise<Pick<StatementFilter, 'actor' | 'topics'>> {
  if (asked == null) return { actor: null, topics: null };
  const tree = await context.loaders.topicTree();
  const topic = await findTopic(asked, context);
  const isOwn = topic && (topic.id === asked || nameKey(topic.name) === nameKey(asked));
  const actor = isOwn ? undefined : await findActor(asked, context);
  if (actor) return { actor: actor.id, topics: null };
  if (topic) return { actor: null, topics: tree.withNarrower(topic.id) };
  const names = [...(await context.store.read(ACTOR_NAMES, {})), ...tree.all];
  const didYouMean = nearestNames(asked, names);
  throw new QuestionError(
    `No actor and no topic is called "${short(asked)}"${suggestion(didYouMean)}`,
    'UNKNOWN_NAME',
    { name: short(asked), didYouMean },
  );
}

function toListed({ statement, sentence, day }: ListedStatement): Listed {
  return { ...statement, sentence, day };
}
