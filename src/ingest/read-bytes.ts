import { open } from 'node:fs/promises';
import { ArticleError } from '../errors.ts';
import { formatByName, MOST_BYTES } from '../reading/format.ts';
import { tooLong } from './to-article.ts';

/** Room for front matter and a byte order mark, in bytes, beside the text. */
const EXTRA = 64 * 1024;

/** A UTF-16 code unit takes at most three bytes of UTF-8. */
const PER_CHARACTER = 3;

/**
 * The bytes of a file that may hold an article of `limit` characters. A larger one is refused by its
 * size alone, unread. Throws `ArticleError` for what is not there, no file, unreadable or too large.
 */
export async function readFileBytes(
  path: string,
  name: string,
  limit: number,
): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      const stats = await file.stat();
      if (!stats.isFile() && !stats.isFIFO()) {
        throw new ArticleError(`${name} is no file: name a text file or a folder of them.`);
      }
      if (stats.size > mostBytes(limit, name)) throw tooLarge(name, stats.size, limit);
      if (stats.isFIFO())
        return await collect(file.createReadStream({ autoClose: false }), name, limit);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw cause instanceof ArticleError ? cause : unreadable(name, cause);
  }
}

/** The bytes of a stream such as standard input; stops reading once they are too many for an article. */
export async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > mostBytes(limit, name)) throw tooLarge(name, size, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The error for a path that can't be read: not there, no permission, or what the system says. */
export function unreadable(name: string, cause: unknown): ArticleError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? `${name} is not there: check the path.`
      : code === 'EACCES' || code === 'EPERM'
        ? `${name} may not be read: give this user permission to read it.`
        : `${name} can't be read (${cause instanceof Error ? cause.message : String(cause)}).`;
  return new ArticleError(message, { cause });
}

function mostBytes(limit: number, name: string): number {
  return isPlain(name) ? limit * PER_CHARACTER + EXTRA : MOST_BYTES;
}

function isPlain(name: string): boolean {
  return (formatByName(name) ?? 'text') === 'text';
}

function tooLarge(name: string, size: number, limit: number): ArticleError {
  const amount = size.toLocaleString('en-US');
  if (isPlain(name)) return tooLong(name, `at least ${amount} bytes`, limit);
  const most = MOST_BYTES / 1024 / 1024;
  return new ArticleError(
    `${name} has at least ${amount} bytes, such a file may have ${most} MB: save the article alone, or as plain text (.txt, UTF-8).`,
  );
}
