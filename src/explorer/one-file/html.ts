import { shortened, visible } from '../words/visible.ts';

/** Markup: what has been made by `html`, so that nothing of a text can be a part of it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What stands between markup: texts are escaped, absent values are nothing. */
export type Piece = Html | string | number | undefined | null | false | readonly Piece[];

/** Markup with pieces in it: "html`<p>${title}</p>`". Values of attributes stand between quotation marks. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let text = markup[0] ?? '';
  for (const [at, piece] of pieces.entries()) text += written(piece) + (markup[at + 1] ?? '');
  return new Html(text);
}

/** The longest name or title that is said whole, in UTF-16 code units. */
const LONGEST_NAME = 300;

/** A text of the graph, kept apart from the direction of what stands around it. */
export function say(text: string, most = LONGEST_NAME): Html {
  return html`<bdi>${shortened(text, most)}</bdi>`;
}

/** Pieces with something between them. */
export function joined(pieces: readonly Piece[], between: Piece): Piece {
  return pieces.map((piece, at) => (at === 0 ? piece : [between, piece]));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.text;
  return typeof piece === 'object' ? piece.map(written).join('') : escaped(String(piece));
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What a document may not hold at all: halves of pairs, and code points that are no characters. */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

function escaped(text: string): string {
  return visible(text.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(NO_CHARACTER, '\ufffd')
    .replaceAll(/[&<>"']/g, (sign) => REFERENCES[sign] ?? sign);
}
