import { compareText, sortedSet } from '../graph/canonical.ts';
import type { EventType } from '../model/event.ts';
import { STEPS, type StepRow } from '../store/cypher/read-paths.ts';
import { whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { resolveActor } from './resolve-actor.ts';
import { topicIds } from './resolve-topic.ts';

/** A chain of events between two actors, by ids. */
export interface Path {
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
const MOST_HOPS = 6;

/**
 * The shortest chain of shared events, ring by ring from its beginning; null when there is none within
 * `maxHops`. Of several of one length the same is found each time: each actor is reached from the first
 * of the ring before, by ids. Throws `QuestionError`.
 */
export async function findPath(args: PathArgs, context: ApiContext): Promise<Path | null> {
  const hops = whole('maxHops', args.maxHops ?? DEFAULT_HOPS, 1, MOST_HOPS);
  const [start, end, topics] = await Promise.all([
    resolveActor(args.from, context),
    resolveActor(args.to, context),
    topicsOf(args.via?.topics, context),
  ]);
  const via = { types: args.via?.types ?? null, topics };
  const reached = new Map<string, StepRow | undefined>([[start.id, undefined]]);
  let frontier = [start.id];
  for (let hop = 0; hop < hops && frontier.length > 0 && !reached.has(end.id); hop += 1) {
    const rows = await context.store.read(STEPS, { ...via, frontier, seen: [...reached.keys()] });
    const sorted = [...rows].sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
    for (const row of sorted) if (!reached.has(row.to)) reached.set(row.to, row);
    frontier = [...new Set(rows.map((row) => row.to))].sort(compareText);
  }
  return reached.has(end.id) ? { steps: stepsTo(end.id, reached) } : null;
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
