const MARK = /\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/g;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A footnote's mark in a line: where it stands, and the note it points to ("1" for "[1]" and "¹"). */
export interface FootnoteMark {
  readonly at: number;
  readonly marker: string;
}

/** The marks of a line, and the line with blanks in their place, offset for offset. */
export interface MaskedLine {
  readonly text: string;
  readonly marks: readonly FootnoteMark[];
}

/**
 * Blanks the footnote marks of a line: with them "talks.[1] Then" would be one sentence. Only what
 * the article's own notes are numbered by is a mark ("5 km²" keeps its square).
 */
export function maskFootnotes(line: string, markers: ReadonlySet<string>): MaskedLine {
  const marks: FootnoteMark[] = [];
  if (markers.size === 0) return { text: line, marks };
  const text = line.replace(MARK, (mark, digits: string | undefined, raised = '', at: number) => {
    const marker = digits ?? [...raised].map((digit) => SUPERSCRIPT.indexOf(digit)).join('');
    if (!markers.has(marker)) return mark;
    marks.push({ at, marker });
    return ' '.repeat(mark.length);
  });
  return { text, marks };
}
