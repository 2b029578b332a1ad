import { defaultModel, Model } from '@alephdata/followthemoney';
import { describe, expect, test } from 'vitest';
import { alpha3Of, toAlpha2 } from '../../src/export/iso-codes.ts';
import { openOntology } from '../../src/ontology/ontology.ts';
import { HOSTILE, LONG_TITLE } from './hostile-world.ts';
import { exportText, openHostile } from './open-hostile.ts';

const graph = openHostile();
const model = new Model(defaultModel);

interface Line {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

async function read(): Promise<readonly Line[]> {
  const text = await exportText(graph(), 'ftm');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ftm', () => {
  test('schemata, properties and references are those of the model', async () => {
    const lines = await read();
    const schemaOf = new Map(lines.map(({ id, schema }) => [id, schema]));
    expect(schemaOf.size).toBe(lines.length);
    for (const { id, schema, properties } of lines) {
      expect(id).toMatch(/^[0-9A-Za-z][0-9A-Za-z.-]*[0-9A-Za-z]$/);
      const known = model.getSchema(schema);
      expect(known.isA('Thing') || known.isA('Interval'), schema).toBe(true);
      for (const name of known.required) expect(properties, schema).toHaveProperty(name);
      for (const [name, values] of Object.entries(properties)) {
        const property = known.getProperty(name);
        expect(property.stub, `${schema}.${name}`).toBe(false);
        if (property.type.name !== 'entity') continue;
        for (const value of values) {
          const range = model.getSchema(schemaOf.get(value) ?? 'none');
          expect(range.isA(property.getRange().name), `${schema}.${name}`).toBe(true);
        }
      }
      expect(() =>
        model.getEntity({ id, schema, properties: { ...properties } } as never),
      ).not.toThrow();
    }
  });

  test('what happened between whom, where it stands, and hostile texts as they went in', async () => {
    const lines = await read();
    const link = lines.find(
      ({ schema, properties }) => schema === 'UnknownLink' && properties['role']?.[0] === 'REJECT',
    );
    expect(link?.properties).toMatchObject({ subject: ['actor-ARL'], object: ['actor-BES'] });
    const event = lines.find(
      ({ id }) => id === link?.properties['recordId']?.[0]?.replace(':', '-'),
    );
    expect(event?.properties['involved']).toEqual(['actor-ARL', 'actor-BES', 'actor-COV']);
    const articles = lines.filter(({ schema }) => schema === 'Article');
    const titles = articles.flatMap(({ properties }) => properties['title'] ?? []);
    expect(titles.filter((title) => title === LONG_TITLE)).toHaveLength(1);
    for (const text of HOSTILE.slice(1)) expect(titles).toContain(text);
    const documented = lines.filter(({ schema }) => schema === 'Documentation');
    const texts = new Map(articles.map(({ id, properties }) => [id, properties['bodyText']?.[0]]));
    for (const { properties } of documented) {
      expect(texts.get(properties['document']?.[0] ?? '')).toContain(properties['summary']?.[0]);
    }
  });

  test('every state of the ontology has a code, those that are gone aside', () => {
    const { actors } = openOntology();
    const codes = [...actors.values()].filter(({ kind }) => kind === 'STATE').map(({ id }) => id);
    expect(codes.length).toBeGreaterThan(190);
    const without = codes.filter((code) => toAlpha2(alpha3Of(`actor:${code}`)) === undefined);
    expect(without.sort()).toEqual(['CSK', 'DDR', 'SUN', 'YUG']);
  });
});
