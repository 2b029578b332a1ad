import type { Actor, GraphReader } from '../read-graph.ts';
import { type Column, joined, toTable } from './table.ts';

interface Row {
  readonly actor: Actor;
  readonly country: string | undefined;
  readonly events: number;
}

const COLUMNS: readonly Column<Row>[] = [
  ['id', ({ actor }) => actor.id],
  ['name', ({ actor }) => actor.name],
  ['kind', ({ actor }) => actor.kind],
  ['country_id', ({ actor }) => actor.country],
  ['country', ({ country }) => country],
  ['aliases', ({ actor }) => joined(actor.aliases ?? [])],
  ['wikidata', ({ actor }) => actor.wikidata],
  ['known', ({ actor }) => actor.known],
  ['events', ({ events }) => events],
];

/** All actors, with the number of events in which they have a part: many of the ontology have none. */
export const actors = toTable('actors', COLUMNS, readRows);

async function* readRows(graph: GraphReader): AsyncIterable<readonly Row[]> {
  const found = await graph.actors();
  const counts = new Map<string, number>();
  for await (const events of graph.events()) {
    for (const { participants } of events) {
      for (const id of new Set(participants.map(({ actor }) => actor))) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  yield [...found.values()].map((actor) => ({
    actor,
    country: actor.country ? found.get(actor.country)?.name : undefined,
    events: counts.get(actor.id) ?? 0,
  }));
}
