import type { GraphReader } from './read-graph.ts';
import { BEFORE_ROWS, headingRow, row, STYLES } from './sheet-xml.ts';
import type { Cell, Table } from './tables/table.ts';
import { TABLES } from './tables/tables.ts';
import { xmlAttributes } from './xml-text.ts';
import { type ZipFile, zipParts } from './zip-parts.ts';

/** The tables of a workbook, in the order of its sheets. */
const SHEETS: readonly Table[] = [
  TABLES.actors,
  TABLES.events,
  TABLES.evidence,
  TABLES.statements,
  TABLES.articles,
];

/** What Excel takes into a sheet, headings included. */
const MOST_ROWS = 1_048_576;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook for spreadsheets, a sheet for each table, written row by row. Texts beyond what a cell takes
 * end in an ellipsis, and rows beyond what a sheet takes go on in a further one ("evidence 2").
 */
export function exportXlsx(graph: GraphReader, mostRows = MOST_ROWS): AsyncIterable<Uint8Array> {
  return zipParts(workbookFiles(graph, mostRows));
}

async function* workbookFiles(graph: GraphReader, mostRows: number): AsyncIterable<ZipFile> {
  const names: string[] = [];
  for (const table of SHEETS) {
    const rows = new RowQueue(table.rows(graph));
    for (let number = 1; number === 1 || (await rows.hasMore()); number += 1) {
      names.push(number === 1 ? table.name : `${table.name} ${number}`);
      const text = sheet(table.columns, rows, mostRows);
      yield { name: `xl/worksheets/sheet${names.length}.xml`, text };
    }
  }
  yield* Object.entries(bookParts(names)).map(([name, text]) => ({ name, text: [HEAD, text] }));
}

async function* sheet(
  columns: readonly string[],
  rows: RowQueue,
  mostRows: number,
): AsyncIterable<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}">${BEFORE_ROWS}${headingRow(columns)}`;
  for (let number = 2; number <= mostRows && (await rows.hasMore()); ) {
    const part = rows.take(mostRows - number + 1);
    yield part.map((cells, at) => row(cells, number + at)).join('');
    number += part.length;
  }
  yield '</sheetData></worksheet>\n';
}

/** Rows that come in parts and are taken in other ones. */
class RowQueue {
  readonly #parts: AsyncIterator<readonly (readonly Cell[])[]>;
  #waiting: readonly (readonly Cell[])[] = [];

  constructor(parts: AsyncIterable<readonly (readonly Cell[])[]>) {
    this.#parts = parts[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    while (this.#waiting.length === 0) {
      const { done, value } = await this.#parts.next();
      if (done) return false;
      this.#waiting = value;
    }
    return true;
  }

  /** Those that wait, at most so many. */
  take(most: number): readonly (readonly Cell[])[] {
    const taken = this.#waiting.slice(0, most);
    this.#waiting = this.#waiting.slice(most);
    return taken;
  }
}

/** What makes a workbook of its sheets: their names, styles, and which file is what. */
function bookParts(names: readonly string[]): Readonly<Record<string, string>> {
  const sheets = names.map((name, at) => ({ name, sheetId: at + 1, 'r:id': `rId${at + 1}` }));
  const relations = names.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const types = names.map((_, at) => contentType(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet'));
  return {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets
      .map((one) => `<sheet${xmlAttributes(one)}/>`)
      .join('')}</sheets></workbook>\n`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>\n`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...relations,
      relation('rIdStyles', 'styles', 'styles.xml'),
    ]),
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      contentType('/xl/workbook.xml', 'sheet.main'),
      contentType('/xl/styles.xml', 'styles'),
      ...types,
    ].join('')}</Types>\n`,
  };
}

function relation(id: string, type: string, target: string): string {
  const attributes = { Id: id, Type: `${RELATIONS}/${type}`, Target: target };
  return `<Relationship${xmlAttributes(attributes)}/>`;
}

function relationships(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>\n`;
}

function contentType(part: string, type: string): string {
  return `<Override${xmlAttributes({ PartName: part, ContentType: `${CONTENT}.${type}+xml` })}/>`;
}
