import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NEGOTIATION } from '../ledger/negotiation.ts';
import { entente } from './entente.ts';

let root: string;
const ledger = (...args: readonly string[]) =>
  entente(['ledger', ...args], { data: join(root, 'graph') });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'entente-ledger-cli-'));
  const articles = join(root, 'articles');
  mkdirSync(articles);
  for (const { id, publishedOn, text } of NEGOTIATION) {
    const head = `---\noutlet: The Lakeside Courier\npublished: ${publishedOn}\n---\n\n`;
    writeFileSync(join(articles, `${id.slice('article:'.length)}.md`), `${head}${text}\n`);
  }
  const { code } = await entente(['ingest', '--quiet', articles], { data: join(root, 'graph') });
  expect(code).toBe(0);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('entente ledger', { timeout: 30_000 }, () => {
  test('of an issue: a row with its condition, deadline, answers and sentences', async () => {
    const { code, stdout, stderr } = await ledger('gas');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      stdout,
    ).toBe(`2026-03-02  accepted       Peru asks Chile: to cut gas prices by the end of March  [Natural gas]
  deadline      by the end of March (2026-03-31)
    “Peru called on Chile to cut gas prices by the end of March.” The Lakeside Courier, 2026-03-02
  accepted by Chile, 2026-03-16
    “Chile agreed to cut gas prices.” The Lakeside Courier, 2026-03-16
`);
  });

  test('what is open on a day, as one object', async () => {
    const { stdout } = await ledger(
      '--open',
      '--as-of',
      '2026-03-16',
      '--actor',
      'Norway',
      '--json',
    );
    const { asOf, rows } = JSON.parse(stdout);
    expect(asOf).toBe('2026-03-16');
    expect(
      rows.map(
        ({ kind, from, status }: { kind: string; from: { name: string }; status: string }) => [
          kind,
          from.name,
          status,
        ],
      ),
    ).toEqual([
      ['ASK', 'Norway', 'COUNTERED'],
      ['OFFER', 'Chile', 'NONE_YET'],
    ]);
  });

  test('says so where nothing was asked, nobody has the name, or the day is none', async () => {
    expect((await ledger('--as-of', '2025')).stdout).toBe('No asks or offers.\n');
    expect(await ledger('gold')).toMatchObject({
      code: 1,
      stderr: 'entente: No topic is called "gold"; `topics` lists them. (UNKNOWN_TOPIC)\n',
    });
    expect(await ledger('--as-of', 'March')).toMatchObject({
      code: 2,
      stderr:
        'entente: --as-of is March, which is no date: write 2026, 2026-02 or 2026-02-03, a day that the calendar has. (BAD_USER_INPUT)\n',
    });
  });
});
