import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { COLOURS, faults } from './axe.ts';
import { describeInBrowser } from './browser.ts';
import { settled, shown } from './canvas.ts';
import { tabTo } from './keys.ts';
import { asked, eventLines, pane } from './parts.ts';
import type { Graph } from './site.ts';

const PAIR = '/?pair=actor:CHL&pair=actor:NOR';
const TEXT = `Norway and Chile Break the Ice

Norway accused Chile of a breach on 2 February 2026. Norway met Chile in Bergen on 3 February 2026. Norwegian minister Tarik Belmor praised Qatar.

Peru and Chile walked arm in arm through the harbour. Georgia sent a letter to Norway.`;
const OTHER = `Ministers in Bergen

Norwegian minister Tarik Olaf Belmor accused Qatar of a breach. A singer named Oskar Lindqvist visited Qatar. Oskar Lindquist met Qatar in Doha.`;

/** Two invented articles; in them two names of one person, and two persons of nearly one name. */
async function fill({ ingestion }: Graph): Promise<void> {
  const about = { outlet: 'The Bergen Post', publishedOn: '2026-02-05' };
  await ingestion.ingest({ ...about, title: 'Norway and Chile Break the Ice', text: TEXT });
  await ingestion.ingest({ ...about, title: 'Ministers in Bergen', text: OTHER });
}

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const notice = (page: Page) => pane(page).getByRole('status');
const correct = (page: Page) => button(pane(page), /^Correct…/).first();

async function open(page: Page, headline: string): Promise<void> {
  await eventLines(page).filter({ hasText: headline }).getByRole('button').click();
  await pane(page).getByRole('heading', { name: headline }).waitFor();
}

async function takeBack(page: Page): Promise<void> {
  await button(notice(page), /^Take back/).click();
  await notice(page).getByText('Taken back').waitFor();
}

describeInBrowser(
  'corrections by a click',
  (explorer) => {
    test('an event is rejected, its line goes, and the text says so; taken back, it is there again', async () => {
      const page = await explorer.open(PAIR);
      await open(page, 'Norway accused Chile');
      await correct(page).click();
      await pane(page).getByText('The event goes: no other sentence tells it.').waitFor();
      await pane(page).getByLabel('Why').fill('a breach of what?');
      await pane(page).getByLabel('Who says so').fill('ana');
      await button(page, 'Reject').click();
      await notice(page).getByText('1 event went.').waitFor();
      await expect.poll(() => eventLines(page).count()).toBe(1);
      expect(asked(page, 'event')).toEqual([]);
      await settled(page);
      await expect.poll(() => shown(page, 'event')).toHaveLength(1);

      await button(page, 'Corrections').click();
      const line = pane(page).getByRole('listitem').filter({ hasText: 'no ACCUSE' });
      await line.getByText(/^by ana on .*, because: a breach of what\?$/).waitFor();
      expect(asked(page, 'list')).toEqual(['corrections']);
      await line.getByRole('button', { name: 'Norway and Chile Break the Ice' }).click();
      const told = pane(page).getByText('no ACCUSE by “accused”', { exact: true }).first();
      await told.waitFor();
      await pane(page)
        .getByRole('button', { name: /^Take back/ })
        .click();
      await notice(page).getByText('1 event came.').waitFor();
      await told.waitFor({ state: 'hidden' });
      await button(pane(page), /Norway accused Chile/).waitFor();
    });

    test('another date, the sides swapped: the page goes to the event that it is then', async () => {
      const page = await explorer.open(PAIR);
      await open(page, 'Norway accused Chile');
      const [before] = asked(page, 'event');
      await correct(page).click();
      await page.getByLabel('It is told otherwise').check();
      await page.getByText('Nothing is changed yet.').waitFor();
      await page.getByRole('textbox', { name: 'Date' }).fill('soon');
      await page.getByText('Write the date as 2026-02-04').waitFor();
      await page.getByRole('textbox', { name: 'Date' }).fill('2026-02-04');
      await button(page, 'Swap the two sides').click();
      await page.getByText('As source: Chile; before: Norway.').waitFor();
      await page.getByRole('combobox', { name: 'Add an issue' }).fill('natural g');
      await page.locator('.pick').getByRole('option').first().click();
      await button(page, 'Change').click();
      await pane(page).getByRole('heading', { name: 'Chile accused Norway' }).waitFor();
      await pane(page)
        .getByText(/^date 2026-02-04; about natural gas; source Chile, target Norway/i)
        .first()
        .waitFor();
      expect(asked(page, 'event')).not.toEqual([before]);
      await takeBack(page);
      await pane(page).getByRole('heading', { name: 'Norway accused Chile' }).waitFor();
      expect(asked(page, 'event')).toEqual([before]);
    });

    test('a missed event is added to a sentence by the words that were marked, and opened', async () => {
      const page = await explorer.open();
      await button(pane(page), 'Norway and Chile Break the Ice').click();
      await pane(page).getByText('List them, and why').click();
      await pane(page)
        .getByRole('listitem')
        .filter({ hasText: 'walked arm in arm' })
        .getByRole('button', { name: 'Add an event…' })
        .click();
      const sentence = page.locator('form').getByText('Peru and Chile walked');
      await sentence.dblclick({ position: { x: 15, y: 15 } });
      expect(await page.getByLabel('Words that tell it').inputValue()).toBe('Peru');
      await page.getByLabel('Words that tell it').fill('walked arm in arm');
      await page.getByText('Choose what happened.').waitFor();
      await page.getByLabel('What happened').selectOption('COOPERATE');
      await page.getByText(/^New event: Peru cooperated with Chile/).waitFor();
      await button(page, 'Add the event').click();
      await pane(page).getByRole('heading', { name: 'Peru cooperated with Chile' }).waitFor();
      await settled(page);
      await expect
        .poll(() => shown(page, 'pair'))
        .toContainEqual(expect.stringMatching(/CHL.*PER/));
      await takeBack(page);
      await expect
        .poll(() => shown(page, 'pair'))
        .not.toContainEqual(expect.stringMatching(/CHL.*PER/));
    });

    test('a name means somebody else in one sentence', async () => {
      const page = await explorer.open();
      await button(pane(page), 'Norway and Chile Break the Ice').click();
      await button(page, 'Correct the text').click();
      await pane(page).getByTitle('Georgia', { exact: true }).dblclick();
      await button(pane(page), /^Correct… this sentence/)
        .nth(5)
        .click();
      expect(await page.getByLabel('A name means somebody else').isChecked()).toBe(true);
      await page.getByRole('combobox', { name: 'Means' }).fill('Georgia in America');
      await page.getByLabel('This name is').selectOption('PLACE');
      await page.getByText(/^“Georgia” is Georgia in America and not Georgia/).waitFor();
      await button(page, 'Say so').click();
      await pane(page).getByTitle('Georgia in America').waitFor();
      await takeBack(page);
      await pane(page).getByTitle('Georgia', { exact: true }).waitFor();
    });

    test('by keyboard: merged from the pane of an actor, kept apart from the list', async () => {
      const page = await explorer.open('/?q=tarik+belmor');
      await page.getByRole('option', { name: /^Tarik Belmor/ }).click();
      await pane(page).getByRole('heading', { name: 'Tarik Belmor' }).waitFor();
      await tabTo(page, /^Is somebody else/);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('combobox');
      await page.keyboard.press('Escape');
      expect(await page.locator(':focus').textContent()).toBe('Is somebody else…');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator(':focus').getAttribute('role')).toBe('combobox');
      await page.keyboard.type('Tarik O');
      await page.locator('.pick').getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(/^Tarik Belmor is Tarik Olaf Belmor: all that is told/).waitFor();
      await page.keyboard.press('Enter');
      await pane(page).getByRole('heading', { name: 'Tarik Olaf Belmor' }).waitFor();
      await notice(page).getByText('Tarik Belmor is Tarik Olaf Belmor.').waitFor();

      await tabTo(page, /^Corrections$/, 'Shift+Tab');
      await page.keyboard.press('Enter');
      const pairs = pane(page).getByRole('listitem').filter({ hasText: 'They are two' });
      await expect.poll(() => pairs.allTextContents()).toHaveLength(1);
      await tabTo(page, /^They are two/);
      await page.keyboard.press('Enter');
      await notice(page).getByText('Oskar Lindquist and Oskar Lindqvist are two.').waitFor();
      await pane(page).getByText('No two names of the graph').waitFor();
      for (let left = 2; left > 0; left -= 1) {
        await pane(page)
          .getByRole('list')
          .getByRole('button', { name: /^Take back/ })
          .first()
          .click();
        await expect
          .poll(() =>
            pane(page)
              .getByRole('button', { name: /^Take back/ })
              .count(),
          )
          .toBe(left - 1);
      }
      await pairs.nth(1).waitFor();
    });

    test('nobody is shut out, on a phone too', async () => {
      const page = await explorer.open(PAIR, { width: 360, height: 740 });
      await open(page, 'Norway met Chile');
      await correct(page).click();
      await page.getByLabel('It is told otherwise').check();
      await page
        .getByRole('combobox', { name: 'Who', exact: true })
        .first()
        .fill('Nobody of this name');
      await button(page, 'Change').click();
      await page.getByRole('alert').getByText('UNKNOWN_ACTOR').waitFor();
      // The browser itself notes on its console what was refused.
      explorer.takeFaults();
      expect(await faults(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('[data-theme="dark"]').waitFor();
      expect(await faults(page, COLOURS)).toEqual([]);
      await page.goto(`${explorer.url()}/?list=corrections`);
      await pane(page).getByText('Who may be one').waitFor();
      expect(await faults(page)).toEqual([]);
      expect(
        await page.locator(':root').evaluate((root) => root.scrollWidth - root.clientWidth),
      ).toBe(0);
    });
  },
  { articles: null, fill },
);

const TOKEN = 'a-token-of-this-test-0123';

describe('who may correct', () => {
  describeInBrowser(
    'a server that asks for a token',
    (explorer) => {
      test('gets it with changes only', async () => {
        const page = await explorer.open(PAIR);
        const bearers = new Set<string>();
        page.on('request', (request) => {
          const { authorization = 'none' } = request.headers();
          if (request.url().includes('/graphql'))
            bearers.add(`${request.method()} ${authorization}`);
        });
        await open(page, 'Norway accused Chile');
        await correct(page).click();
        await button(page, 'Reject').click();
        await page.getByRole('alert').getByText('UNAUTHENTICATED').waitFor();
        expect(explorer.takeFaults().join()).toMatch(/\b401\b/);
        await page.getByLabel('This server asks for a token').fill(TOKEN);
        await button(page, 'Reject').click();
        await notice(page).getByText('1 event went.').waitFor();
        await takeBack(page);
        expect([...bearers].sort()).toEqual(
          ['GET none', 'POST none', `POST Bearer ${TOKEN}`].sort(),
        );
      });
    },
    { articles: null, fill, access: { isLoopback: true, writeToken: TOKEN } },
  );

  describeInBrowser(
    'a server that is only read',
    (explorer) => {
      test('has no button for it', async () => {
        const page = await explorer.open(PAIR);
        await open(page, 'Norway accused Chile');
        await button(pane(page), /^Read in the article/).click();
        await pane(page).getByRole('heading', { name: 'The text' }).waitFor();
        await button(page, 'Corrections').click();
        await pane(page).getByText('Oskar Lindqvist').waitFor();
        await page.goBack();
        await page.goBack();
        await pane(page).getByRole('blockquote').waitFor();
        expect(await button(page, /^(Correct…|Correct the text|They are|Take back)/).count()).toBe(
          0,
        );
      });
    },
    { articles: null, fill, access: { isLoopback: true, readOnly: true } },
  );
});
