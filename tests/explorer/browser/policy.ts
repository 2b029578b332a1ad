import { expect, test } from 'vitest';
import type { Explorer } from './browser.ts';
import { placeOfPair, settled } from './canvas.ts';
import { eventLines, pane } from './parts.ts';

/** That the page asks its own server only, and runs nothing but its own scripts. */
export function policy(explorer: Explorer): void {
  test('lets its own files in and nothing else', async () => {
    const { headers } = await fetch(`${explorer.url()}/`);
    const policy = (headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('holds on a walk through everything', async () => {
    const page = await explorer.open();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    await settled(page);
    const { x, y } = await placeOfPair(page, 'actor:donald-trump', 'actor:gustavo-petro');
    await page.mouse.click(x, y);
    await eventLines(page).first().getByRole('button').click();
    await pane(page).getByText('Why', { exact: true }).first().click();
    await pane(page)
      .getByRole('button', { name: /^Read in the article/ })
      .first()
      .click();
    await pane(page).getByRole('heading', { name: 'The text' }).waitFor();
    for (const button of ['Zoom in', 'Fit', 'Lay out anew']) {
      await page.getByRole('button', { name: button }).click();
    }
    for (const button of ['CSV', 'PNG', 'SVG']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: button, exact: true }).click();
      await download;
    }
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.getByRole('checkbox', { name: 'Accused' }).check();
    await page.getByRole('checkbox', { name: 'Accused' }).uncheck();
    await page.getByRole('combobox', { name: 'Highlight who shares' }).selectOption('topic:gas');
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('table').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('petro');
    await page.getByRole('option', { name: /Gustavo Petro/ }).click();
    await pane(page).getByRole('heading', { name: 'Gustavo Petro' }).waitFor();
    const own = [...asked].filter((origin) => origin !== 'null');
    expect(own).toEqual([explorer.url()]);
  });

  test('is watched by every one of these tests: what breaks it is told', async () => {
    const page = await explorer.open();
    await settled(page);
    await page
      .evaluate(() => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,alert(1)';
        document.body.append(script);
      })
      .catch(() => undefined);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'http://192.0.2.1/x.png';
      document.body.append(image);
    });
    const told: string[] = [];
    const all = () => {
      told.push(...explorer.takeFaults());
      return told.join('\n');
    };
    await expect.poll(all).toMatch(/policy: img-src http:\/\/192\.0\.2\.1/);
    await expect.poll(all).toMatch(/policy: require-trusted-types-for/);
  });
}
