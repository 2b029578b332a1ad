import { ArticleError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { ArticleInput } from './find-articles.ts';
import { fingerprint } from './fingerprint.ts';

/** An input after its reading: an article, or what is wrong with it. */
export interface Loaded {
  readonly name: string;
  readonly article?: Article;
  readonly error?: unknown;
}

/** What is kept of an article for the rest of the run: its text would fill the memory. */
interface Taken {
  readonly name: string;
  readonly url: string | undefined;
  readonly content: string;
}

/** The articles of a run, or of all runs of a watch, by their ids. */
export type TakenArticles = Map<string, Taken>;

/** Forgets what files held that are about to be read again, or went. */
export function forgetTaken(taken: TakenArticles, names: readonly string[]): void {
  const forgotten = new Set(names);
  for (const [id, { name }] of taken) if (forgotten.has(name)) taken.delete(id);
}

/** Loads inputs one after the other, as they are asked for, until the signal. */
export async function* loadInputs(
  inputs: readonly ArticleInput[],
  characterLimit: number,
  signal: AbortSignal | undefined,
  taken: TakenArticles = new Map(),
): AsyncGenerator<Loaded> {
  for (const input of inputs) {
    if (signal?.aborted) return;
    yield await load(input, characterLimit, taken);
  }
}

async function load(
  input: ArticleInput,
  characterLimit: number,
  taken: TakenArticles,
): Promise<Loaded> {
  const { name } = input;
  try {
    const article = await input.load(characterLimit);
    assertDistinct(article, name, taken);
    return { name, article };
  } catch (error) {
    return { name, error };
  }
}

/**
 * Two files of one id would push each other out of the graph on every run. Copies that say the same
 * are harmless, so only what differs is refused.
 */
function assertDistinct(article: Article, name: string, taken: TakenArticles): void {
  const content = fingerprint(article, '', '');
  const other = taken.get(article.id);
  if (other && other.content !== content) {
    const isSameUrl = article.url !== undefined && article.url === other.url;
    throw new ArticleError(
      `${name} has the same ${isSameUrl ? 'url' : 'id'} as ${other.name} and differs from it: keep one of the two, or tell them apart by \`url\` or \`id\`.`,
    );
  }
  if (!other) taken.set(article.id, { name, url: article.url, content });
}
