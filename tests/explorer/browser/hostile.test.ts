import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { writeArticle } from '../../../src/store/graph-writer.ts';
import { guestId, inventedPatch } from '../../store/invented.ts';
import { describeInBrowser } from './browser.ts';
import { placeOfPair, settled, shown } from './canvas.ts';
import { eventLines, pane } from './parts.ts';
import type { Graph } from './site.ts';

const SCRIPT = '<script>alert(1)</script>';
const IMAGE = '<img src=x onerror=alert(2)>';
const RLO = '\u202e';
/** Ends texts, tags and attributes, deceives readers and bells. */
const EVIL = `${SCRIPT}${IMAGE}"'>${RLO}gpj.exe\u0000\u0007\u200b{{1}}`;
const SPELLED = '⟦RLO⟧gpj.exe⟦0000⟧⟦0007⟧⟦ZWSP⟧';
const NAMES = [
  `${SCRIPT} Rell`,
  `Ann ${RLO}nairO`,
  `"/><svg onload=alert(3)> ${IMAGE}`,
  '__proto__',
];
const MEGABYTE = 1024 * 1024;

/** An article that its sender made to do harm, the same way in as through the API. */
const ARTICLE = {
  id: 'evil',
  title: EVIL,
  outlet: EVIL,
  author: EVIL,
  url: `https://example.org/?"><script>alert(4)</script>`,
  text: `Norway met Chile in Oslo on 3 March 2026, and gave it ${EVIL} to read.\n\nNorway accused Chile of ${RLO}gpj.exe fishing. “${IMAGE}”, said the Norwegian government. Peru ${SCRIPT} met Norway in Lima.\n`,
};

/** Names and a title that no extractor would take, but a graph may hold that others wrote. */
async function fill({ store, ingestion }: Graph): Promise<void> {
  await ingestion.ingest(ARTICLE);
  const told = NAMES.map((guest) => ({ source: guestId(guest), target: 'actor:NOR', guest }));
  const patch = inventedPatch('forged', told);
  const title = EVIL + 'A'.repeat(MEGABYTE);
  await writeArticle(store, {
    ...patch,
    article: { ...patch.article, title },
    actors: patch.actors.map((actor) => ({ ...actor, country: null })),
    ties: [],
  });
}

/** Nothing of a text became a part of the page, and nothing in it stayed unseen. */
async function isHarmless(page: Page): Promise<void> {
  const { elements, said } = await page.locator('#app').evaluate((app) => ({
    elements: [...app.querySelectorAll('script, img, iframe, object, svg [onload], [onerror]')]
      .length,
    said: [app, ...app.querySelectorAll('[title], [aria-label], option')]
      .flatMap((one) => [one.textContent, one.getAttribute('title'), one.ariaLabel])
      .join('\n'),
  }));
  expect(elements).toBe(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  expect(said.match(/[\u0000-\u0008\u200b\u202a-\u202e\u2066-\u2069]/g)).toBeNull();
  expect(said.length).toBeLessThan(MEGABYTE / 2);
}

describeInBrowser(
  'an article that is made to do harm',
  (explorer) => {
    test('is a title among others, shown as text with its hidden signs spelled out', async () => {
      const page = await explorer.open();
      await settled(page);
      await pane(page).getByText(SCRIPT).first().waitFor();
      await pane(page).getByText(SPELLED).first().waitFor();
      await isHarmless(page);
    });

    test('in the picture: a line, its events, a sentence', async () => {
      const page = await explorer.open();
      await settled(page);
      expect((await shown(page, 'actor')).length).toBeGreaterThanOrEqual(6);
      const { x, y } = await placeOfPair(page, 'actor:CHL', 'actor:NOR');
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
      await eventLines(page).filter({ hasText: 'accused' }).first().getByRole('button').click();
      await pane(page).getByRole('blockquote').getByText('⟦RLO⟧').first().waitFor();
      await isHarmless(page);
      await pane(page)
        .getByRole('button', { name: /^Read in the article/ })
        .first()
        .click();
      await pane(page).getByRole('heading', { name: SPELLED }).waitFor();
      await pane(page)
        .getByText(/and gave it/)
        .first()
        .waitFor();
      await isHarmless(page);
    });

    test('in the table and at an actor with such a name', async () => {
      const page = await explorer.open('/?show=table');
      await page
        .getByRole('button', { name: `${NAMES[0]} and Norway` })
        .or(page.getByRole('button', { name: `Norway and ${NAMES[0]}` }))
        .click();
      await eventLines(page).first().waitFor();
      await page.getByRole('row').filter({ hasText: 'Ann ⟦RLO⟧nairO' }).waitFor();
      await isHarmless(page);
      await pane(page)
        .getByRole('button', { name: NAMES[0] ?? '' })
        .first()
        .click();
      await pane(page)
        .getByRole('heading', { name: NAMES[0] ?? '' })
        .waitFor();
      await isHarmless(page);
    });

    test('with a title of a megabyte, in the reader', async () => {
      const page = await explorer.open('/?article=article:forged');
      await pane(page).getByRole('heading', { name: SPELLED }).waitFor();
      await pane(page).getByRole('heading', { name: 'The text' }).waitFor();
      await isHarmless(page);
    });

    test('in search', async () => {
      const page = await explorer.open();
      for (const words of ['<script>alert(1)', 'onload=alert(3)', 'nairO']) {
        await page.getByRole('combobox', { name: /^Search/ }).fill(words);
        // The capital of Kenya may stand before them.
        const options = page.getByRole('listbox').getByRole('option');
        await options.filter({ hasText: words }).first().waitFor();
        await isHarmless(page);
      }
    });

    test('in the address itself', async () => {
      const evil = encodeURIComponent(EVIL);
      const chosen = ['actor', 'event', 'article'].map((name) => `/?${name}=${evil}`);
      const narrowed = ['topic', 'lens', 'around', 'outlet', 'q'].map((name) => `${name}=${evil}`);
      for (const address of [...chosen, `/?${narrowed.join('&')}&pair=${evil}&pair=x`]) {
        const page = await explorer.open(address);
        await page
          .getByText(/^No (such|actor|topic|pair) /)
          .first()
          .waitFor();
        await isHarmless(page);
      }
    });

    test('taken away: SVG with names as texts, PNG, rows of CSV, one HTML file', async () => {
      const page = await explorer.open();
      await settled(page);
      const save = async (button: string) => {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: button, exact: true }).click();
        return readFile(await (await download).path(), 'utf8');
      };
      const svg = await save('SVG');
      expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Rell');
      expect(svg).toContain('Ann ⟦RLO⟧nairO');
      const blank = await page.context().newPage();
      const kinds = await blank.evaluate((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [...documentElement.querySelectorAll('*')].map(({ nodeName }) => nodeName);
      }, svg);
      expect(new Set(kinds)).toEqual(new Set(['rect', 'line', 'g', 'circle', 'path', 'text']));
      expect(await save('CSV')).toContain(`${SCRIPT} Rell`);
      await save('PNG');
      const file = await save('One file (HTML)');
      const [elements, said] = await blank.evaluate((text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'text/html');
        return [root.querySelectorAll('img, script:not(#entente-data)').length, root.textContent];
      }, file);
      expect(elements).toBe(0);
      expect(said).toContain(`${NAMES[0]}`);
      expect(said).toContain(SPELLED);
      expect(file.length).toBeLessThan(MEGABYTE / 2);
      await isHarmless(page);
    });
  },
  { articles: null, fill },
);
