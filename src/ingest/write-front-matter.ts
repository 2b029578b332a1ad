import { stringify } from 'yaml';
import type { ArticleMeta } from '../model/article.ts';

/** The keys of a front matter and the fields they say, in the order in which they are written. */
const KEYS = [
  ['id', 'id'],
  ['title', 'title'],
  ['outlet', 'outlet'],
  ['url', 'url'],
  ['author', 'author'],
  ['published', 'publishedOn'],
  ['language', 'language'],
] as const satisfies readonly (readonly [string, keyof ArticleMeta])[];

/**
 * A text with its front matter before it, as `splitFrontMatter` reads it again: the text after the block
 * is the one given, unchanged. There is a block even where nothing is known, since the text itself may
 * begin with `---`.
 */
export function withFrontMatter(meta: ArticleMeta, text: string): string {
  const known = KEYS.flatMap(([key, field]) => {
    const value = meta[field];
    return value === undefined ? [] : [[key, value] as const];
  });
  // On one line each, for a line of dashes within a value would close the block.
  const block =
    known.length === 0
      ? ''
      : stringify(Object.fromEntries(known), { lineWidth: 0, blockQuote: false });
  return `---\n${block}---\n${text}`;
}
