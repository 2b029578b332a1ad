import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toPatch } from '../../src/graph/to-patch.ts';
import type { Extraction } from '../../src/model/extraction.ts';

const text =
  'Talks 🕊\nAna Rell of Arlund met Besmara’s envoy, The Invented Herald reported.[1] “We agree,” she said.\n[1] The Invented Herald\n[2] Ibid.';
const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const first = span('Ana Rell of Arlund met Besmara’s envoy, The Invented Herald reported.[1]');
const second = span('“We agree,” she said.');

const meeting = {
  ...first,
  sentence: 0,
  quote: 'not read from here',
  trigger: span('met'),
  rule: 'consult.meet',
  type: 'CONSULT' as const,
  plover: 'CONSULT' as const,
  mode: 'meet',
  main: true,
  negated: false,
  modality: 'ACTUAL' as const,
  figures: [],
  participants: [
    { ...span('Besmara'), actor: 'actor:BES', role: 'TARGET' as const },
    { ...span('Arlund'), actor: 'actor:ARL', role: 'SOURCE' as const },
  ],
  topics: ['topic:trade', 'topic:gas'],
  date: '2026-02-03',
  attribution: { speaker: 'actor:ana', outlet: 'The Invented Herald' },
  confidence: 0.6,
  terms: [
    { name: 'base', value: 0.4 },
    { name: 'object', value: 0.2 },
  ],
};

const extraction: Extraction = {
  article: { id: 'article:x', text, publishedOn: '2026-02-04', origin: 'x.txt' },
  zones: [{ kind: 'title', ...span('Talks 🕊') }],
  sentences: [
    { index: 0, zone: 'body', text: 'x', footnotes: ['1'], ...first },
    { index: 1, zone: 'body', text: 'x', footnotes: [], ...second },
  ],
  citations: [
    { ...span('[1] The Invented Herald'), marker: '1', outlet: 'The Invented Herald', ibid: false },
    { ...span('[2] Ibid.'), marker: '2', outlet: 'The Invented Herald', ibid: true },
  ],
  discovered: [
    { id: 'actor:ana', name: 'Ana Rell', kind: 'PERSON', aliases: ['Rell'], known: false },
  ],
  mentions: [
    {
      ...span('Ana Rell'),
      actor: 'actor:ana',
      sentence: 0,
      surface: 'Ana Rell',
      how: 'name',
      reading: 'ACTOR',
      confidence: 1,
    },
    {
      ...span('Ana Rell'),
      actor: 'actor:ana',
      sentence: 0,
      surface: 'Ana Rell',
      how: 'name',
      reading: 'ACTOR',
      confidence: 1,
    },
    {
      ...span('she'),
      actor: 'actor:ana',
      sentence: 1,
      surface: 'she',
      how: 'pronoun',
      reading: 'ACTOR',
      confidence: 0.8,
      because: 'the only person before',
    },
  ],
  topics: [],
  accounts: [
    {
      type: 'CONSULT',
      sources: ['actor:ARL'],
      targets: ['actor:BES'],
      mentions: [meeting, meeting],
    },
  ],
  statements: [
    {
      ...span('“We agree,”'),
      kind: 'QUOTE',
      sentence: 1,
      text: 'x',
      cue: span('said'),
      speaker: { ...span('she'), actor: 'actor:ana' },
      topics: [],
      actors: [],
    },
  ],
  ties: [
    {
      type: 'PART_OF',
      from: 'actor:ana',
      to: 'actor:ARL',
      sentence: 0,
      rule: 'tie.of',
      ...span('Ana Rell of Arlund'),
    },
  ],
  notices: [],
};

test('every row points into the stored text, and equal facts fall together', () => {
  const patch = toPatch(extraction, { fingerprint: 'f' });
  expect(patch.article).toEqual({
    id: 'article:x',
    title: 'Talks 🕊',
    outlet: null,
    url: null,
    author: null,
    publishedOn: '2026-02-04',
    language: null,
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    fingerprint: 'f',
    origin: 'x.txt',
    corrections: null,
  });
  expect(patch.sentences.map((row) => row.text)).toEqual([
    text.slice(first.start, first.end),
    text.slice(second.start, second.end),
  ]);
  const [one, two] = patch.sentences;
  expect(patch.mentions.map(({ sentence, how, because }) => [sentence, how, because])).toEqual([
    [one?.id, 'name', null],
    [two?.id, 'pronoun', 'the only person before'],
  ]);
  expect(patch.actors).toMatchObject([
    {
      name: 'Ana Rell',
      aliases: ['Rell'],
      keys: ['ana rell', 'rell'],
      known: false,
      country: null,
    },
  ]);
  expect(patch.evidence).toHaveLength(1);
  expect(patch.evidence[0]).toMatchObject({
    article: 'article:x',
    sentence: one?.id,
    quote: text.slice(first.start, first.end),
    terms: ['base=0.40', 'object=0.20'],
    participants: ['SOURCE actor:ARL', 'TARGET actor:BES'],
    topics: ['topic:gas', 'topic:trade'],
    date: '2026-02-03',
    cameo: null,
    attributedTo: 'actor:ana',
    outlet: 'The Invented Herald',
    publishedOn: '2026-02-04',
  });
  expect(patch.statements).toMatchObject([
    {
      sentence: two?.id,
      text: '“We agree,”',
      speaker: 'actor:ana',
      speakerName: 'she',
      hearer: null,
      cueStart: text.indexOf('said'),
    },
  ]);
  expect(patch.ties).toMatchObject([
    { type: 'PART_OF', since: null, article: 'article:x', sentence: one?.id },
  ]);
  expect(patch.sources).toHaveLength(1);
  expect(patch.citations.map(({ marker, ibid, sentences }) => [marker, ibid, sentences])).toEqual([
    ['1', false, [one?.id]],
    ['2', true, []],
  ]);
});

test('ids follow from content alone', () => {
  const moved = { ...extraction, article: { ...extraction.article, origin: 'elsewhere.txt' } };
  const { article, ...rest } = toPatch(extraction, { fingerprint: 'f' });
  const { article: other, ...same } = toPatch(moved, { fingerprint: 'f' });
  expect(same).toEqual(rest);
  expect(other.id).toBe(article.id);
});

test('half an emoji is replaced and moves nothing', () => {
  const broken = text.replace('🕊', '\ud83dx');
  const patch = toPatch(
    { ...extraction, article: { ...extraction.article, text: broken } },
    { fingerprint: 'f' },
  );
  expect(patch.article.text).toBe(broken.replace('\ud83d', '\ufffd'));
  expect(patch.article.text).toHaveLength(text.length);
});
