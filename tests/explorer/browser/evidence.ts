import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { canvas, fanned, placeOf, placeOfPair, settled, shown } from './canvas.ts';
import { asked, eventLines, pane } from './parts.ts';

const TRUMP = 'actor:donald-trump';
const PETRO = 'actor:gustavo-petro';
const ASKED = 'Gustavo Petro asked Donald Trump';

/** From a line of the picture to the sentence that an event stands on. */
export function evidence(explorer: Explorer): void {
  test('two clicks lead from a line to a sentence with its source, trigger and target', async () => {
    const page = await explorer.open();
    await settled(page);
    let clicks = 0;
    const click = async (id: string) => {
      const { x, y } = await placeOf(page, id);
      await page.mouse.click(x, y);
      clicks += 1;
    };

    await click(`badge ${TRUMP} ${PETRO}`);
    await pane(page).getByRole('heading', { name: 'Donald Trump and Gustavo Petro' }).waitFor();
    const event = await fanned(page, ASKED);
    expect(await eventLines(page).count()).toBe(8);
    expect(await shown(page, 'event')).toHaveLength(8);

    await click(event);
    const sentence = pane(page).getByRole('blockquote');
    await sentence.waitFor();
    expect(await sentence.textContent()).toMatch(
      /^Petro.*’s request.* for Trump.* to mediate the/s,
    );
    expect(await sentence.getByTitle('source', { exact: true }).textContent()).toBe('Petro');
    expect(await sentence.getByTitle('what happened', { exact: true }).textContent()).toBe(
      'request',
    );
    expect(await sentence.getByTitle('target', { exact: true }).textContent()).toBe('Trump');
    await pane(page).getByRole('heading', { name: ASKED }).waitFor();
    expect(clicks).toBeLessThanOrEqual(3);
    expect(asked(page, 'event')).toEqual([event]);
    expect(asked(page, 'pair')).toEqual([TRUMP, PETRO]);
  });

  test('why it was read, and why the sentences around it gave nothing', async () => {
    const page = await explorer.open();
    await settled(page);
    const line = await placeOf(page, `badge ${TRUMP} ${PETRO}`);
    await page.mouse.click(line.x, line.y);
    const event = await placeOf(page, await fanned(page, ASKED));
    await page.mouse.click(event.x, event.y);
    await pane(page).getByText('Why', { exact: true }).click();
    await pane(page).getByText('As the rules read it').click();
    await pane(page)
      .getByText(/^Rule request\.\S+ on “request”\.$/)
      .waitFor();
    await pane(page)
      .getByText(/^Source “Petro”, .*: Gustavo Petro by another name/)
      .waitFor();

    await pane(page)
      .getByRole('button', { name: /^Read in the article/ })
      .click();
    await pane(page).getByText('List them, and why').click();
    const silent = pane(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button') });
    await silent.filter({ hasText: 'no word that a rule starts from' }).first().waitFor();
    await silent.filter({ hasText: /“proposal”: agree\.offer, the rule needs/ }).waitFor();
  });

  test('what the mouse is on is said in words, and a click beside everything closes all', async () => {
    const page = await explorer.open();
    await settled(page);
    const { x, y } = await placeOfPair(page, TRUMP, PETRO);
    await page.mouse.move(x, y);
    await page.getByText(/^Donald Trump and Gustavo Petro: 8 events \(/).waitFor();
    await page.mouse.click(x, y);
    const event = await placeOf(page, await fanned(page, ASKED));
    await page.mouse.move(event.x, event.y);
    await page.getByText(`${ASKED}, undated`, { exact: true }).waitFor();
    const { left, bottom } = await canvas(page).evaluate((one) => one.getBoundingClientRect());
    await page.mouse.click(left + 5, bottom - 5);
    await pane(page)
      .getByRole('heading', { name: /^Choose a line/ })
      .waitFor();
    await expect.poll(() => shown(page, 'event')).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test('an event leads on to its article, and Escape goes back step by step', async () => {
    const page = await explorer.open(`/?pair=${TRUMP}&pair=${PETRO}`);
    await eventLines(page).filter({ hasText: ASKED }).getByRole('button').click();
    await pane(page).getByRole('button', { name: 'Read in the article' }).click();
    await pane(page).getByRole('heading', { name: 'The Trump-Petro Meeting' }).waitFor();
    await pane(page).getByText('stands out as an example of symbolic').waitFor();
    for (const gone of ['article', 'event', 'pair']) {
      expect(asked(page, gone)).not.toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => asked(page, gone)).toEqual([]);
    }
    await pane(page)
      .getByRole('heading', { name: /^Choose a line/ })
      .waitFor();
  });
}
