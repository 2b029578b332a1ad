import { compareText } from '../graph/canonical.ts';
import type { LedgerMove } from '../graph/ledger/move.ts';
import { type LedgerRow, toLedger } from '../graph/ledger/to-ledger.ts';
import type { LedgerStatus } from '../model/ledger.ts';
import {
  LEDGER_MOVES,
  LEDGER_MOVES_BY,
  LEDGER_MOVES_TO,
  LEDGER_PARTIES,
  type StoredMove,
} from './cypher/read-ledger.ts';
import { readSides, withTheirSides } from './sides.ts';
import type { GraphStore } from './store.ts';

/** Which rows of the ledger; ids, and null does not narrow. */
export interface LedgerFilter {
  /** Topics with those below them. */
  readonly topics: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Who asks or is asked: all of them. */
  readonly between: readonly string[] | null;
  readonly statuses: readonly LedgerStatus[] | null;
  /** The state at the end of this day. */
  readonly asOf: string | null;
}

/** So many of the latest asks, offers and answers are read: more is no ledger that anybody reads. */
const MOST_MOVES = 20_000;

/** The ledger of asks and offers, in the order of time, made from what is stored now. */
export async function readLedger(
  store: Pick<GraphStore, 'read'>,
  filter: LedgerFilter,
): Promise<readonly LedgerRow[]> {
  const { topics, from, to, between, statuses, asOf } = filter;
  const moves = await readMoves(store, filter);
  const actors = moves.flatMap(({ speaker, hearer }) => (hearer ? [speaker, hearer] : [speaker]));
  const sideOf = await readSides(store, [...new Set(actors)].sort(compareText));
  return toLedger(moves, { sideOf, asOf: asOf ?? undefined }).filter(
    (row) =>
      isAbout(row, topics) &&
      (from === null || row.from === from) &&
      (to === null || row.to === to) &&
      (between === null || between.every((actor) => row.from === actor || row.to === actor)) &&
      (statuses === null || statuses.includes(row.status)),
  );
}

/** Whether a row is about one of the topics; about any where there are none to choose from. */
export function isAbout(row: LedgerRow, topics: readonly string[] | null | undefined): boolean {
  return topics == null || row.topics.some((topic) => topics.includes(topic));
}

/** What the rows asked for can be made from: all that their parties say to anybody, or hear. */
async function readMoves(
  store: Pick<GraphStore, 'read'>,
  { topics, from, to, between }: LedgerFilter,
): Promise<readonly LedgerMove[]> {
  const limit = MOST_MOVES;
  const named = [from, to, ...(between ?? [])].flatMap((actor) => actor ?? []);
  if (named.length === 0 && topics === null) {
    return (await store.read(LEDGER_MOVES, { limit })).map(toMove);
  }
  const parties =
    named.length > 0 ? await partnersOf(store, named) : await partiesOf(store, topics ?? []);
  return (await movesWith(store, await withTheirSides(store, parties))).map(toMove);
}

/** The actors with all who ask or are asked by them, since an answer need not say whom it answers. */
async function partnersOf(
  store: Pick<GraphStore, 'read'>,
  named: readonly string[],
): Promise<readonly string[]> {
  const moves = await movesWith(store, await withTheirSides(store, named));
  const ends = moves.flatMap(({ speaker, hearers }) => [speaker, ...hearers]);
  return [...new Set([...named, ...ends])].sort(compareText);
}

/** What some actors say to anybody, or hear. */
async function movesWith(
  store: Pick<GraphStore, 'read'>,
  actors: readonly string[],
): Promise<readonly StoredMove[]> {
  const limit = MOST_MOVES;
  const [made, heard] = await Promise.all([
    store.read(LEDGER_MOVES_BY, { limit, actors }),
    store.read(LEDGER_MOVES_TO, { limit, actors }),
  ]);
  return [...new Map([...made, ...heard].map((move) => [move.id, move])).values()];
}

async function partiesOf(
  store: Pick<GraphStore, 'read'>,
  topics: readonly string[],
): Promise<readonly string[]> {
  const parties = await store.read(LEDGER_PARTIES, { topics });
  const ids = parties.flatMap(({ speaker, hearers }) => [speaker, ...hearers]);
  return [...new Set(ids)].sort(compareText);
}

function toMove(stored: StoredMove): LedgerMove {
  const { id, kind, answer, answered, gist, speaker, hearers, topics } = stored;
  const { conditionStart, deadlineStart, saidOn, publishedOn, article, sentence, start } = stored;
  return {
    id,
    kind,
    answer: answer ?? null,
    answered: answered ?? null,
    speaker,
    hearer: [...hearers].sort(compareText)[0] ?? null,
    topics,
    gist,
    isConditional: conditionStart != null,
    hasDeadline: deadlineStart != null,
    day: saidOn ?? publishedOn ?? null,
    article,
    sentence,
    start,
  };
}
