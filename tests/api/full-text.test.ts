import { expect, test } from 'vitest';
import { toCandidateText } from '../../src/store/cypher/full-text.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { describeNeo4j } from '../store/neo4j-target.ts';
import { apiOver, ask } from './ask.ts';
import { ARTICLES, fill } from './world.ts';

test.for<[string, string]>([
  ['gas', '*gas*'],
  ['met actor:arl', '*met* AND *actor* AND *arl*'],
  ['met met', '*met*'],
  ['a bc', ''],
  ['and not) "or* \\', '*and* AND *not*'],
  ['o’neil 2026-02-03', '*neil* AND *2026*'],
  ['ölstråd', '*ölstråd*'],
  ['會談 οδός', ''],
])('%s is asked as %s', ([typed, expected]) => {
  expect(toCandidateText(typed.split(' '))).toBe(expected);
});

const QUERY = `query ($q: String!) { search(q: $q, in: [ARTICLE, EVENT, SENTENCE], first: 100) { totalCount
  nodes { score text highlights { start end } node { __typename ... on Article { id } ... on Event { id } ... on Sentence { id } } } } }`;

/** Words, beginnings, middles and ends of words of the world's texts, and what Lucene reads as signs. */
function typedWords(): readonly string[] {
  const texts = ARTICLES.flatMap(({ article, sentences }) => [
    article.title ?? '',
    ...sentences.map(({ text }) => text),
  ]);
  const cuts = texts.flatMap((text, at) => [
    text.slice(at % 5, (at % 5) + 12),
    text.slice(-(7 + (at % 9))),
    text.split(' ').slice(0, 2).reverse().join(' '),
  ]);
  const odd = [
    'et',
    'MET',
    'title of',
    'met AND (',
    '"met',
    'actor:arl',
    'arl~',
    '*',
    'nothing at all',
    'a',
  ];
  return [...new Set([...cuts.map((cut) => cut.trim()), ...odd])].filter((word) => word !== '');
}

describeNeo4j('search by full-text indexes', (open) => {
  test('finds what a scan finds, in the same order', async () => {
    const store = await open();
    try {
      await fill(store);
      const ran = new Set<string>();
      const noting: GraphStore = {
        ...store,
        read(query, params, signal) {
          ran.add(query.name);
          return store.read(query, params, signal);
        },
      };
      const scanning = { ...store, can: { ...store.can, fullTextCypher: false } };
      let hits = 0;
      for (const q of typedWords()) {
        const found = await ask(apiOver(noting), QUERY, { q });
        expect(found.errors).toBeUndefined();
        expect([q, found]).toEqual([q, await ask(apiOver(scanning), QUERY, { q })]);
        hits += found.data.search.totalCount;
      }
      expect(hits).toBeGreaterThan(20);
      const indexed = [...ran].filter((name) => name.endsWith('.index')).sort();
      expect(indexed).toEqual(
        ['search', 'searchCount'].flatMap((kind) =>
          ['Article', 'Event', 'Sentence'].map((label) => `read.${kind}.${label}.index`),
        ),
      );
    } finally {
      await store.close();
    }
  });
});
