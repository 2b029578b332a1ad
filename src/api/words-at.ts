import type { ApiContext } from './context.ts';

/**
 * The article's words from `start` to `end`. They nearly always stand in the sentence given, which is
 * loaded anyway; only where they do not is the article's whole text read.
 */
export async function wordsAt(
  sentence: string,
  start: number,
  end: number,
  { loaders }: ApiContext,
): Promise<string> {
  const home = await loaders.sentences.load(sentence);
  if (home === null) return '';
  const isInside = home.start <= start && end <= home.end;
  if (isInside) return home.text.slice(start - home.start, end - home.start);
  return (await loaders.articleTexts.load(home.article)).slice(start, end);
}
