import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ArticleError } from '../errors.ts';
import type { Article, ArticleMeta } from '../model/article.ts';
import { formatByName } from '../reading/format.ts';
import { checkFileName, fileNameFor } from './article-file-name.ts';
import { findArticles } from './find-articles.ts';
import { fingerprint } from './fingerprint.ts';
import { headlineOf } from './headline.ts';
import { readArticle } from './read-article.ts';
import { toArticle } from './to-article.ts';
import { withFrontMatter } from './write-front-matter.ts';

/** An article that is to be kept, with the bytes it was read from. */
export interface ToKeep {
  readonly article: Article;
  readonly bytes: Uint8Array;
  /** How messages call it. */
  readonly name: string;
}

/** Where and how it is kept. */
export interface KeepOptions {
  readonly folder: string;
  /** The file's name; made of the title when absent. */
  readonly as?: string | undefined;
  /** Whether it may take the place of what is there. */
  readonly replace?: boolean | undefined;
  /** The most UTF-16 code units an article may have. */
  readonly limit: number;
}

/** The file that holds the article now. */
export interface Kept {
  readonly file: string;
  /** `there`: the same article, saying the same, was there; nothing was written. */
  readonly status: 'written' | 'replaced' | 'there';
}

/**
 * Writes an article into a folder as text with front matter: read again, it has the same text to the
 * character, and the same id. One without an address gets its id written down, so that it stays the same
 * article when its text is edited. Throws `ArticleError` where it is there already and says something
 * else, or where its name is another article's, unless it may be replaced; `InputError` for a bad name.
 */
export async function keepArticle(given: ToKeep, options: KeepOptions): Promise<Kept> {
  const { folder, replace = false } = options;
  const ending = extname(given.name).toLowerCase() === '.md' ? '.md' : '.txt';
  const as = options.as === undefined ? undefined : checkFileName(options.as, ending);
  const there = await entriesOf(folder, options.limit);
  const twin = await findTwin(given, there);
  if (twin?.article && isSame(twin.article, given.article)) {
    return { file: twin.path, status: 'there' };
  }
  if (twin) {
    assertReplaceable(twin, replace);
    await write(twin.path, settle(given.article, twin.article?.id), options.limit, 'w');
    return { file: twin.path, status: 'replaced' };
  }
  await mkdir(folder, { recursive: true });
  const article = settle(given.article);
  if (as === undefined) {
    const name = fileNameFor(given.article.title ?? headlineOf(article.text), article.text, ending);
    return { file: await writeFree(join(folder, name), article, options.limit), status: 'written' };
  }
  const path = join(folder, as);
  const isTaken = await stat(path).then(
    () => true,
    () => false,
  );
  if (isTaken && !replace) {
    throw new ArticleError(
      `${path} holds another article: choose another name with --as, or put this one in its place with --replace.`,
    );
  }
  await write(path, article, options.limit, 'w');
  return { file: path, status: isTaken ? 'replaced' : 'written' };
}

interface Entry {
  readonly path: string;
  /** Absent where the file is of a format that is slow to read, or can't be read. */
  readonly article: Article | undefined;
}

/** What a folder holds; texts and pages are read, of the others the names are enough. */
async function entriesOf(folder: string, limit: number): Promise<readonly Entry[]> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return [];
  const entries: Entry[] = [];
  for (const input of await findArticles([folder])) {
    const format = formatByName(input.name);
    const isQuick = format === 'text' || format === 'html';
    const article = isQuick ? await input.load(limit).catch(() => undefined) : undefined;
    entries.push({ path: input.name, article });
  }
  return entries;
}

interface Twin extends Entry {
  readonly by: 'id' | 'url' | 'text' | 'bytes';
}

/** What is there of the same article: by its id, address or text, or by the very bytes. */
async function findTwin(
  { article, bytes }: ToKeep,
  entries: readonly Entry[],
): Promise<Twin | undefined> {
  for (const entry of entries) {
    const other = entry.article;
    const by =
      other === undefined
        ? undefined
        : other.url !== undefined && other.url === article.url
          ? 'url'
          : other.text === article.text
            ? 'text'
            : other.id === article.id
              ? 'id'
              : undefined;
    if (by) return { ...entry, by };
    if (!other && (await hasBytes(entry.path, bytes))) return { ...entry, by: 'bytes' };
  }
  return undefined;
}

async function hasBytes(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    if ((await stat(path)).size !== bytes.length) return false;
    return Buffer.compare(await readFile(path), bytes) === 0;
  } catch {
    return false;
  }
}

/** Whether both say the same; the id follows from what they say. */
function isSame(a: Article, b: Article): boolean {
  return fingerprint({ ...a, id: '' }, '', '') === fingerprint({ ...b, id: '' }, '', '');
}

const SAME = {
  id: 'the same id',
  url: 'the same url',
  text: 'the same text',
  bytes: 'the same file',
};

function assertReplaceable({ path, by }: Twin, replace: boolean): void {
  if (formatByName(path) !== 'text') {
    throw new ArticleError(
      `The article is already there as ${path} (${SAME[by]}), which is no text that could be written anew: take it in with \`entente ingest ${path}\`, or move it out of the folder first.`,
    );
  }
  if (replace) return;
  throw new ArticleError(
    `The article is already there as ${path} (${SAME[by]}) and says something else: edit that file, or put this in its place with --replace.`,
  );
}

/** The article with the id that its file must state: the one it had there, or its own where no address gives it. */
function settle(article: Article, id = article.id): Article {
  const { id: _, origin: __, text, ...meta } = article;
  const { id: derived } = toArticle(text, { name: '', meta, limit: Number.POSITIVE_INFINITY });
  const needsId = article.url === undefined || derived !== id;
  return needsId ? { ...article, id } : { ...meta, text, id: '' };
}

/** Writes under the first of `x.txt`, `x-2.txt`, … that nobody has. */
async function writeFree(path: string, article: Article, limit: number): Promise<string> {
  const ending = extname(path);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? path : `${path.slice(0, -ending.length)}-${count}${ending}`;
    try {
      await write(free, article, limit, 'wx');
      return free;
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
  }
}

/** Writes whole or not at all, and only what reads again as the same article. */
async function write(
  path: string,
  { text, origin: _, id, ...rest }: Article,
  limit: number,
  flag: 'w' | 'wx',
): Promise<void> {
  const meta: ArticleMeta = id === '' ? rest : { ...rest, id };
  const content = withFrontMatter(meta, text);
  const again = await readArticle(Buffer.from(content), { name: path, limit });
  const expected = toArticle(text, { name: path, meta, limit });
  if (!isSame(again, expected) || again.id !== expected.id) {
    throw new Error(`${path} would not read again as it was written`);
  }
  if (flag === 'wx') return writeFile(path, content, { flag });
  const part = `${path.slice(0, path.length - extname(path).length)}.part`;
  await writeFile(part, content);
  await rename(part, path);
}
