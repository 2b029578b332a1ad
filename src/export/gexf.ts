import { type Bond, readBonds } from './bonds.ts';
import { daysOf } from './days.ts';
import { readNames, titleOf } from './names.ts';
import type { Event, GraphReader } from './read-graph.ts';
import { xmlAttributes, xmlText } from './xml-text.ts';

type Attribute = readonly [name: string, type: 'string' | 'double' | 'boolean'];

const NODE_ATTRIBUTES: readonly Attribute[] = [
  ['node', 'string'],
  ['kind', 'string'],
  ['country', 'string'],
  ['status', 'string'],
  ['date', 'string'],
  ['place', 'string'],
  ['confidence', 'double'],
  ['topics', 'string'],
];
const EDGE_ATTRIBUTES: readonly Attribute[] = [
  ['relation', 'string'],
  ['role', 'string'],
];

/**
 * A network in time as GEXF 1.3, for Gephi's timeline: actors that take part in an event, and events, are
 * nodes; an edge joins each actor with its events, and one joins each pair that faces each other (denied
 * events aside), as heavy as they have events and there on the days of these. A date as coarse as a month
 * is all its days; what is undated has no time and is always there. No edge is directed: roles say who acts,
 * and some readers take no mixed graphs.
 */
export async function* exportGexf(graph: GraphReader): AsyncIterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Entente</creator><description>Who takes part in which events, and who has to do with whom</description></meta>
<graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">
${attributes('node', NODE_ATTRIBUTES)}${attributes('edge', EDGE_ATTRIBUTES)}<nodes>
`;
  yield* actorNodes(graph);
  yield* eventNodes(graph);
  yield '</nodes>\n<edges>\n';
  for await (const events of graph.events()) yield events.map(partEdges).join('');
  yield (await readBonds(graph)).map(bondEdge).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

async function* actorNodes(graph: GraphReader): AsyncIterable<string> {
  const taking = new Set<string>();
  for await (const events of graph.events()) {
    for (const { participants } of events) for (const { actor } of participants) taking.add(actor);
  }
  const names = await readNames(graph);
  for (const { id, name, kind, country } of (await graph.actors()).values()) {
    if (!taking.has(id)) continue;
    const values = { node: 'actor', kind, country: names.actor(country) };
    yield `<node${xmlAttributes({ id, label: name })}>${valuesOf(values, NODE_ATTRIBUTES)}</node>\n`;
  }
}

async function* eventNodes(graph: GraphReader): AsyncIterable<string> {
  const names = await readNames(graph);
  for await (const events of graph.events()) {
    yield events
      .map((event) => {
        const values = {
          node: 'event',
          kind: event.type,
          status: event.status,
          date: event.date ?? undefined,
          place: names.actor(event.place),
          confidence: event.confidence,
          topics: event.topics.map((id) => names.topic(id)).join('; ') || undefined,
        };
        const head = { id: event.id, label: titleOf(event, names), ...timeOf(event) };
        return `<node${xmlAttributes(head)}>${valuesOf(values, NODE_ATTRIBUTES)}</node>\n`;
      })
      .join('');
  }
}

/** The parts in an event; the ids of edges are their ends, so that a new event moves no other. */
function partEdges(event: Event): string {
  return event.participants
    .map(({ actor, role }) => {
      const head = {
        id: `${actor} ${role} ${event.id}`,
        source: actor,
        target: event.id,
        label: role,
        ...timeOf(event),
      };
      const values = valuesOf({ relation: 'PARTICIPATED_IN', role }, EDGE_ATTRIBUTES);
      return `<edge${xmlAttributes(head)}>${values}</edge>\n`;
    })
    .join('');
}

function bondEdge({ a, b, events, dates }: Bond): string {
  const head = { id: `${a} FACES ${b}`, source: a, target: b, weight: events };
  const spells = dates.map((date) => `<spell${xmlAttributes({ ...daysOf(date) })}/>`).join('');
  const values = valuesOf({ relation: 'FACES' }, EDGE_ATTRIBUTES);
  const times = spells === '' ? '' : `<spells>${spells}</spells>`;
  return `<edge${xmlAttributes(head)}>${values}${times}</edge>\n`;
}

function timeOf({ date }: Event): { start?: string; end?: string } {
  return date ? { ...daysOf(date) } : {};
}

function attributes(of: 'node' | 'edge', known: readonly Attribute[]): string {
  const rows = known.map(
    ([title, type]) => `<attribute${xmlAttributes({ id: title, title, type })}/>\n`,
  );
  return `<attributes class="${of}" mode="static">\n${rows.join('')}</attributes>\n`;
}

function valuesOf(
  values: Readonly<Record<string, string | number | undefined>>,
  known: readonly Attribute[],
): string {
  const cells = known.flatMap(([name]) => {
    const value = values[name];
    return value === undefined ? [] : `<attvalue for="${name}" value="${xmlText(String(value))}"/>`;
  });
  return `<attvalues>${cells.join('')}</attvalues>`;
}
