import type { EventNode } from '../../store/cypher/write-events.ts';
import { type Edge, LARGEST_SIZE, whole } from '../connection.ts';
import type { Fields, Resolver } from './resolver.ts';
import { surestFirst } from './surest-first.ts';

type EventEdge = Edge<EventNode>;

interface EvidenceArgs {
  readonly first?: number | null;
}

const roles: Resolver<EventEdge> = async ({ node, anchor }, _, { loaders }) => {
  if (anchor === undefined) return null;
  const parts = await loaders.participants.load(node.id);
  return parts.filter(({ actor }) => actor === anchor).map(({ role }) => role);
};

const evidence: Resolver<EventEdge, EvidenceArgs> = async (
  { node, anchor },
  { first },
  { loaders },
) => {
  if (first != null) whole('first', first, 1, LARGEST_SIZE);
  if (anchor === undefined) return null;
  const rows = await loaders.evidence.load(node.id);
  const ofActor = rows.filter(({ participants }) =>
    participants.some((part) => part.endsWith(` ${anchor}`)),
  );
  return surestFirst(ofActor).slice(0, first ?? ofActor.length);
};

/** How an event of an actor's list stands to that actor. */
export const EVENT_EDGE: Fields<EventEdge> = { roles, evidence };
