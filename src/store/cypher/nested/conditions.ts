import type { EventFilter } from '../read-events.ts';
import type { Draft } from './piece.ts';

/**
 * The conditions that a filter makes of the event `e`; those it does not set are left out, so that the
 * planner sees only what narrows.
 */
export function conditionsOf(draft: Draft, e: string, filter: EventFilter): readonly string[] {
  const { types, modalities, from, fromWithin, until, topics } = filter;
  const conditions: string[] = [];
  const add = (condition: string) => conditions.push(condition);
  if (types?.length === 1) add(`${e}.type = ${draft.param(types[0])}`);
  else if (types) add(`${e}.type IN ${draft.param(types)}`);
  const earliest = fromWithin[0] ?? from;
  // The earliest text that fits lets an index on the date serve; the rest sorts out coarser dates.
  if (earliest !== null) add(`${e}.date >= ${draft.param(earliest)}`);
  if (until !== null) add(`${e}.date < ${draft.param(until)}`);
  if (from !== null && fromWithin.length > 0)
    add(`(${e}.date >= ${draft.param(from)} OR ${e}.date IN ${draft.param(fromWithin)})`);
  if (modalities) add(`coalesce(${e}.modality, 'ACTUAL') IN ${draft.param(modalities)}`);
  if (!filter.includeNegated) add(`coalesce(${e}.negated, false) = false`);
  if (filter.actor !== null) add(hasPart(draft, e, filter.actor, ''));
  if (filter.source !== null) add(hasPart(draft, e, filter.source, " {role: 'SOURCE'}"));
  if (filter.target !== null) add(hasPart(draft, e, filter.target, " {role: 'TARGET'}"));
  if (topics) {
    const t = draft.variable('t');
    add(`EXISTS { MATCH (${e})-[:ABOUT]->(${t}:Topic) WHERE ${t}.id IN ${draft.param(topics)} }`);
  }
  return conditions;
}

function hasPart(draft: Draft, e: string, actor: string, role: string): string {
  return `EXISTS { (${e})<-[:PARTICIPATED_IN${role}]-(:Actor {id: ${draft.param(actor)}}) }`;
}

/** Conditions after a pattern; nothing where there are none. */
export function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
