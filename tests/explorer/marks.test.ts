import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceMarks } from '../../src/explorer/pane/evidence/evidence-marks.ts';
import { excerptOf } from '../../src/explorer/pane/evidence/excerpt.ts';
import { segments } from '../../src/explorer/pane/evidence/marks.ts';
import { topicSpans } from '../../src/explorer/pane/evidence/topic-spans.ts';
import { evidenceTold, role } from './told.ts';

const TEXTS = fc.string({ unit: 'binary', maxLength: 60 });
const SPANS = fc
  .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: -20, max: 120 }))
  .map(([start, end]) => ({ start, end }));

describe('a text cut where marks begin and end', () => {
  test('gives the text again', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(50), fc.array(SPANS), (text, offset, marks) => {
        const found = segments(text, offset, marks);
        expect(found.map((one) => one.text).join('')).toBe(text);
        expect(found.every((one) => one.text.length === one.end - one.start)).toBe(true);
        expect(found.every((one) => one.start < one.end)).toBe(true);
      }),
    );
  });

  test('has each mark on exactly its own letters', () => {
    fc.assert(
      fc.property(TEXTS, fc.nat(50), fc.array(SPANS), (text, offset, marks) => {
        const found = segments(text, offset, marks);
        for (const mark of marks) {
          const on = found.filter((one) => one.marks.includes(mark)).map((one) => one.text);
          const from = Math.max(0, mark.start - offset);
          expect(on.join('')).toBe(text.slice(from, Math.max(from, mark.end - offset)));
        }
      }),
    );
  });

  test('keeps the order of marks that overlap', () => {
    const outer = { start: 4, end: 12, name: 'outer' };
    const inner = { start: 8, end: 16, name: 'inner' };
    const found = segments('one two three', 3, [outer, inner]).map(({ text, marks }) => [
      text,
      marks.map(({ name }) => name),
    ]);
    expect(found).toEqual([
      ['o', []],
      ['ne t', ['outer']],
      ['wo t', ['outer', 'inner']],
      ['hree', ['inner']],
    ]);
  });
});

describe('words that name a topic', () => {
  test.for<[string, string, string, readonly string[]]>([
    ['the whole name', 'They spoke of Natural Gas.', 'Natural gas', ['Natural Gas']],
    ['its single words', 'The gas of natural parks', 'Natural gas', ['natural']],
    ['only whole words', 'Gasoline and supernatural things', 'Natural gas', []],
    ['every place', 'Gas here, gas there', 'Gas', ['Gas', 'gas']],
    ['signs of patterns', 'C++ (and more) was discussed', 'C++ (and more)', ['C++ (and more)']],
    ['other alphabets', 'Про природный газ говорили', 'Природный газ', ['природный газ']],
    ['nothing for an empty name', 'Anything', ' ', []],
  ])('%s', ([, text, name, expected]) => {
    const found = topicSpans(text, 100, name);
    expect(found.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(expected);
  });
});

describe('the part of a long text that is shown first', () => {
  const trigger = (start: number) => [
    { start, end: start + 3, kind: 'trigger', label: '' } as const,
  ];
  test.for<[string, string, number | undefined, string]>([
    ['the beginning', 'abcdefghij', undefined, 'abcd'],
    ['around what happened', 'abcdefghij', 105, 'defg'],
    ['the end', 'abcdefghij', 109, 'ghij'],
    ['all of a short text', 'abc', 102, 'abc'],
    ['no half of a pair', 'abc😀😀hij', 106, '😀h'],
  ])('%s', ([, text, at, expected]) => {
    const { start, end } = excerptOf(text, 100, at === undefined ? [] : trigger(at), 4);
    expect(text.slice(start, end)).toBe(expected);
  });
});

test('roles, the trigger and topics are marked in the sentence of a piece of evidence', () => {
  const text = 'Norway asked Chile about gas.';
  const evidence = evidenceTold({
    sentence: { id: 's', start: 10, end: 10 + text.length, text, sources: [], mentions: [] },
    triggerStart: 17,
    triggerEnd: 22,
    roleWords: [role('SOURCE', 'Norway', 10), role('TARGET', 'Chile', 23)],
  });
  const marks = evidenceMarks(evidence, [{ id: 'topic:gas', name: 'Gas' }]);
  const found = segments(text, 10, marks).flatMap((one) =>
    one.marks.map(({ kind, label }) => [one.text, kind, label]),
  );
  expect(found).toEqual([
    ['Norway', 'source', 'source'],
    ['asked', 'trigger', 'what happened'],
    ['Chile', 'target', 'target'],
    ['gas', 'topic', 'topic: Gas'],
  ]);
});
