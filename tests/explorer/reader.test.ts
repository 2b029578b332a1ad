import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  EventRead,
  SentenceRead,
  StatementRead,
} from '../../src/explorer/ask/documents/article.ts';
import { blocksOf } from '../../src/explorer/pane/reader/blocks.ts';
import { findingsOf, gaveNothing } from '../../src/explorer/pane/reader/findings.ts';

const PAGE =
  'Analysis\n\nA title\n\nOne. Two.[1]\nThree.\n\nShare this\n\nFour.\n\n[1] A book\nAbout us';

/** The sentences of a text, found by their words. */
function sentencesOf(text: string, words: readonly string[], zones: readonly string[] = []) {
  return words.map((one, at): SentenceRead => {
    const start = text.indexOf(one);
    const zone = zones[at] ?? 'BODY';
    return { id: `s${at}`, zone, start, end: start + one.length, mentions: [] };
  });
}

const SENTENCES = sentencesOf(PAGE, ['A title', 'One.', 'Two.', 'Three.', 'Four.'], ['TITLE']);
const NOTE = { start: PAGE.indexOf('[1] A'), end: PAGE.indexOf('\nAbout') };

describe('an article in blocks', () => {
  test('has paragraphs, and the text of the page between them', () => {
    const found = blocksOf({ text: PAGE, sentences: SENTENCES, notes: [NOTE], isWhole: true });
    expect(found.map(({ kind, start, end }) => [kind, PAGE.slice(start, end).trim()])).toEqual([
      ['rest', 'Analysis'],
      ['title', 'A title'],
      ['body', 'One. Two.[1]'],
      ['body', 'Three.'],
      ['rest', 'Share this'],
      ['body', 'Four.'],
      ['notes', '[1] A book'],
      ['rest', 'About us'],
    ]);
  });

  test('keeps a closing mark in the last line', () => {
    const sentences = sentencesOf('One.”', ['One.']);
    const found = blocksOf({ text: 'One.”', sentences, notes: [], isWhole: true });
    expect(found.map(({ kind, end }) => [kind, end])).toEqual([['body', 5]]);
  });

  test('ends with the last sentence while more is to come', () => {
    const sentences = SENTENCES.slice(0, 2);
    const found = blocksOf({ text: PAGE, sentences, notes: [], isWhole: false });
    expect(found.at(-1)?.end).toBe(PAGE.indexOf('One.') + 4);
  });

  test('loses no letter, whatever the sentences', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '.', '😀'), maxLength: 80 });
    const cuts = fc.array(fc.nat(90), { maxLength: 12 });
    const zones = fc.array(fc.constantFrom('BODY', 'TITLE', 'CHROME', 'REFERENCES'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, cuts, zones, cuts, (text, ends, zone, marks) => {
        const sentences = pairsOf(ends, text.length).map(([start, end], at): SentenceRead => {
          return { id: `s${at}`, zone: zone[at] ?? 'BODY', start, end, mentions: [] };
        });
        const notes = pairsOf(marks, text.length).map(([start, end]) => ({ start, end }));
        const found = blocksOf({ text, sentences, notes, isWhole: true });
        const pieces = found.flatMap((block) => block.pieces);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(pieces.flatMap(({ sentence }) => (sentence ? [sentence.id] : []))).toEqual(
          sentences.map(({ id }) => id),
        );
        expect(found.every(({ pieces: own }) => own.length > 0)).toBe(true);
      }),
    );
  });
});

/** Numbers as spans in order that do not overlap, within a text. */
function pairsOf(numbers: readonly number[], length: number): (readonly [number, number])[] {
  const sorted = [...new Set(numbers)].filter((one) => one <= length).sort((a, b) => a - b);
  return sorted.flatMap((start, at) => {
    const end = sorted[at + 1];
    return at % 2 === 0 && end !== undefined ? [[start, end] as const] : [];
  });
}

const MEETING: EventRead = {
  id: 'event:1',
  type: 'CONSULT',
  date: null,
  status: 'HAPPENED',
  sources: [],
  targets: [],
  evidence: [
    {
      article: { id: 'article:1', title: null, outlet: null },
      sentence: { id: 's1' },
      triggerStart: SENTENCES[1]?.start ?? 0,
      triggerEnd: (SENTENCES[1]?.start ?? 0) + 3,
      // As of "the talks": whose words stand in the title.
      roleWords: [{ role: 'SOURCE', start: SENTENCES[0]?.start ?? 0, end: SENTENCES[0]?.end ?? 0 }],
    },
    {
      article: { id: 'article:2', title: null, outlet: null },
      sentence: { id: 's3' },
      triggerStart: SENTENCES[3]?.start ?? 0,
      triggerEnd: SENTENCES[3]?.end ?? 0,
      roleWords: [],
    },
  ],
};
const QUOTE: StatementRead = {
  id: 'statement:1',
  kind: 'QUOTE',
  start: SENTENCES[2]?.start ?? 0,
  end: SENTENCES[3]?.end ?? 0,
  speaker: null,
  speakerName: 'the minister',
};

describe('what was found in the sentences of an article', () => {
  const gathered = {
    article: 'article:1',
    sentences: SENTENCES,
    events: [MEETING],
    statements: [QUOTE],
  };
  const found = findingsOf(gathered);

  test('an event tells in its own article only, and marks words of other sentences', () => {
    const told = [...found].map(([id, { events, marks }]) => [
      id,
      events.length,
      marks.map(({ kind, label }) => `${kind}: ${label}`),
    ]);
    expect(told).toEqual([
      ['s0', 0, ['source: source']],
      ['s1', 1, ['trigger: what happened']],
      ['s2', 0, ['statement: quote of the minister']],
      ['s3', 0, ['statement: quote of the minister']],
      ['s4', 0, []],
    ]);
  });

  test('sentences without event and statement gave nothing', () => {
    const { read, silent } = gaveNothing(SENTENCES, found);
    expect([read, silent.map(({ id }) => id)]).toEqual([5, ['s0', 's4']]);
  });

  test('notes and left-overs are not read for events', () => {
    const others = SENTENCES.map((one) => ({ ...one, zone: 'REFERENCES' }));
    expect(gaveNothing(others, found)).toEqual({ read: 0, silent: [] });
  });
});
