import type { ActorRow, BaseLayer, GraphPatch } from '../../src/model/graph.ts';
import { nameKey } from '../../src/model/id.ts';
import { writeArticle } from '../../src/store/graph-writer.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { syncBase } from '../../src/store/sync-base.ts';
import { BASE, inventedPatch } from '../store/invented.ts';

/** The invented states of the store's tests, and names that two actors share. */
export const WORLD: BaseLayer = {
  ...BASE,
  actors: [
    ...BASE.actors,
    known('actor:union-one', 'Union of Ports', 'ORGANIZATION', ['UoP']),
    known('actor:union-two', 'Union of Pilots', 'ORGANIZATION', ['UoP', 'Arlund']),
    known('actor:ostrava', 'Ölstråd', 'STATE', ['Olstrad Realm']),
  ],
};

const A = 'actor:ARL';
const B = 'actor:BES';
const C = 'actor:COV';
const M = 'actor:mira-tolen';

/** Five invented articles: meetings told twice, denied, planned and supposed; accusations; sanctions. */
export const ARTICLES: readonly GraphPatch[] = [
  {
    ...inventedPatch('north', [
      {
        source: A,
        target: B,
        date: '2026-02-03',
        topics: ['topic:gas', 'topic:trade'],
        place: 'Port Arl',
      },
      { source: M, target: B, date: '2026-02-04', topics: ['topic:gas'], guest: 'Ana Rell' },
      { source: B, target: A, type: 'ACCUSE', date: '2026-02', topics: ['topic:trade'] },
    ]),
  },
  dated(
    'south',
    inventedPatch('south', [
      { source: B, target: A, date: '2026-02-03', place: C },
      { source: A, target: C, date: '2025', modality: 'HISTORICAL', topics: ['topic:energy'] },
      { source: A, target: B, type: 'SANCTION', topics: ['topic:gas'] },
    ]),
    '2026-03-01',
  ),
  inventedPatch('east', [
    { source: B, target: C, negated: true, topics: ['topic:gas'] },
    { source: M, target: C, modality: 'PLANNED', date: '2026-09' },
    { source: M, target: A, modality: 'HYPOTHETICAL' },
  ]),
  inventedPatch('west', [
    { source: A, target: B, date: '2026-05-20', topics: ['topic:gas'], guest: 'Ivo Marn' },
    { source: A, target: B, type: 'YIELD', date: '2026-06-01', saidBy: A },
    {
      source: M,
      target: 'actor:ostrava',
      type: 'REQUEST',
      date: '2026-06-02',
      topics: ['topic:trade'],
    },
  ]),
  dated(
    'undated',
    inventedPatch('undated', [{ source: C, target: 'actor:ostrava', saidBy: M }]),
    null,
  ),
];

/** Fills an empty store. */
export async function fill(store: GraphStore): Promise<void> {
  await syncBase(store, WORLD, { extractorVersion: '9' });
  for (const patch of ARTICLES) await writeArticle(store, patch, { at: '2026-07-01T12:00:00Z' });
}

function dated(name: string, patch: GraphPatch, publishedOn: string | null): GraphPatch {
  return {
    ...patch,
    article: { ...patch.article, publishedOn, outlet: `The ${name} Post` },
    evidence: patch.evidence.map((row) => ({ ...row, publishedOn })),
  };
}

function known(
  id: string,
  name: string,
  kind: ActorRow['kind'],
  aliases: readonly string[],
): ActorRow {
  const keys = [...new Set([name, ...aliases].map(nameKey))].sort();
  return { id, name, kind, country: null, aliases, keys, wikidata: null, known: true };
}
