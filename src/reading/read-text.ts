import type { ArticleMeta } from '../model/article.ts';

/** What a file of any format gives: the plain text, made once, and what the file says about it. */
export interface ReadText {
  readonly text: string;
  readonly meta: ArticleMeta;
}
