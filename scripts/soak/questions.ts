const EVENT = 'id type date sources { name } targets { name } topics { name }';

/** What people and dashboards ask of the articles in `seeds/articles`. */
export const ORDINARY: readonly (readonly [query: string, variables?: object])[] = [
  ['{ graphStatus { version articles events actors } }'],
  ['{ whoMetWhom(actor: "Petro", first: 5) { nodes { actors { name } meetings firstDate } } }'],
  [
    'query Actor($id: ID) { actor(id: $id) { name kind events(first: 5) { totalCount nodes { id } } } }',
    { id: 'actor:COL' },
  ],
  [`{ events(types: [SANCTION], first: 10) { totalCount nodes { ${EVENT} } } }`],
  [`{ events(where: { confidence: { atLeast: 0.6 } }, first: 10) { nodes { ${EVENT} } } }`],
  ['{ search(q: "sanctions", first: 10) { totalCount nodes { score text } } }'],
  ['{ eventSeries(bucket: MONTH, by: TYPE) { bucket label count } }'],
  [
    '{ topActors(first: 10) { count actor { name } } topTopics(first: 10) { count topic { name } } }',
  ],
  ['{ path(from: "Petro", to: "Trump") { length actors { name } } }'],
  ['{ actors(prefix: "Gus", first: 5) { nodes { name } } }'],
  ['{ statements(first: 5) { nodes { kind text speakerName } } }'],
];

/** Whatever the graph has, in pages as large as may be. */
export const BIG: readonly string[] = [
  `{ events(first: 100) { nodes { ${EVENT} evidence { quote sentence { text } article { title } } accounts { article { title } } } } }`,
  '{ actors(first: 100) { nodes { id name aliases kind country { name } offices { actor { name } } } } }',
  '{ articles(first: 100) { nodes { title text sentences(first: 50) { nodes { text mentions { surface actor { name } } } } } } }',
];

/** Questions that are answered by an error, with its code. */
export const WRONG: readonly (readonly [query: string, code: string])[] = [
  ['{ actor(name: "Nobody at All") { id } }', 'UNKNOWN_ACTOR'],
  ['{ events(first: 101) { nodes { id } } }', 'BAD_USER_INPUT'],
  ['{ events(after: "nonsense") { nodes { id } } }', 'BAD_CURSOR'],
  ['{ events(from: "2026-02-30") { totalCount } }', 'BAD_USER_INPUT'],
  [
    `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
    'LIMIT_EXCEEDED',
  ],
];

/** An article that nobody else has told. */
export function article(number: number): string {
  return `Norway and Chile met in Oslo on 3 March 2026. Note ${number} says that Norway accused Chile of a breach of the treaty. "We shall answer," said Jonas Store on Monday.`;
}
