import type { Cell } from './tables/table.ts';
import { xmlText } from './xml-text.ts';

/** What Excel takes into a cell, in UTF-16 code units; with more it calls the file broken. */
const MOST_CHARACTERS = 32_767;

/** What Excel reads as a character by its number, "_x0041_"; the underscore by number keeps it as it is. */
const BY_NUMBER = /_(?=x[0-9a-f]{4}_)/gi;

/** Numbers of the styles in `STYLES`. */
const TEXT = 1;
const HEADING = 2;

/** Two styles: text, which stays text when somebody edits a cell, and headings. */
export const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** What stands before the rows of a sheet: the first row stays in sight. */
export const BEFORE_ROWS =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>\n';

/** The headings of a sheet, its first row. */
export function headingRow(headings: readonly string[]): string {
  return row(headings, 1, HEADING);
}

/** A row of a sheet; `number` counts from 1. Text is text, also where it looks like a formula. */
export function row(cells: readonly Cell[], number: number, style = TEXT): string {
  const shown = cells.map((cell, at) => toCell(cell, `${letters(at)}${number}`, style));
  return `<row r="${number}">${shown.join('')}</row>\n`;
}

function toCell(cell: Cell, place: string, style: number): string {
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  const text = xmlText(fitting(cell).replace(BY_NUMBER, '_x005F_'));
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A text that a cell takes: what is longer ends in an ellipsis. */
function fitting(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The letters of a column, counted from 0: A to Z, AA, AB, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}
