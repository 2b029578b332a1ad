import type { Page } from 'playwright-core';

/** A picture to be taken: of which address, how large, and when all of it is there. */
export interface Shot {
  readonly name: string;
  /** Query of the address. */
  readonly query: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly scheme: 'light' | 'dark';
  /** Waits until it shows what it is for. */
  isThere(page: Page): Promise<unknown>;
}

/** What the pictures show, by id. */
export interface Shown {
  readonly pair: readonly [string, string];
  readonly event: string;
  readonly article: string;
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The pictures of the README. */
export function shots({ pair, event, article }: Shown): readonly Shot[] {
  const both = pair.map((id) => ['pair', id]);
  const at = (...more: string[][]) => `?${new URLSearchParams([...both, ...more])}`;
  return [
    {
      name: 'network',
      query: at(),
      size: DESK,
      scheme: 'light',
      isThere: (page) => page.getByRole('table', { name: /^Issues between/ }).waitFor(),
    },
    {
      name: 'evidence',
      query: at(['event', event]),
      size: DESK,
      scheme: 'light',
      isThere: (page) => page.getByRole('blockquote').first().waitFor(),
    },
    {
      name: 'reader',
      query: at(['event', event], ['article', article]),
      size: DESK,
      scheme: 'light',
      isThere: (page) => page.getByText(/sentences? highlighted/).waitFor(),
    },
    {
      name: 'dark-phone',
      query: at(),
      size: PHONE,
      scheme: 'dark',
      isThere: (page) => page.getByRole('table', { name: /^Issues between/ }).waitFor(),
    },
  ];
}
