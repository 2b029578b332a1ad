import type { ArticleMeta } from '../../model/article.ts';
import type { Page } from './dom.ts';
import { statedArticle } from './stated-article.ts';
import type { Thing } from './structured-data.ts';
import { toDay, toLanguage, toLine, toWebAddress } from './values.ts';

/** Names of meta elements for each field, the most reliable first. */
const NAMES = {
  title: [
    'og:title',
    'citation_title',
    'parsely-title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
  ],
  outlet: [
    'og:site_name',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'application-name',
  ],
  author: [
    'author',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'article:author',
    'byl',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'citation_publication_date',
    'citation_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dc.date',
    'publish-date',
    'pubdate',
    'publication_date',
    'datepublished',
    'date',
  ],
  language: [
    'citation_language',
    'dc.language',
    'dcterms.language',
    'content-language',
    'og:locale',
  ],
  url: ['og:url', 'citation_public_url', 'parsely-link'],
} as const;

/**
 * What a page says about its article: JSON-LD first, then meta elements, then the page's own
 * elements. What it does not say is left out, and so is what is no date, address or language.
 */
export function readMeta(page: Page, things: readonly Thing[]): ArticleMeta {
  const named = readNames(page);
  const stated = statedArticle(things);
  const first = <T>(read: (value: unknown) => T | undefined, values: readonly unknown[]) => {
    for (const value of values) {
      const found = read(value);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const from = (names: readonly string[]) => names.flatMap((name) => named.get(name) ?? []);
  const outlet = first(toLine, [stated.outlet, ...from(NAMES.outlet)]);
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const html = page.documentElement?.getAttribute('lang');
  const title = first(toLine, [
    stated.title,
    ...from(NAMES.title),
    onlyHeading(page),
    page.querySelector('title')?.textContent,
  ]);
  const meta = {
    title: title && withoutOutlet(title, outlet),
    outlet,
    author: first(toAuthor, [
      stated.author,
      ...from(NAMES.author),
      ...elementTexts(page, '[itemprop~="author"], [rel~="author"]'),
    ]),
    publishedOn: first(toDay, [stated.published, ...from(NAMES.published), ...times(page)]),
    language: first(toLanguage, [stated.language, html, ...from(NAMES.language)]),
    url: first(toWebAddress, [canonical, stated.url, ...from(NAMES.url)]),
  };
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined));
}

/** The contents of meta elements by their lower-case name. */
function readNames(page: Page): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop']
      .map((key) => element.getAttribute(key))
      .find(Boolean);
    const content = element.getAttribute('content');
    if (!name || !content) continue;
    const key = name.toLowerCase().trim();
    named.set(key, [...(named.get(key) ?? []), content]);
  }
  return named;
}

/** Not the address of a profile, which `article:author` often is, nor a whole byline with its time. */
function toAuthor(value: unknown): string | undefined {
  const line = toLine(value)?.replace(/^by\s+/i, '');
  return !line || line.length > 200 || /[@/|\d]/.test(line) ? undefined : line;
}

/** A heading of the first rank is the title where it is the only one. */
function onlyHeading(page: Page): string | undefined {
  const [heading, another] = [...page.querySelectorAll('h1')];
  return another ? undefined : heading?.textContent;
}

/** The moments that `<time>` elements marked as the publication's, or the only one there is. */
function times(page: Page): readonly (string | null)[] {
  const marked = [...page.querySelectorAll('[itemprop~="datePublished"], time[pubdate]')];
  const all = [...page.querySelectorAll('time[datetime]')];
  return [...marked, ...(all.length === 1 ? all : [])].map(
    (element) => element.getAttribute('datetime') ?? element.getAttribute('content'),
  );
}

function elementTexts(page: Page, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map((element) => element.textContent);
}

/** "Talks end | The Lakeside Courier" is "Talks end". */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ', ' :: ']) {
    const suffix = mark + outlet;
    const isSuffix = title.toLowerCase().endsWith(suffix.toLowerCase());
    if (isSuffix && title.length > suffix.length) return title.slice(0, -suffix.length).trim();
  }
  return title;
}
