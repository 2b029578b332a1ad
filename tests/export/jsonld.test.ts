import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { exported } from '../store/exported.ts';
import { HOSTILE, LONG_TITLE } from './hostile-world.ts';
import { exportText, openHostile } from './open-hostile.ts';

const graph = openHostile();

const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const SEM = 'http://semanticweb.cs.vu.nl/2009/11/sem/';

/** A node as JSON-LD's expanded form has it. */
type Expanded = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> & {
  readonly '@id': string;
  readonly '@type': readonly string[];
};

/** Whatever the reader would fetch is a fault. */
const offline = {
  documentLoader: (url: string) => Promise.reject(new Error(`It asked for ${url}.`)),
};

async function expand(): Promise<readonly Expanded[]> {
  const document = JSON.parse(await exportText(graph(), 'jsonld'));
  return (await jsonld.expand(document, offline)) as unknown as readonly Expanded[];
}

function refs(node: Expanded, property: string): readonly unknown[] {
  return (node[property] ?? []).map((one) => one['@id']);
}

describe('jsonld', () => {
  test('what people corrected stands at its evidence', async () => {
    const nodes = await expand();
    const corrected = nodes
      .map((node) => refs(node, `${PROV}wasInfluencedBy`))
      .filter((ids) => ids.length > 0);
    expect(corrected).toEqual([['urn:entente:correction:1f', 'urn:entente:correction:2e']]);
  });

  test('nothing is fetched, every event and its actors are there, and it is RDF', async () => {
    const nodes = await expand();
    const ids = new Set(nodes.map((node) => node['@id']));
    expect(ids.size).toBe(nodes.length);
    for (const id of ids) expect(id).toMatch(/^urn:entente:[a-z]+:[!-~]+$/);
    const events = nodes.filter((node) => node['@type'].includes(`${SEM}Event`));
    const { nodes: stored } = JSON.parse(await exported(graph()));
    expect(events).toHaveLength(
      stored.filter(({ label }: { label: string }) => label === 'Event').length,
    );
    for (const event of events) {
      for (const actor of refs(event, `${SEM}hasActor`)) expect(ids).toContain(actor);
    }
    const same = nodes.flatMap((node) => refs(node, 'http://www.w3.org/2002/07/owl#sameAs'));
    expect(same).toEqual(['http://www.wikidata.org/entity/Q42']);
    const text = await exportText(graph(), 'jsonld');
    const quads = String(
      await jsonld.toRDF(JSON.parse(text), { ...offline, format: 'application/n-quads' }),
    );
    expect(quads.split('\n').length).toBeGreaterThan(1000);
    // Dates are typed by their precision, so that an RDF store compares them.
    const dates = [...quads.matchAll(/ "([\d-]+)"\^\^<[^>]*XMLSchema#(date|gYearMonth|gYear)>/g)];
    const lengths = { date: 10, gYearMonth: 7, gYear: 4 } as const;
    for (const [, date, type] of dates) {
      expect(date).toHaveLength(lengths[type as keyof typeof lengths]);
    }
    expect(new Set(dates.map(([, , type]) => type)).size).toBeGreaterThan(1);
    expect(quads).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  test('evidence is an annotation of its article: both selectors find the same words', async () => {
    const nodes = await expand();
    const { nodes: stored } = JSON.parse(await exported(graph()));
    const texts = new Map<string, string>(
      stored
        .filter(({ label }: { label: string }) => label === 'Article')
        .map(({ id, text }: { id: string; text: string }) => [`urn:entente:${id}`, text]),
    );
    const annotations = nodes.filter((node) => node['@type'].includes(`${OA}Annotation`));
    expect(annotations.length).toBeGreaterThan(20);
    for (const node of annotations) {
      const [target] = node[`${OA}hasTarget`] as unknown as readonly Expanded[];
      if (!target) throw new Error('No target.');
      const [source] = refs(target, `${OA}hasSource`);
      const text = texts.get(String(source)) ?? '';
      const selectors = target[`${OA}hasSelector`] as unknown as readonly Expanded[];
      const value = (name: string) =>
        selectors.flatMap((one) => one[`${OA}${name}`] ?? []).map((one) => one['@value'])[0];
      const [start, end] = [Number(value('start')), Number(value('end'))];
      // Positions count code points, as the standard asks.
      expect([...text].slice(start, end).join('')).toBe(value('exact'));
      const around = `${value('prefix')}${value('exact')}${value('suffix')}`;
      const before = [...text.slice(0, text.indexOf(around))].length;
      expect(before).toBe(start - [...String(value('prefix'))].length);
      expect(refs(node, `${PROV}wasDerivedFrom`)).toEqual([source]);
      expect(refs(node, `${PROV}wasGeneratedBy`)).toEqual(['urn:entente:extraction:1']);
      expect(refs(node, `${OA}hasBody`)[0]).toMatch(/^urn:entente:event:/);
    }
  });

  test('hostile texts come back as they went in', async () => {
    const headlines = (await expand()).flatMap((node) =>
      (node['https://schema.org/headline'] ?? []).map((one) => one['@value']),
    );
    for (const text of HOSTILE.slice(1)) expect(headlines).toContain(text);
    expect(headlines.filter((text) => text === LONG_TITLE)).toHaveLength(1);
  });
});
