import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../src/export/format-names.ts';
import { compareText } from '../../src/graph/canonical.ts';
import { bondsFrom } from '../../src/store/cypher/read-network.ts';
import { EVERYTHING } from './everything.ts';
import { HOSTILE, LONG_TITLE } from './hostile-world.ts';
import { exportText, openHostile } from './open-hostile.ts';

const graph = openHostile();

/** Read back by a reader that knows nothing of the writer. */
function parse(text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** As a cell holds it: text that looks like a formula begins with an apostrophe. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

describe('csv', () => {
  test.for(TABLE_NAMES)(
    '%s: every row has all columns, and no cell is a formula',
    async (table) => {
      const text = await exportText(graph(), 'csv', { table });
      const rows = parse(text);
      expect(rows.length).toBeGreaterThan(3);
      for (const cell of rows.flatMap((row) => Object.values(row))) {
        expect(cell.slice(0, 1)).not.toMatch(/[=+\-@\t\r]/);
      }
      expect(text).not.toMatch(/[^\r]\n(?=[a-z]+:[0-9a-f]{16},)/);
    },
  );

  test('hostile titles, outlets and names come back as they went in, but for the guard', async () => {
    const articles = parse(await exportText(graph(), 'csv', { table: 'articles' }));
    const titles = articles.map((row) => row['title']);
    expect(titles).toEqual(expect.arrayContaining(HOSTILE.slice(1).map(guarded)));
    expect(titles.filter((title) => title === LONG_TITLE)).toHaveLength(1);
    expect(articles.map((row) => row['outlet'])).toEqual(
      expect.arrayContaining(HOSTILE.map(guarded)),
    );
    const actors = parse(await exportText(graph(), 'csv', { table: 'actors' }));
    expect(actors.map((row) => row['name'])).toEqual(
      expect.arrayContaining(HOSTILE.map((text) => `Ana ${text}`)),
    );
  });

  test('pairs are those of the network that the API gives', async () => {
    const pairs = parse(await exportText(graph(), 'csv', { table: 'pairs' }));
    const bonds = await graph().read(bondsFrom('all', ''), EVERYTHING);
    const counts = new Map(bonds.map(({ a, b, events }) => [`${a} ${b}`, events]));
    expect(counts.size).toBeGreaterThan(5);
    expect(
      pairs.map((row) => [`${row['actor_id']} ${row['counterpart_id']}`, Number(row['events'])]),
    ).toEqual([...counts].sort(([a], [b]) => compareText(a, b)));
    for (const row of pairs) {
      const own = bonds.filter(({ a, b }) => a === row['actor_id'] && b === row['counterpart_id']);
      const accused = own.filter(({ type }) => type === 'ACCUSE').map(({ count }) => count);
      expect(Number(row['accuse'])).toBe(accused.reduce((sum, count) => sum + count, 0));
      const dates = own.flatMap(({ firstDate }) => firstDate ?? []).sort();
      expect(row['first_date']).toBe(dates[0] ?? '');
    }
  });

  test('evidence names its event, article and sentence', async () => {
    const rows = parse(await exportText(graph(), 'csv', { table: 'evidence' }));
    const events = parse(await exportText(graph(), 'csv', { table: 'events' }));
    const ids = new Set(events.map((row) => row['id']));
    for (const row of rows) {
      expect(ids).toContain(row['event']);
      expect(row['sentence_text']).toContain(row['quote']);
      expect(Number(row['end']) - Number(row['start'])).toBe(row['quote']?.length);
    }
  });

  test('--bom puts a byte order mark first, once', async () => {
    const text = await exportText(graph(), 'csv', { table: 'events', bom: true });
    expect(text.lastIndexOf('\ufeff')).toBe(0);
    expect(parse(text.slice(1)).length).toBeGreaterThan(3);
  });
});

describe('plover', () => {
  test('a row for each source and target, with codes, class, article and sentence', async () => {
    const rows = parse(await exportText(graph(), 'plover'));
    const accused = rows.filter((row) => row['type'] === 'ACCUSE');
    expect(accused[0]).toMatchObject({
      plover: 'ACCUSE',
      quad_class: '3',
      quad_name: 'verbal conflict',
      source_country: expect.stringMatching(/^(ARL|BES|)$/),
      source_sector: expect.stringMatching(/^(STATE|BLOC)$/),
      modality: 'ACTUAL',
      confidence: expect.stringMatching(/^[01](\.\d+)?$/),
      num_articles: expect.stringMatching(/^\d+$/),
    });
    expect(accused[0]?.['cameo']).toBe('110'); // its root's, for the rules give it none
    for (const row of rows) {
      expect(row['cameo']).toMatch(/^\d{3,4}$/);
      expect(row['sentence']).toMatch(/met/);
      expect(row['first_article_title']).not.toBe('');
    }
    const tolen = rows.find((row) => row['target_id'] === 'actor:mira-tolen');
    expect(tolen).toMatchObject({ target_country: 'ARL', target_sector: 'PERSON' });
  });
});
