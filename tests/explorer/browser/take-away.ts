import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { settled, shown } from './canvas.ts';

/** What a button of the page saves, and under which name. */
async function saved(page: Page, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const NARROWED = '/?types=CONSULT&outlet=Entente+Sample+Desk';

/** What can be taken away: the query, rows, pictures. */
export function takingAway(explorer: Explorer): void {
  test('GraphiQL opens with the query of what is shown, and gives the same pairs when it runs', async () => {
    const page = await explorer.open(NARROWED);
    await settled(page);
    const pairs = [...(await shown(page, 'pair'))].sort();
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Open in GraphiQL' }).click();
    const graphiql = await opened;
    const editor = graphiql.getByRole('region', { name: 'Operation Editor' });
    await editor.getByText('totalBonds').first().waitFor();
    const answered = graphiql.waitForResponse((response) =>
      /WhoMetWhom/.test(response.request().postData() ?? ''),
    );
    await graphiql.getByRole('button', { name: /^Execute query/ }).click();
    const { data } = await (await answered).json();
    const found = data.network.bonds.map((bond: Bond) => `${bond.a.id} ${bond.b.id}`);
    expect(found.sort()).toEqual(pairs);
    expect(pairs.length).toBeGreaterThan(0);
  });

  test('CSV has a row for each row of the table, with names, below a header', async () => {
    const page = await explorer.open(`${NARROWED}&show=table`);
    const rows = page.getByRole('table').getByRole('row');
    await rows.nth(1).waitFor();
    const table = await Promise.all(
      (await rows.all())
        .slice(1)
        .map(async (row) => [
          await row.getByRole('rowheader').textContent(),
          await row.getByRole('cell').first().textContent(),
        ]),
    );
    const { name, bytes } = await saved(page, 'CSV');
    expect(name).toBe('who-met-whom.csv');
    const [header = '', ...lines] = bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim()
      .split(/\r?\n/);
    const at = (column: string) => header.split(',').indexOf(column);
    expect(header).toMatch(/\ba\.name\b.*\bb\.name\b.*\bevents\b/);
    const told = lines.map((line) => line.split(','));
    expect(
      told.map((row) => [`${row[at('a.name')]} and ${row[at('b.name')]}`, row[at('events')]]),
    ).toEqual(table.map(([pair, events]) => [pair?.trim(), events]));
    for (const picture of ['PNG', 'SVG']) {
      expect(await page.getByRole('button', { name: picture }).isDisabled()).toBe(true);
    }
  });

  test('PNG is a picture, large enough to be printed', async () => {
    const page = await explorer.open();
    await settled(page);
    const { name, bytes } = await saved(page, 'PNG');
    expect(name).toBe('who-met-whom.png');
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(bytes.subarray(12, 16).toString()).toBe('IHDR');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(800);
  });

  test('SVG is well formed, has every name as text and nothing that could run', async () => {
    const page = await explorer.open();
    await settled(page);
    const { name, bytes } = await saved(page, 'SVG');
    expect(name).toBe('who-met-whom.svg');
    const other = await page.context().newPage();
    const parsed = await other.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [root, ...root.querySelectorAll('*')];
      return {
        root: root.nodeName,
        names: all.filter((one) => one.nodeName === 'text').map((one) => one.textContent),
        kinds: [...new Set(all.map((one) => one.nodeName))].sort(),
        handlers: all
          .flatMap((one) => one.getAttributeNames())
          .filter((one) => /^on|href/.test(one)),
      };
    }, bytes.toString('utf8'));
    expect(parsed.root).toBe('svg');
    expect(parsed.kinds).toEqual(['circle', 'g', 'line', 'path', 'rect', 'svg', 'text']);
    expect(parsed.handlers).toEqual([]);
    expect(parsed.names).toHaveLength((await shown(page, 'actor')).length);
    expect(parsed.names).toEqual(expect.arrayContaining(['Donald Trump', 'Gustavo Petro', 'NATO']));
  });
}

interface Bond {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
}
