import { compareText, sortedSet } from '../graph/canonical.ts';
import type { EventType } from '../model/event.ts';
import {
  type ChainRow,
  firstChain,
  LONGEST_PATH,
  STEPS,
  type StepRow,
  soundChain,
} from '../store/cypher/read-paths.ts';
import type { GraphStore } from '../store/store.ts';
import { whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { resolveActor } from './resolve-actor.ts';
import { topicIds } from './resolve-topic.ts';

/** A chain of events between two actors, by ids. */
export interface Path {
  /** Where it begins. */
  readonly start: string;
  readonly steps: readonly StepRow[];
}

/** Arguments of `path`. */
export interface PathArgs {
  readonly from: string;
  readonly to: string;
  readonly maxHops?: number | null;
  readonly via?: {
    readonly types?: readonly EventType[] | null;
    readonly topics?: readonly string[] | null;
  } | null;
}

const DEFAULT_HOPS = 4;

/**
 * A shortest chain of shared events; null when there is none within `maxHops`. Of several of one length
 * the same is found each time, until the graph changes. Throws `QuestionError`.
 */
export async function findPath(args: PathArgs, context: ApiContext): Promise<Path | null> {
  const hops = whole('maxHops', args.maxHops ?? DEFAULT_HOPS, 1, LONGEST_PATH);
  const [start, end, topics] = await Promise.all([
    resolveActor(args.from, context),
    resolveActor(args.to, context),
    topicsOf(args.via?.topics, context),
  ]);
  const search = { from: start.id, to: end.id, types: args.via?.types ?? null, topics };
  if (search.from === search.to) return { start: search.from, steps: [] };
  const { read, can } = context.store;
  const isFree = search.types === null && topics === null;
  const [first] = isFree ? await read(firstChain(hops), search) : [NOT_LOOKED_FOR];
  const steps =
    first === undefined || first.holds
      ? toSteps(first)
      : can.conditionalPaths
        ? toSteps((await read(soundChain(hops), search))[0])
        : await byRings(search, hops, context.store);
  return steps ? { start: search.from, steps } : null;
}

/** Few of the shortest chains hold where only some events will do. */
const NOT_LOOKED_FOR: ChainRow = { actors: [], events: [], holds: false };

interface Search {
  readonly from: string;
  readonly to: string;
  readonly types: readonly EventType[] | null;
  readonly topics: readonly string[] | null;
}

function toSteps(chain: ChainRow | undefined): readonly StepRow[] | undefined {
  return chain?.events.map((event, at) => ({
    event,
    from: chain.actors[at] ?? '',
    to: chain.actors[at + 1] ?? '',
  }));
}

/** Ring by ring from its beginning: each actor is reached from the first of the ring before, by ids. */
async function byRings({ from, to, ...via }: Search, hops: number, { read }: GraphStore) {
  const reached = new Map<string, StepRow | undefined>([[from, undefined]]);
  let frontier = [from];
  for (let hop = 0; hop < hops && frontier.length > 0 && !reached.has(to); hop += 1) {
    const rows = await read(STEPS, { ...via, frontier, seen: [...reached.keys()] });
    const sorted = [...rows].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
    for (const row of sorted) if (!reached.has(row.to)) reached.set(row.to, row);
    frontier = [...new Set(rows.map((row) => row.to))].sort(compareText);
  }
  return reached.has(to) ? stepsTo(to, reached) : undefined;
}

async function topicsOf(names: readonly string[] | null | undefined, context: ApiContext) {
  if (names == null) return null;
  const ids = await Promise.all(names.map((name) => topicIds(name, context)));
  return sortedSet(ids.flatMap((some) => some ?? []));
}

function stepsTo(
  end: string,
  reached: ReadonlyMap<string, StepRow | undefined>,
): readonly StepRow[] {
  const steps: StepRow[] = [];
  for (let step = reached.get(end); step; step = reached.get(step.from)) steps.unshift(step);
  return steps;
}
