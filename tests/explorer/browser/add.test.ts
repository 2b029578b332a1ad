import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { pane } from './parts.ts';
import type { Graph } from './site.ts';

const TOKEN = 'a-token-of-this-test-0123';
const PHONE = { width: 360, height: 740 };
const PAGE = `<!doctype html><html lang="en"><title>Talks</title>
  <meta property="og:site_name" content="The Lima Post"><article><h1>Talks in Lima</h1>
  <p>Colombia and Peru met in Lima on 3 March 2026. Norway signed a song.
  The rain fell on &lt;img src=x onerror=alert(1)&gt;.</p>
  </article>`;

/** Another outlet denies it: what one voice says both ways is no dispute. */
async function fill({ ingestion }: Graph): Promise<void> {
  const text = 'No Talks in Lima\n\nColombia and Peru did not meet in Lima on 3 March 2026.';
  await ingestion.ingest({ title: 'No Talks in Lima', outlet: 'The Quito Post', text });
}

const opener = (page: Page) => page.getByRole('button', { name: 'Add an article' });
const words = (page: Page) => page.getByLabel('Its text, or the HTML of its page');

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { axe: tool } = globalThis as unknown as { readonly axe: typeof axe };
    return tool.run('dialog', { resultTypes: ['violations'] }) as Promise<AxeResults>;
  });
  return violations.map(({ id }) => id);
}

describeInBrowser(
  'an article is added in the browser',
  (explorer) => {
    test('a page goes in by the token; what it gave is told, and the reader opens on it', async () => {
      const page = await explorer.open('/', PHONE);
      await opener(page).click();
      await words(page).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(await opener(page).evaluate((one) => one === document.activeElement)).toBe(true);

      await page.keyboard.press('Enter');
      await page.getByLabel('Or a file').setInputFiles({
        name: 'talks.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF'),
      });
      await page.getByRole('alert').filter({ hasText: 'npx entente add' }).waitFor();
      await page.getByLabel('Or a file').setInputFiles({
        name: 'talks.html',
        mimeType: 'text/html',
        buffer: Buffer.from(PAGE),
      });
      await page.getByText('Read as a web page').waitFor();
      expect(await words(page).inputValue()).toBe(PAGE);
      await page.getByLabel('Date', { exact: true }).fill('4.3.2026');
      await page.getByLabel('a token to change the graph').fill('a-token-of-nobody-0123');
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('alert').filter({ hasText: 'token for writing' }).waitFor();
      await page.getByLabel('a token to change the graph').fill(TOKEN);
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('alert').filter({ hasText: '4.3.2026' }).waitFor();
      expect(await faults(page)).toEqual([]);
      // The browser itself notes on its console that the first was refused.
      for (const fault of explorer.takeFaults()) expect(fault).toMatch(/^console: .*\b(403|400)\b/);

      await page.getByLabel('Date', { exact: true }).fill('2026-03-04');
      await page.getByRole('button', { name: 'Take it in' }).click();
      const dialog = page.getByRole('dialog', { name: 'The article is in the graph' });
      await dialog.getByText(/^0 new events, 1 changed, 0 gone\.$/).waitFor();
      await dialog.getByRole('heading', { name: 'Accounts differ about 1 event' }).waitFor();
      await dialog.getByText('Norway signed a song.').waitFor();
      expect(await faults(page)).toEqual([]);
      expect(
        await page.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth),
      ).toBe(0);
      await dialog.getByRole('button', { name: 'Read it' }).click();
      await pane(page).getByRole('heading', { name: 'Talks in Lima' }).waitFor();
      await pane(page).getByText('The Lima Post, 4 March 2026').waitFor();
      expect(page.url()).not.toContain(TOKEN);

      // The token is kept: the very article again is known.
      await opener(page).click();
      await words(page).fill(PAGE);
      await page.getByLabel('Date', { exact: true }).fill('2026-03-04');
      expect(await page.getByLabel('a token to change the graph').count()).toBe(0);
      await page.getByRole('button', { name: 'Take it in' }).click();
      await page.getByRole('heading', { name: 'had this very article already' }).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Colombia met Peru' }).click();
      await pane(page).getByRole('blockquote').first().waitFor();
    });
  },
  { articles: null, fill, access: { isLoopback: true, writeToken: TOKEN } },
);

describeInBrowser(
  'a server that takes no changes',
  (explorer) => {
    test('has no button for an article', async () => {
      const page = await explorer.open();
      await pane(page)
        .getByText(/^The graph holds/)
        .waitFor();
      await page.waitForLoadState('networkidle');
      expect(await opener(page).count()).toBe(0);
    });
  },
  { articles: null, access: { isLoopback: true, readOnly: true } },
);
