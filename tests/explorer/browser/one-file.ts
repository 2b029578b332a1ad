import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../../src/cli/remote.ts';
import { viewFile, viewOf } from '../../../src/cli/view-file.ts';
import { COLOURS, faults } from './axe.ts';
import { DESK, type Explorer } from './browser.ts';
import { places, settled } from './canvas.ts';

const PAIR = '?pair=actor:donald-trump&pair=actor:gustavo-petro&lens=topic:gas';

/** A view taken away as one HTML file, and opened from the disk. */
export function oneFile(explorer: Explorer): void {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-file-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Saves what a window shows; opens it in one that may ask for nothing. */
  async function savedFrom(page: Page, name: string) {
    await settled(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'One file (HTML)' }).click();
    const file = await download;
    const path = join(folder, name);
    await file.saveAs(path);
    const asked: string[] = [];
    const opened = await page.context().newPage();
    await opened.route('**/*', async (route) => {
      const url = route.request().url();
      if (url === String(pathToFileURL(path))) return route.continue();
      asked.push(url);
      await route.abort();
    });
    await opened.goto(String(pathToFileURL(path)));
    return { opened, asked, name: file.suggestedFilename() };
  }

  test('it opens without a server: the picture, a line to its pair, the marked sentence', async () => {
    const page = await explorer.open();
    const { opened, asked, name } = await savedFrom(page, 'whole.html');
    expect(name).toBe('who-met-whom.html');
    const picture = opened.locator('svg.network');
    await picture.waitFor();
    const onPage = Object.values(await places(page)).map(({ x, y }) => [x, y]);
    expect(onPage.length).toBeGreaterThan(10);
    const drawn = await picture
      .locator('a.actor circle')
      .evaluateAll((circles) =>
        circles.map((one) => [Number(one.getAttribute('cx')), Number(one.getAttribute('cy'))]),
      );
    expect(drawn.map(String).sort()).toEqual(onPage.map(String).sort());
    await opened
      .getByRole('link', { name: /^Donald Trump and Gustavo Petro: 8 events/ })
      .press('Enter');
    await expect.poll(() => opened.url()).toMatch(/#pair-1$/);
    const heading = opened.getByRole('heading', {
      name: 'Donald Trump and Gustavo Petro',
      exact: true,
    });
    expect(await heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200);
    const sentence = opened
      .getByRole('blockquote')
      .filter({ hasText: 'met in Washington' })
      .first();
    expect(await sentence.locator('mark.source').textContent()).toBe('U.S. President Donald Trump');
    expect(await sentence.isVisible()).toBe(true);
    expect(asked).toEqual([]);
  });

  test('for everybody: no serious fault, light and dark, narrow and wide', async () => {
    const page = await explorer.open(`/${PAIR}`);
    const { opened, asked } = await savedFrom(page, 'pair.html');
    for (const width of [DESK.width, 360]) {
      await opened.setViewportSize({ width, height: 740 });
      await opened.emulateMedia({ colorScheme: 'light' });
      expect(await faults(opened)).toEqual([]);
      await opened.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(opened, COLOURS)).toEqual([]);
      const beyond = await opened
        .locator(':root')
        .evaluate((root) => root.scrollWidth - root.clientWidth);
      expect(beyond).toBe(0);
    }
    expect(asked).toEqual([]);
  });

  test('it is what the command line makes of the address, but for places of the picture', async () => {
    const page = await explorer.open(`/${PAIR}`);
    const { opened } = await savedFrom(page, 'same.html');
    const url = `${explorer.url()}/graphql`;
    const made = await viewFile(viewOf(page.url()), ({ query, variables }) =>
      ask({ url, token: undefined }, query, variables),
    );
    const withoutPicture = (markup: string) =>
      markup.replace(/<svg class="network".*?<\/svg>\n/s, '');
    const parsed = await opened.evaluate(
      (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
      made,
    );
    const own = await opened.evaluate(() => document.documentElement.outerHTML);
    expect(withoutPicture(own)).toBe(withoutPicture(parsed));
    expect(made).toContain('the pairs that share it stand out');
  });

  test('with rows in the place of the picture, it has a picture all the same', async () => {
    const page = await explorer.open('/?show=table&types=CONSULT');
    await page.getByRole('table').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'One file (HTML)' }).click();
    const path = join(folder, 'table.html');
    await (await download).saveAs(path);
    const opened = await page.context().newPage();
    await opened.goto(String(pathToFileURL(path)));
    const places = await opened
      .locator('svg.network a.actor circle')
      .evaluateAll((circles) =>
        circles.map((one) => `${one.getAttribute('cx')} ${one.getAttribute('cy')}`),
      );
    expect(places.length).toBeGreaterThan(3);
    expect(new Set(places).size).toBe(places.length);
  });
}
