import { isUtf8 } from 'node:buffer';

/** How far into a page its encoding may be stated (the HTML standard asks for 1024). */
const HEAD = 4096;
/** What browsers take where a page says nothing. */
const FALLBACK = 'windows-1252';

/**
 * The text of a page: by its byte order mark, else UTF-8 where the bytes are sound UTF-8, whatever
 * the page says, else as its `<meta charset>` or XML declaration says, else windows-1252. Bytes that
 * fit nowhere become U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  // As a stream, since Node 20 otherwise takes windows-1252 for Latin-1 and loses its quotation marks.
  return decoderFor(label).decode(bytes, { stream: true });
}

function decoderFor(label: string | undefined): TextDecoder {
  if (label === undefined || /^utf/i.test(label)) return new TextDecoder(FALLBACK);
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder(FALLBACK);
  }
}
