import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ArticleError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import { isArticleName } from '../reading/format.ts';
import { readArticle } from './read-article.ts';
import { collect, readFileBytes, unreadable } from './read-bytes.ts';

/** An article that can be read: loading waits until its turn, so that thousands need no memory. */
export interface ArticleInput {
  /** How messages name it: the path as given. */
  readonly name: string;
  /** Throws `ArticleError`; `limit` is the most UTF-16 code units an article may have. */
  load(limit: number): Promise<Article>;
}

/** What the name of standard input is, in messages. */
export const STDIN_NAME = 'standard input';

/**
 * The articles that paths lead to, in their order: a file, a folder with all below it (sorted; files
 * of the formats articles come in, no hidden ones, no README), or `-` for standard input. A file is given once,
 * however often it is named. What can't be read is an input whose loading says why, so that one bad
 * path does not stop the others.
 */
export async function findArticles(
  paths: readonly string[],
  stdin: Readable = process.stdin,
): Promise<readonly ArticleInput[]> {
  const inputs: ArticleInput[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      if (!seen.has('-')) inputs.push(stdinInput(stdin));
      seen.add('-');
      continue;
    }
    for (const input of await findAt(path)) {
      if (!seen.has(input.origin)) inputs.push(input);
      seen.add(input.origin);
    }
  }
  return inputs;
}

type Found = ArticleInput & { readonly origin: string };

async function findAt(path: string): Promise<readonly Found[]> {
  let stats: Stats;
  try {
    stats = await stat(path);
    if (!stats.isDirectory()) return [fileInput(path, await realpath(path))];
    const root = await realpath(path);
    const below = await articlesBelow(path);
    if (below.length > 0) return below.map((file) => fileInput(join(path, file), join(root, file)));
  } catch (cause) {
    return [failing(path, unreadable(path, cause))];
  }
  return [
    failing(
      path,
      new ArticleError(
        `${path} holds no article: put .txt, .md, .html, .pdf or .docx files into it.`,
      ),
    ),
  ];
}

/**
 * The files of articles in a folder and all below it, by their paths from there. Sorted by code unit, so
 * that a folder is read in the same order everywhere.
 */
export async function articlesBelow(folder: string, prefix = ''): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const path = join(prefix, entry.name);
    if (isPassedOver(entry)) continue;
    if (entry.isDirectory()) files.push(...(await articlesBelow(folder, path)));
    else if (isArticleFile(entry)) files.push(path);
  }
  return files.sort();
}

/** Hidden files, and those that Word keeps beside a file that is open. */
function isPassedOver({ name }: Dirent): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/** Formats that are not read are taken along, so that somebody hears of them. */
function isArticleFile({ name }: Dirent): boolean {
  if (/^readme(?:\.|$)/i.test(name)) return false;
  return isArticleName(name);
}

function fileInput(name: string, origin: string): Found {
  return {
    name,
    origin,
    async load(limit) {
      return readArticle(await readFileBytes(origin, name, limit), { name, origin, limit });
    },
  };
}

function stdinInput(stdin: Readable): ArticleInput {
  return {
    name: STDIN_NAME,
    async load(limit) {
      const bytes = await collect(stdin, STDIN_NAME, limit);
      return readArticle(bytes, { name: STDIN_NAME, limit });
    },
  };
}

function failing(name: string, error: ArticleError): Found {
  return { name, origin: name, load: () => Promise.reject(error) };
}
