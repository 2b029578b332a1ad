import type { Locator, Page } from 'playwright-core';

/** What is looked at more closely. */
export function pane(page: Page): Locator {
  return page.getByRole('region', { name: 'Details' });
}

/** The lines of events in the pane. */
export function eventLines(page: Page): Locator {
  return pane(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('strong') });
}

/** A part of the address, as the page has it now. */
export function asked(page: Page, name: string): readonly string[] {
  return new URL(page.url()).searchParams.getAll(name);
}
