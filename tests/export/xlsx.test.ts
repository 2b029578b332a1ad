import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readGraph } from '../../src/export/read-graph.ts';
import { exportXlsx } from '../../src/export/xlsx.ts';
import { HOSTILE, inXml, LONG_TITLE } from './hostile-world.ts';
import { exportBytes, openHostile } from './open-hostile.ts';

const graph = openHostile();

describe('xlsx', () => {
  test('a reader finds the sheets with their rows, and hostile texts as they went in', async () => {
    const sheets = await readSheets(await exportBytes(graph(), 'xlsx'), { trim: false });
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'actors',
      'events',
      'evidence',
      'statements',
      'articles',
    ]);
    const [actors, events, , , articles] = sheets.map(({ data }) => data);
    const aliases = actors?.map((cells) => cells[5]) ?? [];
    for (const text of HOSTILE) expect(aliases).toContain(inXml(`${text}; ${text}!`));
    const titles = articles?.map((cells) => String(cells[1])) ?? [];
    for (const text of HOSTILE.slice(1)) expect(titles).toContain(inXml(text));
    const [cut] = titles.filter((title) => title.length > 1000);
    expect([32_766, 32_767]).toContain(cut?.length); // no emoji is cut in half
    expect(LONG_TITLE.startsWith(cut?.slice(0, -1) ?? '?')).toBe(true);
    const headings = events?.[0]?.map(String) ?? [];
    const confidence = events?.slice(1).map((cells) => cells[headings.indexOf('confidence')]);
    for (const value of confidence ?? []) expect(value).toBeTypeOf('number');
  });

  test('no cell is a formula, none but texts is a string', async () => {
    const files = unzipSync(await exportBytes(graph(), 'xlsx'));
    for (const [name, bytes] of Object.entries(files)) {
      const text = strFromU8(bytes);
      expect(text, name).not.toMatch(/<f[ >]/);
      for (const [, type] of text.matchAll(/<c r="[A-Z]+\d+"(?: s="\d")?(?: t="(\w+)")?>/g)) {
        expect(['inlineStr', 'b', undefined]).toContain(type);
      }
    }
  });

  test('rows that a sheet does not take go on in a further one', async () => {
    const parts: Uint8Array[] = [];
    for await (const part of exportXlsx(readGraph(graph()), 11)) parts.push(part);
    const sheets = await readSheets(Buffer.concat(parts));
    const whole = await readSheets(await exportBytes(graph(), 'xlsx'));
    const split = sheets.filter(({ sheet }) => sheet.startsWith('events'));
    expect(split.map(({ sheet }) => sheet).slice(0, 3)).toEqual(['events', 'events 2', 'events 3']);
    const events = whole.find(({ sheet }) => sheet === 'events')?.data ?? [];
    expect(split.flatMap(({ data }) => data.slice(1))).toEqual(events.slice(1));
    for (const { data } of split) expect(data.length).toBeLessThanOrEqual(11);
  });

  test('nothing in it tells when it was written', async () => {
    const first = await exportBytes(graph(), 'xlsx');
    expect(first.readUInt32LE(10)).toBe(0x0021_0000); // midnight of 1 January 1980
  });
});
