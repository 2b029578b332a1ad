import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { COLOURS, faults } from './axe.ts';
import { DESK, describeInBrowser } from './browser.ts';
import { settled } from './canvas.ts';
import { eventLines, pane } from './parts.ts';

const PAIR = 'pair=actor:donald-trump&pair=actor:gustavo-petro';

/** What the page looks like in the main, and when it is there. */
const STATES: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  [
    'first page',
    '/',
    (page) =>
      pane(page)
        .getByText(/^The graph holds/)
        .waitFor(),
  ],
  ['table', '/?show=table', (page) => page.getByRole('table').waitFor()],
  ['pair', `/?${PAIR}`, (page) => eventLines(page).first().waitFor()],
  ['actor', '/?actor=actor:COL', (page) => eventLines(page).first().waitFor()],
  ['filters and lens', '/?types=CONSULT&kinds=STATE&lens=topic:gas', settled],
  ['search', '/?q=petro', (page) => page.getByRole('option', { name: /Gustavo/ }).waitFor()],
  [
    'empty',
    '/?types=ACCUSE&outlet=BBC+News&topic=topic:gas',
    (page) => page.getByRole('button', { name: 'Take all off' }).first().waitFor(),
  ],
  [
    'event',
    `/?${PAIR}`,
    async (page) => {
      await eventLines(page).filter({ hasText: 'Trump met' }).first().getByRole('button').click();
      await pane(page).getByRole('blockquote').first().waitFor();
      await pane(page).getByText('Why', { exact: true }).first().click();
    },
  ],
  [
    'disputes',
    '/?list=disputes',
    (page) => pane(page).getByRole('heading', { name: 'What articles say differently' }).waitFor(),
  ],
  [
    'article',
    '/',
    async (page) => {
      await pane(page).getByRole('button', { name: 'The Trump-Petro Meeting' }).click();
      await pane(page).getByText('stands out as an example of symbolic').waitFor();
    },
  ],
];

const WIDTHS = { desk: DESK, phone: { width: 360, height: 740 } } as const;
describeInBrowser('for everybody', (explorer) => {
  const cases = STATES.flatMap(([name, address, isThere]) =>
    (['desk', 'phone'] as const).map((width) => ({ name, address, isThere, width })),
  );
  test.each(cases)('$name, at a $width: no serious fault, light or dark', async (one) => {
    const page = await explorer.open(one.address, WIDTHS[one.width]);
    await one.isThere(page);
    expect(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-theme="dark"]').waitFor();
    expect(await faults(page, COLOURS)).toEqual([]);
    const { width, height } = await page.locator(':root').evaluate((root) => ({
      width: root.scrollWidth - root.clientWidth,
      height: root.scrollHeight - root.clientHeight,
    }));
    expect(width).toBe(0);
    // Beside each other the parts of the page scroll, and never the page.
    if (one.width === 'desk') expect(height).toBe(0);
  });
});
