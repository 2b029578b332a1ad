import { extname } from 'node:path';
import { ArticleError } from '../errors.ts';

const FORMATS: Readonly<Record<string, string>> = {
  '.html': 'HTML',
  '.htm': 'HTML',
  '.xhtml': 'HTML',
  '.pdf': 'PDF',
  '.docx': 'Word',
  '.doc': 'Word',
  '.odt': 'OpenDocument',
  '.rtf': 'RTF',
  '.epub': 'EPUB',
};

/** How files of other formats begin, whatever they are called. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'Word or ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Word'],
  ['{\\rtf', 'RTF'],
];

const HTML = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html)[\s>]/i;

/** Whether the file's name promises a format that articles come in and that is not read yet. */
export function isOtherFormat(path: string): boolean {
  return extname(path).toLowerCase() in FORMATS;
}

/**
 * Throws `ArticleError` for HTML, PDF, Word and their like, told by the name's ending or the first
 * bytes: read as plain text, their mark-up would become part of sentences.
 */
export function refuseFormat(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const format =
    BEGINNINGS.find(([beginning]) => head.startsWith(beginning))?.[1] ??
    (HTML.test(head) ? 'HTML' : FORMATS[extname(name).toLowerCase()]);
  if (format === undefined) return;
  throw new ArticleError(
    `${name} is ${format}, which is not read yet: save the article as plain text (.txt, UTF-8).`,
  );
}
