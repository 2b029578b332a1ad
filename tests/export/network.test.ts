import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { bondCount } from '../../src/store/cypher/read-network.ts';
import { EVERYTHING } from './everything.ts';
import { HOSTILE, inXml, LONG_TITLE } from './hostile-world.ts';
import { exportText, openHostile } from './open-hostile.ts';

const graph = openHostile();

interface Counts {
  readonly nodes: readonly { readonly label: string }[];
  readonly edges: readonly unknown[];
}

async function counts(): Promise<Counts> {
  return JSON.parse(await exportText(graph(), 'json'));
}

describe('graphml', () => {
  test('a reader finds all nodes and edges, and hostile names and titles as they went in', async () => {
    const read = graphml.parse(MultiGraph, await exportText(graph(), 'graphml'));
    const { nodes } = await counts();
    const shown = nodes.filter(({ label }) =>
      ['Actor', 'Topic', 'Article', 'Event'].includes(label),
    );
    expect(read.order).toBe(shown.length);
    const labels = read.mapNodes((_, { label }) => label);
    expect(labels).toEqual(expect.arrayContaining(HOSTILE.slice(1).map(inXml)));
    expect(labels.filter((label) => label === LONG_TITLE)).toHaveLength(1);
    const parts = read.filterEdges((_, edge) => edge['relation'] === 'PARTICIPATED_IN');
    for (const part of parts) {
      expect(read.getSourceAttribute(part, 'node')).toBe('actor');
      expect(read.getTargetAttribute(part, 'node')).toBe('event');
      expect(read.getEdgeAttribute(part, 'role')).toMatch(/^(SOURCE|TARGET|THIRD)$/);
    }
    expect(parts.length).toBeGreaterThan(20);
    expect(read.filterEdges((_, edge) => edge['relation'] === 'TOLD_IN').length).toBeGreaterThan(9);
    expect(read.getNodeAttributes('actor:mira-tolen')).toMatchObject({
      label: 'Mira Tolen',
      kind: 'PERSON',
      country: 'Arlund',
    });
  });

  test('every key is declared, and used where it is said to be', async () => {
    const text = await exportText(graph(), 'graphml');
    expect(XMLValidator.validate(text)).toBe(true);
    const declared = [...text.matchAll(/<key id="(\w+)" for="(node|edge)"/g)].map(
      ([, id, of]) => `${of} ${id}`,
    );
    const used = [...text.matchAll(/<(node|edge) [^>]*>(.*?)<\/\1>/gs)].flatMap(([, of, inner]) =>
      [...(inner ?? '').matchAll(/<data key="(\w+)">/g)].map(([, id]) => `${of} ${id}`),
    );
    expect(declared).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(new Set(declared.map((key) => key.split(' ')[1])).size).toBe(declared.length);
  });
});

describe('gexf', () => {
  test('a reader finds events with their actors, and one edge for each pair', async () => {
    const read = gexf.parse(MultiGraph, await exportText(graph(), 'gexf'));
    const { nodes } = await counts();
    const events = nodes.filter(({ label }) => label === 'Event').length;
    expect(read.filterNodes((_, { node }) => node === 'event')).toHaveLength(events);
    const faces = read.filterEdges((_, { relation }) => relation === 'FACES');
    const [row] = await graph().read(bondCount('all', ''), EVERYTHING);
    expect(faces).toHaveLength(row?.total ?? -1);
    for (const edge of faces) expect(read.isUndirected(edge)).toBe(true);
    const places = read.mapNodes((_, { place }) => place);
    expect(places).toEqual(expect.arrayContaining(HOSTILE.map(inXml)));
  });

  test('dated events have their days, undated ones none, pairs the days of their events', async () => {
    const text = await exportText(graph(), 'gexf');
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => ['node', 'edge', 'spell', 'attvalue'].includes(name),
    });
    const { graph: read } = parser.parse(text).gexf;
    expect(read).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
    const times = new Map<string, { start?: string; end?: string }>();
    for (const { start, end, attvalues } of read.nodes.node) {
      const values = new Map((attvalues.attvalue as readonly Value[]).map(toPair));
      if (values.get('node') === 'event') times.set(values.get('date') ?? '', { start, end });
    }
    expect(times.get('2026-02-03')).toEqual({ start: '2026-02-03', end: '2026-02-03' });
    expect(times.get('2026-01')).toEqual({ start: '2026-01-01', end: '2026-01-31' });
    expect(times.get('')).toEqual({ start: undefined, end: undefined });
    const pair = read.edges.edge.find(
      ({ id }: { id: string }) => id === 'actor:ARL FACES actor:BES',
    );
    expect(Number(pair.weight)).toBeGreaterThan(pair.spells.spell.length - 1);
    expect(pair.spells.spell).toContainEqual({ start: '2026-03-01', end: '2026-03-31' });
  });
});

interface Value {
  readonly for: string;
  readonly value: string;
}

function toPair({ for: key, value }: Value): [string, string] {
  return [key, value];
}
