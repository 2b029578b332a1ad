import { ROLES, type Role } from '../../model/event.ts';
import { actorsIn, type Names, readNames } from '../names.ts';
import type { Event, GraphReader } from '../read-graph.ts';
import { type Column, joined, toTable } from './table.ts';

interface Row {
  readonly event: Event;
  readonly names: Names;
}

const COLUMNS: readonly Column<Row>[] = [
  ['id', ({ event }) => event.id],
  ['type', ({ event }) => event.type],
  ['plover', ({ event }) => event.plover],
  ['mode', ({ event }) => event.mode],
  ['cameo', ({ event }) => event.cameo],
  ['date', ({ event }) => event.date],
  ['place', ({ event, names }) => names.actor(event.place)],
  ['status', ({ event }) => event.status],
  ['modality', ({ event }) => event.modality],
  ['negated', ({ event }) => event.negated],
  ['disputed', ({ event }) => event.disputed],
  ['disputes', ({ event }) => joined(event.disputes ?? [])],
  ['attributed', ({ event }) => event.attributed],
  ['main', ({ event }) => event.main],
  ['confidence', ({ event }) => event.confidence],
  ...ROLES.flatMap((role) => columnsOf(role)),
  ['topic_ids', ({ event }) => joined(event.topics)],
  ['topics', ({ event, names }) => joined(event.topics.map((id) => names.topic(id)))],
  ['evidence', ({ event }) => event.evidenceCount],
  ['articles', ({ event }) => event.articleCount],
  ['origins', ({ event }) => event.corroboration],
];

/** Who has a part: ids and names in the same order. */
function columnsOf(role: Role): readonly Column<Row>[] {
  const heading = role.toLowerCase();
  return [
    [`${heading}_ids`, ({ event }) => joined(actorsIn(event, role))],
    [
      `${heading}s`,
      ({ event, names }) => joined(actorsIn(event, role).map((id) => names.actor(id) ?? id)),
    ],
  ];
}

/** All events, denied ones too: `status` says so. */
export const events = toTable('events', COLUMNS, async function* (graph: GraphReader) {
  const names = await readNames(graph);
  for await (const part of graph.events()) yield part.map((event) => ({ event, names }));
});
