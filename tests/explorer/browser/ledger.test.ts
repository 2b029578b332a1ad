import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NEGOTIATION } from '../../ledger/negotiation.ts';
import { describeInBrowser } from './browser.ts';
import { asked, pane } from './parts.ts';

const PAIR = '/?pair=actor:CHL&pair=actor:NOR';
const PHONE = { width: 360, height: 740 };

/** The rows: who asks whom for what, and the answers. */
async function rows(page: Page): Promise<readonly string[]> {
  const table = pane(page).getByRole('table').filter({ hasText: 'Who asks whom' });
  await table.waitFor();
  const texts = await table.locator('tbody tr').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

describeInBrowser(
  'asks and offers',
  (explorer) => {
    test('between two, at any day, which the address holds', async () => {
      const page = await explorer.open(PAIR);
      expect(await rows(page)).toHaveLength(3);
      await pane(page).getByText('3 asks and offers, 0 open.').waitFor();
      await pane(page).getByLabel('As of').selectOption('5 March 2026');
      await pane(page).getByText('2 asks and offers, 1 open.').waitFor();
      expect(asked(page, 'asof')).toEqual(['2026-03-05']);
      const [troops, sanctions] = await rows(page);
      expect(troops).toContain('Refused by Chile, 5 March 2026');
      expect(troops).not.toContain('Accepted');
      expect(sanctions).toMatch(/^Chile asks Norway.*that Norway lift the sanctions.*None yet$/);
      await page.reload();
      expect(await rows(page)).toHaveLength(2);
    });

    test('each cell leads to its sentence, by keyboard, and back', async () => {
      const page = await explorer.open(`${PAIR}&asof=2026-03-16`);
      await rows(page);
      const answer = pane(page).getByRole('button', { name: 'Countered' });
      await answer.focus();
      await page.keyboard.press('Enter');
      const sentence = pane(page).locator('.sentence.chosen');
      await sentence.waitFor();
      expect(await sentence.textContent()).toBe(
        'Chile agreed to withdraw its troops from the border, provided that Norway lifts the sanctions.',
      );
      await pane(page).getByRole('button', { name: '← Back to the two' }).click();
      expect(await rows(page)).toHaveLength(3);
      await pane(page).getByRole('button', { name: 'if the ceasefire holds', exact: true }).click();
      await sentence.filter({ hasText: /^Norway asked Chile/ }).waitFor();
    });

    test('of an issue, on a narrow screen', async () => {
      const page = await explorer.open('/?lens=topic:gas', PHONE);
      expect(await rows(page)).toEqual([
        expect.stringMatching(/^Peru asks Chile.*by the end of March \(31 March 2026\)/),
      ]);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider).toBe(false);
    });
  },
  {
    articles: null,
    fill: async ({ ingestion }) => {
      for (const { text, publishedOn } of NEGOTIATION)
        await ingestion.ingest({ text, publishedOn });
    },
  },
);
