import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { InputError } from '../../src/errors.ts';
import { findArticles } from '../../src/ingest/find-articles.ts';
import { toArticle } from '../../src/ingest/to-article.ts';
import type { Article } from '../../src/model/article.ts';

/** The articles of files, folders, and `.jsonl` files with `{"id", "text"}` a line. */
export async function readArticles(paths: readonly string[], limit: number): Promise<Article[]> {
  const articles: Article[] = [];
  for (const path of paths) {
    if (path.endsWith('.jsonl')) articles.push(...(await readLines(path, limit)));
    else for (const input of await findArticles([path])) articles.push(await input.load(limit));
  }
  return articles;
}

async function readLines(path: string, limit: number): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === '') continue;
    const { text } = JSON.parse(line) as { readonly text?: unknown };
    if (typeof text !== 'string') throw new InputError(`${path} has a line without \`text\`.`);
    articles.push(toArticle(text, { name: path, limit }));
  }
  return articles;
}
