import { beforeAll, describe, expect, test } from 'vitest';
import { highlightName, highlightWords } from '../../src/api/highlight.ts';
import type { Api } from '../../src/api/server.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { apiOver, ask } from './ask.ts';
import { openWorld } from './open-world.ts';

describe('highlights', () => {
  const shown = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));

  test.for<[string, readonly string[], readonly string[]]>([
    ['Ölstråd and Olstrad Realm', ['olstrad'], ['Ölstråd', 'Olstrad']],
    ['O\u0308lstra\u030ad', ['olstrad'], ['O\u0308lstra\u030ad']],
    ['O\u0308lstra\u030ad', ['ol'], ['O\u0308l']],
    ['Arlund 🏔 Arl', ['arl'], ['Arl', 'Arl']],
    ['Carl Arlund', ['arl'], ['Arl']],
    ['L’Aquila', ["l'aq"], ['L’Aq']],
    ['Mira Tolen', ['mira', 'tol', 'm'], ['Mira', 'Tol']],
    ['Mira', ['x', ''], []],
  ])('in the name %s of %s', ([name, keys, expected]) => {
    expect(shown(name, highlightName(name, keys))).toEqual(expected);
  });

  test.for<[string, readonly string[], readonly string[]]>([
    ['The two MET, and were met.', ['met'], ['MET', 'met']],
    ['🕊 peace 🕊 Peace', ['peace', '🕊'], ['🕊', 'peace', '🕊', 'Peace']],
    ['aaa', ['aa'], ['aaa']],
    ['İstanbul talks', ['talks'], ['talks']],
  ])('in the text %s of %s', ([text, words, expected]) => {
    expect(shown(text, highlightWords(text, words))).toEqual(expected);
  });
});

describe('search', () => {
  let store: GraphStore;
  let api: Api;
  beforeAll(async () => {
    store = await openWorld();
    api = apiOver(store);
  });

  test('finds events by their quotes, each once, and shows the words', async () => {
    const { data, errors } = await ask(
      api,
      `{ search(q: "Met ACTOR:bes", in: [EVENT], first: 100) { totalCount nodes { score text highlights { start end }
        node { ... on Event { id evidence { quote } } } } }
        events(first: 100, includeNegated: true) { nodes { id evidence { quote } } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = data.events.nodes.filter(({ evidence }: { evidence: { quote: string }[] }) =>
      evidence.some(({ quote }) => /met/i.test(quote) && /actor:bes/i.test(quote)),
    );
    const { nodes, totalCount } = data.search;
    expect(totalCount).toBe(expected.length);
    expect(new Set(nodes.map(({ node }: { node: { id: string } }) => node.id))).toEqual(
      new Set(expected.map(({ id }: { id: string }) => id)),
    );
    expect(nodes.map(({ score }: { score: number }) => score)).toContain(45);
    expect(nodes.map(({ score }: { score: number }) => score)).toContain(35);
    for (const { text, highlights, node } of nodes) {
      expect(node.evidence.map(({ quote }: { quote: string }) => quote)).toContain(text);
      const words = highlights.map(({ start, end }: { start: number; end: number }) =>
        text.slice(start, end).toLowerCase(),
      );
      expect(new Set(words)).toEqual(new Set(['met', 'actor:bes']));
    }
  });

  test('shows the alias by which an actor was found', async () => {
    const query =
      '{ search(q: "olstrad re", in: [ACTOR]) { nodes { text highlights { start end } node { ... on Actor { name } } } } }';
    expect((await ask(api, query)).data.search.nodes).toEqual([
      {
        text: 'Olstrad Realm',
        highlights: [
          { start: 0, end: 7 },
          { start: 8, end: 10 },
        ],
        node: { name: 'Ölstråd' },
      },
    ]);
  });

  test('takes a statement for each kind asked for, and none more a hit', async () => {
    const calls: string[] = [];
    const counted = apiOver({
      ...store,
      read(query, params) {
        calls.push(query.name);
        return store.read(query, params);
      },
    });
    await ask(
      counted,
      '{ search(q: "a", in: [EVENT, ACTOR]) { nodes { text highlights { start end } } } }',
    );
    expect(calls.sort()).toEqual([
      'read.actors',
      'read.evidence',
      'read.search.Actor',
      'read.search.Event',
    ]);
  });
});
