import { isUtf8 } from 'node:buffer';
import { ArticleError } from '../errors.ts';

/** Control characters that no article holds; tab, line feed, carriage return and form feed it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
const CONTROL = /[\u0001-\u0008\u000b\u000e-\u001f\u007f]/g;

/** One control character in so many is an accident of copying; more of them are a binary. */
const PER_CONTROL = 100;

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so; the mark is no part of the
 * text. `name` stands in errors. Throws `ArticleError` for bytes that are no text or another encoding.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) {
    throw new ArticleError(`${name} is empty: put the article's text into it.`);
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', name);
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', name);
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw binary(name, `a zero byte at offset ${zero}`);
  if (!isUtf8(bytes)) throw wrongByte(bytes, name);
  return decode(bytes, 'utf-8', name);
}

function decode(bytes: Uint8Array, encoding: string, name: string): string {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    const message = `${name} is not the ${encoding.toUpperCase()} that its byte order mark promises: save it as UTF-8.`;
    throw new ArticleError(message, { cause });
  }
  const zero = text.indexOf('\u0000');
  if (zero !== -1) throw binary(name, `a zero character at offset ${zero}`);
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls * PER_CONTROL > text.length) throw binary(name, `${controls} control characters`);
  return text;
}

function binary(name: string, what: string): ArticleError {
  return new ArticleError(
    `${name} is not text (it holds ${what}): give the article as plain text in UTF-8.`,
  );
}

/** All before the first replacement character that the file does not hold itself was sound. */
function wrongByte(bytes: Uint8Array, name: string): ArticleError {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (let from = 0; ; ) {
    const at = text.indexOf('\ufffd', from);
    offset += Buffer.byteLength(text.slice(from, at === -1 ? text.length : at));
    const isOwn =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (at === -1 || !isOwn) break;
    offset += 3;
    from = at + 1;
  }
  const line = Buffer.from(bytes.subarray(0, offset)).toString('latin1').split('\n').length;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`;
  return new ArticleError(
    `${name}:${line} is not UTF-8 (byte ${byte} at offset ${offset}): save the file as UTF-8.`,
  );
}
