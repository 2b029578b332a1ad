/** A piece of text as a PDF places it: unrotated, in points, `y` upwards from the page's foot. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A printed line. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** A gap of this many heights between two pieces of a line is a blank. */
const BLANK = 0.15;
/** A gap of this many heights parts columns. */
const COLUMN = 3;

/** Joins the pieces of a page, in the order of the file, to lines. */
export function toLines(pieces: readonly Piece[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const line = lines.at(-1);
    const next = line && extend(line, piece);
    if (next) lines[lines.length - 1] = next;
    else lines.push(start(piece));
  }
  return lines;
}

function start({ text, x, y, width, height }: Piece): PrintedLine {
  return { text: squeeze(text).trim(), left: x, right: x + width, y, height };
}

/** A small raised piece ("[1]", "th") stands on the line too. */
function extend(line: PrintedLine, piece: Piece): PrintedLine | undefined {
  const height = Math.max(line.height, piece.height);
  const gap = piece.x - line.right;
  const isSameLine = Math.abs(piece.y - line.y) < height * 0.5;
  if (!isSameLine || gap > height * COLUMN || gap < -height) return undefined;
  const blank = gap > height * BLANK || /^\s/.test(piece.text) ? ' ' : '';
  const isRaised = piece.height < line.height * 0.8;
  return {
    text: squeeze(`${line.text}${blank}${piece.text}`).trim(),
    left: line.left,
    right: Math.max(line.right, piece.x + piece.width),
    y: isRaised ? line.y : piece.y,
    height,
  };
}

function squeeze(text: string): string {
  return text.replace(/[\u00ad\u200b\ufeff]/g, '').replace(/[\s\p{Cc}]+/gu, ' ');
}
