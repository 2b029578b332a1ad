import { ArticleError } from '../errors.ts';
import type { ArticleMeta } from '../model/article.ts';
import { toIsoDate } from '../model/iso-date.ts';
import { didYouMean } from '../ontology/nearest.ts';

type Field = keyof ArticleMeta;

/** The keys an article may be described by, and the field each fills. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['id', 'id'],
  ['title', 'title'],
  ['outlet', 'outlet'],
  ['url', 'url'],
  ['author', 'author'],
  ['published', 'publishedOn'],
  ['publishedOn', 'publishedOn'],
  ['date', 'publishedOn'],
  ['language', 'language'],
]);

/** The longest text a key may hold, in UTF-16 code units: a title is not an article. */
const LONGEST = 2_000;

/**
 * What a file's front matter, a line of JSON or a client says about an article, checked: known keys,
 * texts, strict ISO 8601 dates, web addresses. `null` and undefined values count as not given.
 * `where` gives the place of a key for the message. Throws `ArticleError`.
 */
export function toMeta(
  values: Readonly<Record<string, unknown>>,
  where: (key: string) => string,
): ArticleMeta {
  const meta: { -readonly [K in Field]?: string } = {};
  for (const [key, value] of Object.entries(values)) {
    const field = FIELDS.get(key);
    if (field === undefined) throw unknownKey(key, where(key));
    if (value === null || value === undefined) continue;
    if (meta[field] !== undefined) {
      throw new ArticleError(
        `${where(key)} \`${key}\` gives the ${field} a second time: leave one of the two.`,
      );
    }
    const text = toText(key, value, where(key));
    meta[field] = CHECKS[field]?.(text, `${where(key)} \`${key}\``) ?? text;
  }
  return meta;
}

const CHECKS: { readonly [K in Field]?: (text: string, what: string) => string } = {
  id(text, what) {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,199}$/u.test(text)) {
      throw new ArticleError(
        `${what} is "${text}", an id has letters, digits and . _ : / - only, at most 200 of them.`,
      );
    }
    return text.startsWith('article:') ? text : `article:${text}`;
  },
  url(text, what) {
    const protocol = URL.canParse(text) ? new URL(text).protocol : '';
    if (/^https?:$/.test(protocol)) return text;
    throw new ArticleError(`${what} is "${text}", it must be a web address: https://….`);
  },
  publishedOn(text, what) {
    const date = toIsoDate(text);
    if (date !== undefined) return date;
    throw new ArticleError(
      `${what} is "${text}", it must be an ISO 8601 date: 2026, 2026-02 or 2026-02-03.`,
    );
  },
  language(text, what) {
    if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return text;
    throw new ArticleError(`${what} is "${text}", it must be a language code such as en or pt-BR.`);
  },
};

function toText(key: string, value: unknown, place: string): string {
  const isYear = FIELDS.get(key) === 'publishedOn' && Number.isInteger(value);
  const text = typeof value === 'string' ? value.trim() : isYear ? String(value) : undefined;
  if (text === undefined) {
    throw new ArticleError(`${place} \`${key}\` must be a text: put it in quotes.`);
  }
  if (text === '') throw new ArticleError(`${place} \`${key}\` is empty: fill it or leave it out.`);
  if (text.length > LONGEST) {
    throw new ArticleError(`${place} \`${key}\` has over ${LONGEST} characters: shorten it.`);
  }
  return text;
}

function unknownKey(key: string, place: string): ArticleError {
  return new ArticleError(
    `${place} \`${key}\` is no key of an article${didYouMean(key, FIELDS.keys())}: the keys are ${[...FIELDS.keys()].join(', ')}.`,
  );
}
