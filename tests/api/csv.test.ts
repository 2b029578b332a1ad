import { beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/api/csv/write-csv.ts';
import { openWorld } from './open-world.ts';
import { type Probe, type Probed, serveProbed } from './serve.ts';

let server: Probed;
beforeAll(async () => {
  server = await serveProbed(await openWorld());
});

const byGet = (query: string, more = ''): Probe => ({
  path: `/graphql?query=${encodeURIComponent(query)}${more}&output=csv`,
});
const byPost = (query: string, variables = {}): Probe => ({
  body: { query, variables },
  headers: { accept: 'text/csv' },
});

const MEETINGS = `query Meetings($n: Int = 2, $quote: Boolean = false) {
  whoMetWhom(first: $n) {
    totalCount
    nodes { actors { name kind } meetings first: firstDate issues { topic { name } count } ...Quotes @include(if: $quote) }
  }
}
fragment Quotes on Pair { events(first: 1) { nodes { evidence(first: 1) { quote } } } }`;

describe('CSV', () => {
  test('of a connection: columns in the order of the selection, lists joined', async () => {
    const { status, headers, text } = await server.send(byGet(MEETINGS));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="Meetings.csv"',
    });
    expect(text).toMatchInlineSnapshot(`
      "actors.name,actors.kind,meetings,first,issues.topic.name,issues.count
      Arlund; Besmara,STATE; STATE,2,2026-02-03,natural gas; trade,2; 1
      Arlund; Covenant of the Isles,STATE; BLOC,1,2025,energy,1
      "
    `);
    expect((await server.send(byPost(MEETINGS))).text).toBe(text);
  });

  test('fields that variables leave out have no column', async () => {
    const { text } = await server.send(byPost(MEETINGS, { n: 1, quote: true }));
    expect(text.split('\r\n')[0]).toBe(
      'actors.name,actors.kind,meetings,first,issues.topic.name,issues.count,events.nodes.evidence.quote',
    );
  });

  test.for([
    [
      'a series',
      '{ eventSeries(bucket: YEAR, by: TYPE) { bucket label count } }',
      'bucket,label,count',
      6,
    ],
    [
      'edges',
      '{ events(first: 3) { edges { node { id place } roles } } }',
      'node.id,node.place,roles',
      4,
    ],
    [
      'fragments on several types',
      '{ nodes(ids: ["topic:gas", "actor:none", "actor:BES"]) { __typename id ... on Actor { name kind } ... on Topic { name broader { name } } } }',
      '__typename,id,name,kind,broader.name',
      4,
    ],
    [
      'a list below single fields',
      '{ actor(id: "actor:BES") { counterparts(first: 2) { nodes { events actor { name } } } } }',
      'events,actor.name',
      3,
    ],
    [
      'a network: its pairs, whatever numbers stand beside them',
      '{ network(first: 2) { totalBonds bonds { a { name } b { name } events types { type } lastDate } } }',
      'a.name,b.name,events,types.type,lastDate',
      3,
    ],
    ['the actors of a network', '{ network(first: 1) { actors { name } } }', 'name', 3],
    ['one row', '{ graphStatus { store articles } }', 'store,articles', 2],
    ['nothing', '{ actor(id: "actor:none") { events { nodes { id } } } }', 'id', 1],
    [
      'an empty list',
      '{ events(types: [MOBILIZE]) { nodes { id sources { name } } } }',
      'id,sources.name',
      1,
    ],
  ] as const)('of %s', async ([, query, head, lines]) => {
    const { status, text } = await server.send(byGet(query));
    expect(status).toBe(200);
    expect(text.split('\r\n')[0]).toBe(head);
    expect(text.trimEnd().split('\r\n')).toHaveLength(lines);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test.for([
    [
      'two fields',
      byGet('{ a: events { nodes { id } } b: events { nodes { id } } }'),
      400,
      'asks for 2 (a, b)',
    ],
    ['a count alone', byGet('{ events { totalCount } }'), 400, 'its `nodes` or its `edges`'],
    ['nodes and edges', byGet('{ events { nodes { id } edges { cursor } } }'), 400, 'select one'],
    [
      'pairs and actors',
      byGet('{ network { bonds { events } actors { id } } }'),
      400,
      'its `bonds` or its `actors`: select one',
    ],
    ['an error', byGet('{ actor(name: "Nobody at All") { name } }'), 400, 'No actor is called'],
    ['a question that is wrong', byGet('{ nothing }'), 400, 'Cannot query field'],
    [
      'a change',
      byPost('mutation { removeArticle(id: "article:none") { removed } }'),
      400,
      'Only questions',
    ],
    ['another output', { path: '/graphql?query={__typename}&output=xml' }, 400, 'no output "xml"'],
  ] as const)('not of %s, and says why', async ([, probe, status, message]) => {
    const reply = await server.send(probe);
    expect([reply.status, reply.headers['content-disposition']]).toEqual([status, undefined]);
    expect(reply.json.errors[0].message).toContain(message);
  });

  test('a link in a browser gives the file and not GraphiQL', async () => {
    const probe = byGet('{ graphStatus { articles } }');
    const { text } = await server.send({ ...probe, headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(text).toBe('articles\r\n5\r\n');
  });

  test('quotes what must be, and makes formulas harmless', () => {
    const columns = [['a'], ['b']];
    const rows = [
      ['=1+1', '@sum'],
      ['-x', '+x'],
      ['\tx', '\rx'],
      [-5, 0.25],
      ['say "yes"', 'a,b'],
      ['two\nlines', 'x\ry'],
      [true, null],
      [['=a', '=b'], []],
    ].map(([a, b]) => ({ a, b }));
    expect(writeCsv({ name: 'x', rows: [], columns }, rows).split('\r\n')).toEqual([
      'a,b',
      "'=1+1,'@sum",
      "'-x,'+x",
      '\'\tx,"\'\rx"',
      '-5,0.25',
      '"say ""yes""","a,b"',
      '"two\nlines","x\ry"',
      'true,',
      "'=a; =b,",
      '',
    ]);
  });
});
