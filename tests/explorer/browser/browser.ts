import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { findChromium } from '../../../scripts/chromium.ts';
import { openSite, type Site, type SiteOptions } from './site.ts';
import { type Watch, watch } from './watch.ts';

/** The explorer in a browser, for the tests of a file. */
export interface Explorer {
  /** Where it is served. */
  url(): string;
  /** Opens an address of the site in a window, which is closed after the test. */
  open(address?: string, size?: Size): Promise<Page>;
  /** What went wrong so far, for a test that wants it to: it is forgiven. */
  takeFaults(): readonly string[];
}

type Size = NonNullable<BrowserContextOptions['viewport']>;

/** The window of a desk. */
export const DESK: Size = { width: 1440, height: 900 };

/** How long anything may take that a test waits for, in milliseconds: the machine may be busy. */
const PATIENCE = 15_000;

/**
 * Tests that need a browser: they fail where there is none, for a skipped test shows nothing. Only whoever sets
 * ENTENTE_NO_BROWSER=1 skips them. After each, nothing may have gone wrong unseen in any of its windows.
 */
export function describeInBrowser(
  name: string,
  tests: (explorer: Explorer) => void,
  site: SiteOptions = {},
): void {
  describe.skipIf(process.env['ENTENTE_NO_BROWSER'] === '1')(name, () => {
    tests(useExplorer(site));
  });
}

function useExplorer(options: SiteOptions): Explorer {
  let site: Site | undefined;
  let browser: Browser | undefined;
  // One for all windows: its cache keeps the files of the page, as that of a user does.
  let context: BrowserContext | undefined;
  let watched: Watch | undefined;
  const takeFaults = () => watched?.takeFaults() ?? [];
  beforeAll(async () => {
    const executablePath = findChromium();
    [site, browser] = await Promise.all([
      openSite(options),
      chromium.launch({ executablePath, args: ['--no-sandbox'] }),
    ]);
    const { ok, status } = await fetch(site.url);
    // Said once: without it each test would wait in vain for a page that does not build.
    if (!ok) throw new Error(`The explorer is not served: ${status}.`);
    context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE);
    watched = await watch(context, site.url);
  });
  afterEach(async () => {
    const faults = takeFaults();
    await Promise.all(context?.pages().map((page) => page.close()) ?? []);
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    url: () => site?.url ?? '',
    takeFaults,
    async open(address = '/', size = DESK) {
      if (!context || !site) throw new Error('The browser is not open.');
      const page = await context.newPage();
      if (size !== DESK) await page.setViewportSize(size);
      await page.goto(`${site.url}${address}`);
      return page;
    },
  };
}
