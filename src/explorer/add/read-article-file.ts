import { splitBlock } from './split-block.ts';

/** What a file says: its text or page, and the fields that a block at its top fills. */
export interface FileRead {
  readonly content: string;
  readonly isPage: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

/** Whether words are a page rather than a text. */
export function looksLikePage(content: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|article|main|section|div|h1|p)[\s>])/i.test(
    content,
  );
}

/** Reads a file that was chosen or dropped. Throws `Error` with what to do instead. */
export async function readArticleFile(file: File): Promise<FileRead> {
  const ending = /\.[^.]+$/.exec(file.name)?.[0].toLowerCase() ?? '';
  if (!/^\.(?:txt|text|md|markdown|html?|xhtml)$/.test(ending)) {
    throw new Error(
      `${file.name} can’t be read in the browser: take PDF and Word files in with npx entente add, others as text, Markdown or HTML.`,
    );
  }
  const isPage = /html?$/.test(ending);
  const content = decode(new Uint8Array(await file.arrayBuffer()), isPage, file.name);
  if (isPage || looksLikePage(content)) return { content, isPage: true, fields: {} };
  const { text, fields } = splitBlock(content);
  return { content: text, isPage: false, fields };
}

/** A page may be in the encoding it names; a text is UTF-8. */
function decode(bytes: Uint8Array, isPage: boolean, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (!isPage) throw new Error(`${name} is not UTF-8: save it as UTF-8.`);
  }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? '';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
