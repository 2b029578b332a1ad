import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { settled, shown } from './canvas.ts';

const TOKEN = 'a-token-of-this-test-0123';

describeInBrowser(
  'a server that is read by token',
  (explorer) => {
    test('is asked for it, and shows the picture to whoever has it, as long as the tab is open', async () => {
      const page = await explorer.open();
      const box = page.getByLabel('This server asks for a token to read:').first();
      await box.fill('a-token-of-nobody-0123');
      await page.keyboard.press('Enter');
      await expect.poll(() => box.inputValue()).toBe('');
      await box.fill(TOKEN);
      await page.getByRole('button', { name: 'Read', exact: true }).first().click();
      await settled(page);
      expect(await shown(page, 'pair')).toHaveLength(20);
      // The browser itself notes on its console what was refused.
      for (const fault of explorer.takeFaults()) expect(fault).toMatch(/^console: .*\b401\b/);

      await page.reload();
      await settled(page);
      const stranger = await explorer.open();
      await stranger.getByLabel('This server asks for a token to read:').first().waitFor();
      expect(stranger.url()).not.toContain(TOKEN);
      expect(page.url()).not.toContain(TOKEN);
      expect(explorer.takeFaults().length).toBeGreaterThan(0);
    });
  },
  { access: { isLoopback: true, readToken: TOKEN } },
);
