import { extname } from 'node:path';
import { ArticleError } from '../errors.ts';

/** The formats that articles are read from; `text` is plain text and Markdown. */
export type Format = 'text' | 'html' | 'pdf' | 'docx';

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'text',
  '.markdown': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** Formats that articles come in and that are not read. */
const OTHERS: Readonly<Record<string, string>> = {
  '.doc': 'an old Word file',
  '.odt': 'an OpenDocument file',
  '.rtf': 'an RTF file',
  '.epub': 'an EPUB book',
  '.mht': 'a web archive',
  '.mhtml': 'a web archive',
};

/** The most bytes a file that is not plain text may have: pictures are most of them. */
export const MOST_BYTES = 32 * 1024 * 1024;

const HTML =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i;

/** The format that a file's name promises, or undefined where it is no article's. */
export function formatByName(path: string): Format | undefined {
  return BY_ENDING[extname(path).toLowerCase()];
}

/** Whether a folder's reader should hear of a file: its name promises an article of some format. */
export function isArticleName(path: string): boolean {
  return formatByName(path) !== undefined || extname(path).toLowerCase() in OTHERS;
}

/**
 * The format of a file by its first bytes, else by its name; a name that is wrong about HTML or PDF
 * is no fault. Throws `ArticleError` for a format that is not read and for a name that promises PDF
 * or Word over other bytes.
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const promised = formatByName(name);
  // Readers of PDF allow for some bytes before the mark; in a text the mark may be quoted.
  const mark = head.indexOf('%PDF-');
  if (mark === 0 || (promised === 'pdf' && mark !== -1 && mark <= 1024)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return zipFormat(bytes, name);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    throw notRead(name, 'an old or encrypted Word file', 'as .docx without a password, or');
  }
  if (head.startsWith('{\\rtf')) throw notRead(name, 'an RTF file', 'as .docx, or');
  if (HTML.test(head)) return 'html';
  const other = OTHERS[extname(name).toLowerCase()];
  if (other !== undefined) throw notRead(name, other);
  if (promised !== 'pdf' && promised !== 'docx') return promised ?? 'text';
  const what = promised === 'pdf' ? 'PDF' : 'Word';
  throw new ArticleError(
    `${name} is called ${what} and is none: check that it was saved whole, or give it its right ending.`,
  );
}

/** A Word file is a ZIP with this entry, whose name stands in it as it is. */
function zipFormat(bytes: Uint8Array, name: string): Format {
  if (Buffer.from(bytes).includes('word/document.xml')) return 'docx';
  throw notRead(name, OTHERS[extname(name).toLowerCase()] ?? 'a ZIP archive');
}

function notRead(name: string, what: string, how = ''): ArticleError {
  const way = how === '' ? 'as' : `${how} as`;
  return new ArticleError(
    `${name} is ${what}, which is not read: save the article ${way} plain text (.txt, UTF-8).`,
  );
}
