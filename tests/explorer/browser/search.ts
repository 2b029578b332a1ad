import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { settled, shown } from './canvas.ts';
import { asked, pane } from './parts.ts';

const BOX = { name: /^Search actors, issues/ };

/** Types into the search box as by keyboard: "/" leads to it. */
async function search(page: Page, words: string): Promise<void> {
  await settled(page);
  await page.keyboard.press('/');
  await page.keyboard.type(words);
}

/** Walks down the list to what has these words, and takes it. */
async function take(page: Page, words: RegExp): Promise<void> {
  const wanted = page.getByRole('option', { name: words }).first();
  await wanted.waitFor();
  const options = await page.getByRole('option').allTextContents();
  const down = options.findIndex((text) => words.test(text)) + 1;
  for (let pressed = 0; pressed < down; pressed += 1) await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: words, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

/** What search finds, by keyboard. */
export function searching(explorer: Explorer): void {
  test('finds an actor by a part of its name', async () => {
    const page = await explorer.open();
    await search(page, 'petro');
    await take(page, /^\s*Petro → Gustavo Petro · actor$/);
    await pane(page).getByRole('heading', { name: 'Gustavo Petro' }).waitFor();
    expect(asked(page, 'actor')).toEqual(['actor:gustavo-petro']);
    expect(asked(page, 'q')).toEqual([]);
  });

  test('finds an actor by another name for it, without its accents', async () => {
    const page = await explorer.open();
    await search(page, 'petroleos de ven');
    await take(page, /^\s*Petróleos de Venezuela → PDVSA · actor$/);
    await pane(page).getByRole('heading', { name: 'PDVSA' }).waitFor();
    expect(asked(page, 'actor')).toHaveLength(1);
  });

  test('finds an issue, and shows who met over it', async () => {
    const page = await explorer.open();
    await settled(page);
    const all = await shown(page, 'pair');
    await search(page, 'natural gas');
    await take(page, /^\s*Natural gas.*topic$/);
    await page.getByRole('button', { name: /^about Natural gas/ }).waitFor();
    expect(asked(page, 'topic')).toEqual(['topic:gas']);
    await expect.poll(async () => (await shown(page, 'pair')).length).toBeLessThan(all.length);
  });

  test('finds a sentence by its words, and shows the event that it tells', async () => {
    const page = await explorer.open();
    await search(page, 'mediate the trade tensions');
    await take(page, /mediate the trade tensions.*sentence$/);
    await pane(page).getByRole('blockquote').filter({ hasText: 'balancing power' }).waitFor();
    expect(asked(page, 'event')).toHaveLength(1);
  });

  test('says when nothing has the words; Escape closes the list and keeps them', async () => {
    const page = await explorer.open();
    await search(page, 'xyzzyq');
    await page.getByText(/^Nothing has these words/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await page.getByRole('combobox', BOX).inputValue()).toBe('xyzzyq');
  });

  test('is in the address: opened anew, the same is found', async () => {
    const page = await explorer.open('/?q=petroleos');
    await page
      .getByRole('option', { name: /→ PDVSA/ })
      .first()
      .waitFor();
    expect(await page.getByRole('combobox', BOX).inputValue()).toBe('petroleos');
  });
}
