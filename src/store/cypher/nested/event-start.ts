import { ROLES } from '../../../model/event.ts';
import { conditionsOf, whereOf } from './conditions.ts';
import type { Draft } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Where a list of events starts. */
export interface EventStart {
  /** The pattern that ends in the event, without the word MATCH. */
  readonly pattern: (e: string) => string;
  /** How often the pattern may reach one event at most; null where that is not bounded. */
  readonly mostRepeats: number | null;
  /** True where nothing but the date narrows: an index in order of dates serves, and undated events are not seen. */
  readonly isWhole?: boolean;
  /** The variable or parameter that gives the id of the actor whose list it is. */
  readonly anchor?: string | undefined;
}

/** The parts that one actor may have in one event: one in each role. */
export const PARTS = ROLES.length;

/** From whatever narrows most: an actor, a topic, else all events. */
export function startOf(
  draft: Draft,
  actor: string | undefined,
  topics: readonly string[] | null,
): EventStart {
  if (actor !== undefined) {
    const id = draft.param(actor);
    return {
      pattern: (e) => `(:Actor {id: ${id}})-[:PARTICIPATED_IN]->(${e})`,
      mostRepeats: PARTS,
      anchor: id,
    };
  }
  if (topics) {
    const [ids, t] = [draft.param(topics), draft.variable('t')];
    return {
      pattern: (e) => `(${t}:Topic WHERE ${t}.id IN ${ids})<-[:ABOUT]-(${e})`,
      mostRepeats: null,
    };
  }
  return { pattern: (e) => `(${e}:Event)`, mostRepeats: 1, isWhole: true };
}

/** What is asked of the event `e` beside what the start says of it: the filter and the further condition. */
export function conditionsOn(
  draft: Draft,
  e: string,
  { filter, condition }: Wanted,
): readonly string[] {
  if (!filter) throw new NotNested('events');
  return [...conditionsOf(draft, e, filter), ...(condition ? [condition(draft, e)] : [])];
}

/** Reads the events `e` that are wanted, each once, from whatever narrows most. */
export function wantedEvents(draft: Draft, e: string, wanted: Wanted): string {
  const { filter, anchor } = wanted;
  const { pattern, isWhole } = startOf(draft, anchor, filter?.topics ?? null);
  const once = isWhole ? '' : ` WITH DISTINCT ${e}`;
  return `MATCH ${pattern(e)}${once}${whereOf(conditionsOn(draft, e, wanted))}`;
}
