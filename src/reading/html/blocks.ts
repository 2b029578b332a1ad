import { isElement, isText, type PageNode, walk } from './dom.ts';

/** A line of an article: what stands between two line breaks. */
export interface Block {
  readonly text: string;
  /** How many of its characters are the text of links and dates. */
  readonly linked: number;
  /** How many of its characters are in italics. */
  readonly slanted: number;
  /** `P`, `H2`, `LI` …: the innermost block element it stands in. */
  readonly tag: string;
  /** Whether an empty line parts it from the block before. */
  readonly apart: boolean;
}

const PARAGRAPHS = new Set(
  'P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE UL OL DL TABLE FIGURE HR SECTION ARTICLE'.split(' '),
);
const LINES = new Set(
  'ADDRESS ASIDE BODY CAPTION CENTER DD DETAILS DIALOG DIV DT FIELDSET FIGCAPTION FOOTER FORM HEADER HGROUP HTML LI MAIN MENU NAV OPTION SUMMARY TBODY TFOOT THEAD TR'.split(
    ' ',
  ),
);
/** Elements whose text a reader of the page does not see. */
const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE IFRAME OBJECT AUDIO VIDEO CANVAS SVG SELECT TEXTAREA'.split(
    ' ',
  ),
);

/** Marks that only say where a word may be broken or joined. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * The lines a reader sees: block elements, table rows and `<br>` end a line, inline elements neither
 * glue nor split words, and runs of white space are one space (a tab between the cells of a row).
 */
export function toBlocks(root: PageNode): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let [text, space, linked, apart, links, slanted, slants] = ['', '', 0, false, 0, 0, 0];
  const finish = (isApart: boolean) => {
    if (text !== '') {
      blocks.push({ text, linked, slanted, tag: open.at(-1) ?? 'BODY', apart });
      [text, linked, slanted, apart] = ['', 0, 0, false];
    }
    space = '';
    apart ||= isApart;
  };
  const add = (data: string) => {
    const clean = data.replace(INVISIBLE, '').replace(/[\s\p{Cc}]+/gu, ' ');
    const trimmed = clean.trim();
    if (clean.startsWith(' ') && space === '') space = ' ';
    if (trimmed === '') return;
    if (text !== '') text += space;
    text += trimmed;
    if (slants > 0) slanted += trimmed.length;
    if (links > 0) linked += trimmed.length;
    space = clean.endsWith(' ') ? ' ' : '';
  };
  walk(
    root,
    (node) => {
      if (isText(node)) add(node.textContent ?? '');
      if (!isElement(node)) return false;
      const tag = node.nodeName.toUpperCase();
      if (SILENT.has(tag)) return false;
      if (tag === 'BR') finish(false);
      if (tag === 'EM' || tag === 'I') slants += 1;
      if (tag === 'A' || tag === 'TIME') links += 1;
      if (tag === 'TD' || tag === 'TH') space = '\t';
      if (!PARAGRAPHS.has(tag) && !LINES.has(tag)) return true;
      finish(PARAGRAPHS.has(tag));
      open.push(tag);
      return true;
    },
    (node) => {
      const tag = node.nodeName.toUpperCase();
      if (!isElement(node) || SILENT.has(tag)) return;
      if (tag === 'EM' || tag === 'I') slants -= 1;
      if (tag === 'A' || tag === 'TIME') links -= 1;
      if (!PARAGRAPHS.has(tag) && !LINES.has(tag)) return;
      finish(PARAGRAPHS.has(tag));
      open.pop();
    },
  );
  finish(false);
  return blocks;
}

/** The stored text: a line for each block, with an empty line where the page has a gap. */
export function toText(blocks: readonly Block[]): string {
  return blocks
    .map(({ text, apart }, index) => `${index === 0 ? '' : apart ? '\n\n' : '\n'}${text}`)
    .join('');
}

export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
