import { exportJson } from '../store/export-json.ts';
import type { GraphStore } from '../store/store.ts';
import { exportCsv } from './csv.ts';
import { exportCypher } from './cypher.ts';
import type { GraphFormat, TableName } from './format-names.ts';
import { exportFtm } from './ftm.ts';
import { gathered } from './gathered.ts';
import { exportGexf } from './gexf.ts';
import { exportGraphml } from './graphml.ts';
import { exportJsonld } from './jsonld.ts';
import { plover } from './plover.ts';
import { readGraph } from './read-graph.ts';
import { TABLES } from './tables/tables.ts';
import { exportXlsx } from './xlsx.ts';

/** What an export can be asked for beside its format. */
export interface ExportOptions {
  /** Which table CSV is of; events when absent. */
  readonly table?: TableName | undefined;
  /** Whether CSV begins with a byte order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean | undefined;
}

/** The graph in one format, part by part: text, or bytes where the format is no text. */
type Export = (
  store: GraphStore,
  options: ExportOptions,
) => AsyncIterable<string> | AsyncIterable<Uint8Array>;

/** What writes each format. The same articles give the same bytes. */
export const FORMATS: Readonly<Record<GraphFormat, Export>> = {
  json: (store) => gathered(exportJson(store)),
  csv: (store, { table = 'events', bom }) => exportCsv(readGraph(store), TABLES[table], { bom }),
  xlsx: (store) => exportXlsx(readGraph(store)),
  jsonld: (store) => gathered(exportJsonld(readGraph(store))),
  graphml: (store) => exportGraphml(readGraph(store)),
  gexf: (store) => exportGexf(readGraph(store)),
  ftm: (store) => gathered(exportFtm(readGraph(store))),
  plover: (store, { bom }) => exportCsv(readGraph(store), plover, { bom }),
  cypher: (store) => gathered(exportCypher(store)),
};
