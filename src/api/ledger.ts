import type { LedgerRow } from '../graph/ledger/to-ledger.ts';
import type { LedgerStatus } from '../model/ledger.ts';
import { type Connection, connect, type PageArgs, pageOf } from './connection.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';
import { ledgerKey } from './reach-loaders.ts';
import { resolveActor } from './resolve-actor.ts';
import { topicIds } from './resolve-topic.ts';

/** Arguments of the ledger; a topic's own has no `topic`. */
export interface LedgerArgs extends PageArgs {
  readonly topic?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly between?: readonly string[] | null;
  readonly status?: readonly LedgerStatus[] | null;
  readonly asOf?: string | null;
}

/** An ask or an offer has two ends. */
const MOST_BETWEEN = 2;

/** Sorts after every date. */
const UNDATED = '~';

/** The ledger of asks and offers. Throws `QuestionError` for names nobody bears. */
export async function findLedger(
  args: LedgerArgs,
  context: ApiContext,
): Promise<Connection<LedgerRow>> {
  return listLedger(await topicIds(args.topic, context), args, context);
}

/** The ledger of some topics, or of all. Throws `QuestionError` for names nobody bears, and more than two. */
export async function listLedger(
  topics: readonly string[] | null,
  args: LedgerArgs,
  context: ApiContext,
): Promise<Connection<LedgerRow>> {
  const idOf = async (name: string | null | undefined) =>
    name == null ? null : (await resolveActor(name, context)).id;
  const names = args.between ?? null;
  if (names && (names.length === 0 || names.length > MOST_BETWEEN)) {
    throw new QuestionError(
      `The argument \`between\` names ${names.length} actors; it must name one or two.`,
      'BAD_USER_INPUT',
      { argument: 'between' },
    );
  }
  const [from, to, between] = await Promise.all([
    idOf(args.from),
    idOf(args.to),
    names && Promise.all(names.map(async (name) => (await resolveActor(name, context)).id)),
  ]);
  const { status: statuses = null, asOf = null } = args;
  const filter = { from, to, between, statuses, asOf };
  const rows = () => context.loaders.ledgers(filter).load(ledgerKey(topics));
  const sortKey = ({ knownOn, id }: LedgerRow) => [knownOn ?? UNDATED, id];
  return connect<LedgerRow>(args, {
    shape: { list: 'ledger', types: ['string', 'string'] },
    load: async (page) => pageOf(await rows(), page, sortKey),
    count: async () => (await rows()).length,
    sortKey,
  });
}
