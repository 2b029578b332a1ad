import mammoth from 'mammoth';
import { ArticleError } from '../../errors.ts';
import { toBlocks, toText } from '../html/blocks.ts';
import { buildPage } from '../html/build-page.ts';
import type { ReadText } from '../read-text.ts';
import { unpacksWithin } from './zip-size.ts';

/** The most bytes a Word file may unpack to. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/**
 * The text of a Word file: a line for each paragraph, item, heading and table row, footnotes as
 * `[1] …` at the end with their marks in the text. Its properties are left out: they name the account
 * that saved it and the day it was made. Throws `ArticleError`; `name` stands in the message.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadText> {
  if (!unpacksWithin(bytes, MOST_UNPACKED)) {
    throw new ArticleError(
      `${name} is broken, or unpacks to over 64 MB: save the article anew as .docx without its pictures.`,
    );
  }
  const html = await toHtml(bytes, name);
  const { body } = buildPage(html, name).page;
  const text = body ? toText(toBlocks(body)) : '';
  if (text !== '') return { text, meta: {} };
  throw new ArticleError(
    `${name} has no text (pictures are not read): put the article's text into it.`,
  );
}

async function toHtml(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return value
      .replace(/<li id="(?:foot|end)note-(\d+)">\s*<p>/g, '<li><p>[$1] ')
      .replace(/<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/g, '');
  } catch (cause) {
    throw new ArticleError(
      `${name} is no sound Word file: open it in a word processor and save it as .docx again.`,
      { cause },
    );
  }
}
