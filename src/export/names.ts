import type { Role } from '../model/event.ts';
import type { Event, GraphReader } from './read-graph.ts';

/** Names of what rows refer to by id; an id without a name stands for itself. */
export interface Names {
  actor(id: string | null | undefined): string | undefined;
  topic(id: string): string;
}

/** The names of the graph's actors and topics. */
export async function readNames(graph: GraphReader): Promise<Names> {
  const actors = await graph.actors();
  const topics = await graph.topics();
  return {
    actor: (id) => (id == null ? undefined : (actors.get(id)?.name ?? id)),
    topic: (id) => topics.get(id)?.name ?? id,
  };
}

/** Ids of the actors who play a part in an event. */
export function actorsIn({ participants }: Event, role: Role): readonly string[] {
  return participants.filter((one) => one.role === role).map(({ actor }) => actor);
}

/** An event in a few words: "Colombia → United States: ACCUSE (2026-02-03)". */
export function titleOf(event: Event, names: Names): string {
  const side = (role: Role) =>
    actorsIn(event, role)
      .map((id) => names.actor(id))
      .join(', ');
  const ends = [side('SOURCE'), side('TARGET')].filter((end) => end !== '').join(' → ');
  const words = ends === '' ? event.type : `${ends}: ${event.type}`;
  return event.date ? `${words} (${event.date})` : words;
}
