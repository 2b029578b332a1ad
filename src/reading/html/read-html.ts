import { ArticleError } from '../../errors.ts';
import type { ReadText } from '../read-text.ts';
import { toText } from './blocks.ts';
import { buildPage } from './build-page.ts';
import { findBody } from './find-body.ts';
import { readMeta } from './page-meta.ts';
import { statedBody } from './stated-body.ts';
import { readThings } from './structured-data.ts';

/**
 * The article on a web page: its plain text, a line for each block, and what the page says about it.
 * No script runs and nothing is fetched. Throws `ArticleError` where the page is too large or has no
 * article; `name` stands in the message.
 */
export function readHtml(html: string, name: string): ReadText {
  const { page, data } = buildPage(html, name);
  const things = readThings(data);
  const meta = readMeta(page, things);
  const stated = statedBody(things);
  const text = toText(findBody(() => buildPage(html, name).page, stated));
  if (text !== '') return { text, meta };
  throw new ArticleError(
    `${name} is a page without an article that could be found: save its text as plain text (.txt, UTF-8).`,
  );
}
