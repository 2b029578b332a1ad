import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { fanned, placeOfPair, settled } from './canvas.ts';
import { tabTo, walkTo } from './keys.ts';
import { asked, eventLines, pane } from './parts.ts';

const TRUMP = 'actor:donald-trump';
const PETRO = 'actor:gustavo-petro';
const BOTH = /^Donald Trump and Gustavo Petro/;

/** The issues between the two, by row: name, number, and what stands below each period. */
async function issueRows(page: Page): Promise<readonly (readonly string[])[]> {
  const table = pane(page).getByRole('table', { name: /^Issues between the two, by period/ });
  await table.waitFor();
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator('th, td').allInnerTexts();
      return cells.map((cell) => cell.trim());
    }),
  );
}

const OVER_TIME = [
  ['Issue', 'Events', '2/26', 'undated'],
  ['Narcotics', '3', '1', '2'],
];

/** All issues between two actors and how they moved over time. */
export function issues(explorer: Explorer): void {
  test('by one click, without typing', async () => {
    const page = await explorer.open();
    await settled(page);
    const { x, y } = await placeOfPair(page, TRUMP, PETRO);
    await page.mouse.click(x, y);
    const rows = await issueRows(page);
    expect(rows.slice(0, 2)).toEqual(OVER_TIME);
    expect(rows.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Energy', 'Mediation', 'Sanctions', 'Trade']),
    );

    await pane(page).getByRole('button', { name: 'Mediation', pressed: false }).click();
    await pane(page).getByRole('button', { name: 'Mediation', pressed: true }).waitFor();
    expect(asked(page, 'lens')).toHaveLength(1);
    await page.getByRole('button', { name: 'Highlighted: Mediation' }).waitFor();
  });

  test('by keyboard alone, over the picture, down to the sentence and back', async () => {
    const page = await explorer.open();
    await settled(page);
    await tabTo(page, /^Network of who met whom/);
    await walkTo(page, `badge ${TRUMP} ${PETRO}`, BOTH);
    await page.keyboard.press('Enter');
    expect((await issueRows(page)).slice(0, 2)).toEqual(OVER_TIME);

    const asking = await fanned(page, 'Gustavo Petro asked Donald Trump');
    await tabTo(page, /^Network of who met whom/, 'Shift+Tab');
    await walkTo(page, asking, /^Gustavo Petro asked Donald Trump, undated/);
    await page.keyboard.press('Enter');
    await pane(page).getByRole('blockquote').waitFor();
    expect(asked(page, 'event')).toEqual([asking]);
    await page.keyboard.press('Escape');
    await pane(page).getByRole('heading', { name: BOTH }).waitFor();
    await page.keyboard.press('Escape');
    await pane(page)
      .getByRole('heading', { name: /^Choose a line/ })
      .waitFor();
  });

  test('by keyboard alone, through the table', async () => {
    const page = await explorer.open();
    await settled(page);
    await tabTo(page, /^Table$/);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Who met whom, most events first' }).waitFor();
    await tabTo(page, BOTH);
    await page.keyboard.press('Enter');
    expect((await issueRows(page)).slice(0, 2)).toEqual(OVER_TIME);
    await tabTo(page, /Gustavo Petro asked Donald Trump/);
    await page.keyboard.press('Enter');
    await pane(page).getByRole('blockquote').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => eventLines(page).count()).toBe(8);
  });
}
