import { describe, expect, test } from 'vitest';
import { describeDrawn, drawEvents } from '../../scripts/eval/draw-events.ts';
import type { ExtractionRecord } from '../../src/cli/record.ts';

type RecordedEvent = ExtractionRecord['events'][number];

const TEXT = 'Chile praised\nPeru.';

function record(id: string, events: readonly Partial<RecordedEvent>[]): ExtractionRecord {
  const base: RecordedEvent = {
    type: 'SUPPORT',
    plover: 'SUPPORT',
    main: true,
    negated: false,
    modality: 'ACTUAL',
    confidence: 0.9,
    rule: 'support.praise',
    sources: [{ start: 0, end: 5, name: 'Chile' }],
    targets: [{ start: 14, end: 18, name: 'Peru' }],
    topics: [],
    evidence: [{ start: 0, end: 19, text: TEXT }],
  };
  const full = events.map((event) => ({ ...base, ...event }));
  return { id, text: TEXT, actors: [], events: full, statements: [], topics: [] };
}

const many = Array.from({ length: 40 }, (_, index) => record(`a${index}`, [{}]));
const ids = (events: readonly { readonly article: unknown }[]) =>
  events.map(({ article }) => article);

describe('drawEvents', () => {
  test('the same seed draws the same events in any order of records, another seed others', () => {
    const draw = (seed: string, records = many) =>
      ids(drawEvents(records, { count: 10, seed, confidence: 0 }));
    expect(draw('1')).toHaveLength(10);
    expect(draw('1', [...many].reverse())).toEqual(draw('1'));
    expect(draw('2')).not.toEqual(draw('1'));
  });

  test('an article that goes takes only its own event from the draw', () => {
    const draw = (records: readonly ExtractionRecord[]) =>
      ids(drawEvents(records, { count: 10, seed: '1', confidence: 0 }));
    const before = draw(many);
    const after = draw(many.filter(({ id }) => id !== before[0]));
    expect(after.slice(0, 9)).toEqual(before.slice(1));
  });

  test('leaves out what is below the confidence or does not claim to have happened', () => {
    const records = [
      record('kept', [{ confidence: 0.8 }]),
      record('unsure', [{ confidence: 0.79 }]),
      record('denied', [{ negated: true }]),
      record('supposed', [{ modality: 'HYPOTHETICAL' }]),
    ];
    expect(ids(drawEvents(records, { count: 9, seed: '1', confidence: 0.8 }))).toEqual(['kept']);
  });
});

test('an event is one numbered line with the quoted words of both ends', () => {
  const records = [record('a', [{ mode: 'praise', targets: [] }])];
  const [event] = drawEvents(records, { count: 1, seed: '1', confidence: 0 });
  expect(event && describeDrawn(event, 4)).toBe(
    '5. 0.90 SUPPORT/praise  “Chile” [Chile] → ?  | Chile praised Peru.',
  );
});
