import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { canvas, drawn, placeOf, places, settled, shown } from './canvas.ts';

/** Within which a newcomer sees who met whom, in milliseconds. */
const OWED = 2000;
const LOADS = 3;

async function isAllInSight(page: Page): Promise<boolean> {
  const box = await canvas(page).boundingBox();
  if (!box) return false;
  const all = await Promise.all((await shown(page, 'actor')).map((id) => placeOf(page, id)));
  return all.every(({ x, y }) => {
    const [across, down] = [x - box.x, y - box.y];
    return across > 0 && down > 0 && across < box.width && down < box.height;
  });
}

/** How soon the first picture of the seed articles stands, and that it is the same each time. */
export function firstPicture(explorer: Explorer): void {
  test('of the seed articles stands within two seconds of the navigation', async () => {
    const times: number[] = [];
    // The best of some: the machine may be busy with the rest of the run.
    for (let load = 0; load < LOADS; load += 1) {
      const page = await explorer.open();
      await drawn(page);
      times.push(await canvas(page).evaluate(() => performance.now()));
      expect(await shown(page, 'pair')).toHaveLength(20);
      await page.close();
    }
    expect(Math.min(...times)).toBeLessThan(OWED);
  });

  test('is the same at every load', async () => {
    const first = await explorer.open();
    await settled(first);
    const second = await explorer.open();
    await settled(second);
    expect(await places(second)).toEqual(await places(first));
    expect(Object.keys(await places(first))).toHaveLength(15);
    expect(await placeOf(second, 'actor:NOR')).toEqual(await placeOf(first, 'actor:NOR'));
  });

  test('stays in sight as a whole when the window shrinks, unless somebody looks at a part of it', async () => {
    const page = await explorer.open();
    await settled(page);
    await page.setViewportSize({ width: 1000, height: 600 });
    await expect.poll(() => isAllInSight(page)).toBe(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const near = await placeOf(page, 'actor:NOR');
    await page.setViewportSize({ width: 1000, height: 560 });
    await settled(page);
    expect(await placeOf(page, 'actor:NOR')).toEqual(near);
  });

  test('says how much it shows, and what there is besides', async () => {
    const page = await explorer.open();
    await page.getByRole('status').filter({ hasText: '20 pairs, 15 actors.' }).waitFor();
    await page.getByRole('button', { name: 'The Trump-Petro Meeting' }).waitFor();
    await page.getByRole('heading', { name: 'When' }).waitFor();
  });
}
