import type { SideOf } from '../graph/ledger/drafts.ts';
import { LEDGER_HOLDERS, LEDGER_OFFICES } from './cypher/read-ledger.ts';
import type { GraphStore } from './store.ts';

type Reader = Pick<GraphStore, 'read'>;

/** The actors, whom they speak for, and who speaks for these. */
export async function withTheirSides(
  store: Reader,
  ids: readonly string[],
): Promise<readonly string[]> {
  const owners = (await store.read(LEDGER_OFFICES, { ids })).map(({ owner }) => owner);
  const sides = [...new Set([...ids, ...owners])];
  const holders = (await store.read(LEDGER_HOLDERS, { ids: sides })).map(({ holder }) => holder);
  return [...new Set([...sides, ...holders])];
}

/**
 * Who holds an office of one state or body on a day speaks for it; who holds those of two, or on a day
 * that is not known held different ones, speaks for himself.
 */
export async function readSides(store: Reader, ids: readonly string[]): Promise<SideOf> {
  const held = new Map<string, Office[]>();
  for (const { id, owner, from, to } of await store.read(LEDGER_OFFICES, { ids })) {
    const office = { owner, from: from ?? null, to: to ?? null };
    held.set(id, [...(held.get(id) ?? []), office]);
  }
  return (actor, day) => {
    const then = held.get(actor)?.filter((office) => day === null || isHeld(office, day)) ?? [];
    const owners = new Set(then.map(({ owner }) => owner));
    const [owner] = owners;
    return owners.size === 1 && owner !== undefined ? owner : actor;
  };
}

interface Office {
  readonly owner: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Dates are compared as far as both are known. */
function isHeld({ from, to }: Office, day: string): boolean {
  return !isLater(from, day) && !isLater(day, to);
}

function isLater(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) > other.slice(0, shared);
}
