import type { Page } from 'playwright-core';
import { focusedId, placeOf } from './canvas.ts';

/** Presses Tab, or Shift and Tab, until an element with these words in its name has the focus. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const most = 80;
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    const said = await focused.evaluate(
      (one: HTMLInputElement) =>
        one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent,
    );
    if (name.test(said ?? '')) return;
  }
  throw new Error(`${most} times ${key} did not lead to ${name}.`);
}

/** Walks over the picture by arrow keys until it says that it is on this, as whoever looks at it would. */
export async function walkTo(page: Page, id: string, says: RegExp, most = 20): Promise<void> {
  const said = page.getByText(says);
  await page.keyboard.press('ArrowRight');
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await said.count()) > 0) return;
    const from = await placeOf(page, await focusedId(page));
    const to = await placeOf(page, id);
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const across = dx > 0 ? 'ArrowRight' : 'ArrowLeft';
    const along = dy > 0 ? 'ArrowDown' : 'ArrowUp';
    await page.keyboard.press(Math.abs(dx) > Math.abs(dy) ? across : along);
  }
  throw new Error(`${most} arrow keys did not lead to ${id}.`);
}
