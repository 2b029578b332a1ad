/** The formats, in the order in which help names them. Apart from what writes them, so that help loads nothing. */
export const FORMAT_NAMES = [
  'json',
  'csv',
  'xlsx',
  'jsonld',
  'graphml',
  'gexf',
  'ftm',
  'plover',
  'cypher',
  'html',
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
/** All but those of a view, which are made from the API's answers. */
export type GraphFormat = Exclude<FormatName, 'html'>;

/** The tables of csv; the first is the one given where none is asked for. */
export const TABLE_NAMES = [
  'events',
  'actors',
  'pairs',
  'evidence',
  'statements',
  'articles',
  'nodes',
  'edges',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
