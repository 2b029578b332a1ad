import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { asked, pane } from './parts.ts';

const OSLO =
  'Norway and Chile held talks in Oslo on 3 March 2026. The talks lasted two hours and ended without an agreement. Norway praised Ghana.';
const BERGEN =
  'Chile and Norway met in Bergen on 4 March 2026 and reached an agreement on fishing. Chile accused Peru.';
const COPY = `OSLO. ${OSLO}`;

describeInBrowser(
  'accounts that differ',
  (explorer) => {
    test('the list of all leads to an event, whose sides have sentences that open their article', async () => {
      const page = await explorer.open();
      await page.getByRole('button', { name: 'Disputes' }).click();
      await pane(page).getByRole('heading', { name: 'What articles say differently' }).waitFor();
      await pane(page).getByText('1 event of which accounts differ').waitFor();
      expect(asked(page, 'list')).toEqual(['disputes']);
      await pane(page).getByText('without an agreement', { exact: true }).waitFor();
      await pane(page)
        .getByRole('button', { name: /(Norway and Chile|Chile and Norway) met/ })
        .click();
      await pane(page)
        .getByText(/^\d places in 3 articles, 2 origins;/)
        .waitFor();
      await pane(page).getByRole('heading', { name: 'Where accounts differ' }).waitFor();
      const where = pane(page)
        .locator('.dispute')
        .filter({ has: page.getByRole('heading', { name: 'Where', exact: true }) });
      expect(await where.locator('strong').allTextContents()).toEqual(['Bergen', 'Oslo']);
      await pane(page).getByText('Which articles count as one origin, and why').click();
      await pane(page)
        .getByText(/because they are copies of one text/)
        .waitFor();
      await where.getByRole('button', { name: 'Andes Herald: A deal' }).click();
      await pane(page).getByRole('heading', { name: 'A deal', exact: true }).waitFor();
      for (const gone of ['article', 'event', 'list']) {
        expect(asked(page, gone)).not.toEqual([]);
        await page.keyboard.press('Escape');
        await expect.poll(() => asked(page, gone)).toEqual([]);
      }
    });

    test('an article is set beside another that tells some of the same events', async () => {
      const page = await explorer.open();
      await pane(page).getByRole('button', { name: 'No deal', exact: true }).click();
      await pane(page).getByText('Compare with…').click();
      await pane(page).getByRole('button', { name: 'Andes Herald: A deal' }).click();
      await pane(page).getByRole('heading', { name: 'Two articles side by side' }).waitFor();
      const headings = pane(page).getByRole('heading', { level: 3 });
      expect(await headings.allTextContents()).toEqual([
        'In both, but different: 1',
        'Only in the first: 1',
        expect.stringMatching(/^Only in the second: \d$/),
      ]);
      await pane(page).getByText('“Norway praised Ghana.”').waitFor();
      expect(asked(page, 'against')).toHaveLength(1);
      await page.reload();
      await pane(page).getByRole('heading', { name: 'Two articles side by side' }).waitFor();
      await page.keyboard.press('Escape');
      await pane(page).getByRole('heading', { name: 'No deal', exact: true }).waitFor();
    });
  },
  {
    articles: null,
    async fill({ ingestion }) {
      const put = (text: string, title: string, outlet: string) =>
        ingestion.ingest({ text, title, outlet, publishedOn: '2026-03-05' });
      await put(OSLO, 'No deal', 'Fjord Gazette');
      await put(BERGEN, 'A deal', 'Andes Herald');
      await put(COPY, 'No deal, again', 'Lake Post');
    },
  },
);
