import { type Thing, typesOf } from './structured-data.ts';

/** What JSON-LD says about the page's article, as it stands there. */
export interface StatedArticle {
  readonly title?: unknown;
  readonly outlet?: unknown;
  readonly author?: unknown;
  readonly published?: unknown;
  readonly language?: unknown;
  readonly url?: unknown;
}

/** schema.org's articles: `NewsArticle`, `OpinionNewsArticle`, `BlogPosting`, `Report` … */
const ARTICLE = /(?:Article|Posting|^Report)$/;

/** The first article that the JSON-LD of a page describes; what stands before others is its own. */
export function statedArticle(things: readonly Thing[]): StatedArticle {
  const isArticle = (thing: Thing) => typesOf(thing).some((type) => ARTICLE.test(type));
  const article =
    things.find((thing) => isArticle(thing) && thing['datePublished'] !== undefined) ??
    things.find(isArticle);
  if (!article) return {};
  const byId = new Map(
    things.filter((thing) => isNamed(thing)).map((thing) => [thing['@id'], thing]),
  );
  const page = article['mainEntityOfPage'];
  return {
    title: article['headline'] ?? article['name'],
    outlet: nameOf(article['publisher'], byId) ?? nameOf(article['sourceOrganization'], byId),
    author: nameOf(article['author'], byId) ?? nameOf(article['creator'], byId),
    published: article['datePublished'] ?? article['dateCreated'],
    language: nameOf(article['inLanguage'], byId),
    url: article['url'] ?? (isThing(page) ? page['@id'] : page),
  };
}

/** A name, or those of several joined, be they texts, things or references to things of the page. */
function nameOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 20)
      .map((one) => (Array.isArray(one) ? undefined : nameOf(one, byId)));
    const distinct = [...new Set(names.filter((name) => name !== undefined))];
    return distinct.length === 0 ? undefined : distinct.join(', ');
  }
  if (!isThing(value)) return undefined;
  const named = isNamed(value) ? value : byId.get(value['@id']);
  const name = named?.['name'] ?? named?.['alternateName'];
  return typeof name === 'string' ? name : undefined;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNamed(thing: Thing): boolean {
  return typeof thing['name'] === 'string';
}
