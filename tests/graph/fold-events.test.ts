import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/graph/canonical.ts';
import { eventKey } from '../../src/graph/event-key.ts';
import { foldEvents } from '../../src/graph/fold-events.ts';
import type { EvidenceRow } from '../../src/model/graph.ts';
import { evidence } from './evidence.ts';

type Parts = Partial<EvidenceRow>;

/** Dates of the evidence of each event, events in the order of their first date. */
function groups(rows: readonly Parts[]): readonly (readonly (string | null)[])[] {
  return foldEvents(rows.map((row, at) => evidence({ article: `article:${at}`, ...row })))
    .map((event) => event.evidence.map(({ date }) => date).sort())
    .sort();
}

describe('whose word an event is', () => {
  const attributed = (...rows: readonly Parts[]) =>
    foldEvents(rows.map((row, at) => evidence({ start: at, ...row }))).map(
      (event) => event.attributed,
    );

  test('somebody’s, when every piece of its evidence says whose', () => {
    expect(attributed({ attributedTo: 'actor:A' }, { attributedTo: 'actor:C' })).toEqual([true]);
  });

  test('the article’s own, when one piece does not', () => {
    expect(attributed({ attributedTo: 'actor:A' }, {})).toEqual([false]);
  });
});

describe('which accounts tell one event', () => {
  test.for<[string, readonly Parts[], readonly (readonly (string | null)[])[]]>([
    [
      'the same day',
      [{ date: '2026-02-03' }, { date: '2026-02-03' }],
      [['2026-02-03', '2026-02-03']],
    ],
    [
      'three days apart',
      [{ date: '2026-02-03' }, { date: '2026-02-06' }],
      [['2026-02-03', '2026-02-06']],
    ],
    [
      'four days apart',
      [{ date: '2026-02-03' }, { date: '2026-02-07' }],
      [['2026-02-03'], ['2026-02-07']],
    ],
    [
      'over the end of a month',
      [{ date: '2026-01-31' }, { date: '2026-02-01' }],
      [['2026-01-31', '2026-02-01']],
    ],
    [
      'no creeping on beyond a week',
      ['01', '04', '07', '10'].map((day) => ({ date: `2026-02-${day}` })),
      [['2026-02-01', '2026-02-04', '2026-02-07'], ['2026-02-10']],
    ],
    [
      'the month of a day',
      [{ date: '2026-02' }, { date: '2026-02-20' }],
      [['2026-02', '2026-02-20']],
    ],
    ['the year of a day', [{ date: '2026' }, { date: '2026-02-20' }], [['2026', '2026-02-20']]],
    ['another month', [{ date: '2026-03' }, { date: '2026-02-20' }], [['2026-02-20'], ['2026-03']]],
    ['months alone', [{ date: '2026-03' }, { date: '2026-03' }], [['2026-03', '2026-03']]],
    ['the year of a month', [{ date: '2026' }, { date: '2026-03' }], [['2026', '2026-03']]],
    [
      'a month with two events: the latest that could be news',
      [{ date: '2026-02-01' }, { date: '2026-02-08' }, { date: '2026-02-25' }, { date: '2026-02' }],
      [['2026-02', '2026-02-08'], ['2026-02-01'], ['2026-02-25']],
    ],
    ['undated, beside the only event', [{ date: '2026-02-03' }, {}], [['2026-02-03', null]]],
    [
      'undated, years before',
      [{ date: '2026-02-03' }, { publishedOn: '2019-05-01' }],
      [['2026-02-03'], [null]],
    ],
    ['undated, years after', [{ date: '2019-02-03' }, {}], [['2019-02-03'], [null]]],
    [
      'undated, publication unknown',
      [{ date: '2019-02-03' }, { publishedOn: null }],
      [['2019-02-03', null]],
    ],
    [
      'undated, beside two: the latest before its publication',
      [{ date: '2026-01-20' }, { date: '2026-02-08' }, { date: '2026-03-20' }, {}],
      [['2026-01-20'], ['2026-02-08', null], ['2026-03-20']],
    ],
    [
      'undated, publication unknown, beside two: neither',
      [{ date: '2026-01-20' }, { date: '2026-02-08' }, { publishedOn: null }],
      [['2026-01-20'], ['2026-02-08'], [null]],
    ],
    [
      'undated, beside its own article’s',
      [
        { date: '2019-01-20', article: 'article:x' },
        { date: '2026-02-08' },
        { article: 'article:x' },
      ],
      [['2019-01-20', null], ['2026-02-08']],
    ],
    ['two undated', [{}, {}], [[null, null]]],
    [
      'recalled from long before',
      [{ date: '2026-02-03' }, { modality: 'HISTORICAL' }],
      [['2026-02-03'], [null]],
    ],
    [
      'recalled, as another recalls it',
      [{ date: '1994', modality: 'HISTORICAL' }, { modality: 'HISTORICAL' }],
      [['1994', null]],
    ],
    [
      'what is only supposed',
      [{ date: '2026-02-03' }, { date: '2026-02-03', modality: 'HYPOTHETICAL' }],
      [['2026-02-03'], ['2026-02-03']],
    ],
    [
      'what was planned',
      [{ date: '2026-02-03' }, { date: '2026-02-03', modality: 'PLANNED' }],
      [['2026-02-03', '2026-02-03']],
    ],
  ])('%s', ([, rows, expected]) => {
    const sorted = [...expected].map((group) => [...group].sort()).sort();
    expect(groups(rows)).toEqual(sorted);
  });

  test('sides are one set where they do the same, and two where not', () => {
    const key = (type: EvidenceRow['type'], sources: string[], targets: string[]) =>
      eventKey({ type, modality: 'ACTUAL', sources, targets });
    expect(key('CONSULT', ['b'], ['a'])).toBe(key('CONSULT', ['a', 'b'], []));
    expect(key('COOPERATE', ['b'], ['a'])).toBe(key('COOPERATE', ['a'], ['b']));
    expect(key('ACCUSE', ['b'], ['a'])).not.toBe(key('ACCUSE', ['a'], ['b']));
    expect(key('ACCUSE', ['b', 'a'], [])).toBe(key('ACCUSE', ['a', 'b'], []));
    expect(key('ACCUSE', ['a'], ['b'])).not.toBe(key('REJECT', ['a'], ['b']));
  });
});

describe('what an event says', () => {
  const one = (...rows: Parts[]) => {
    const events = foldEvents(
      rows.map((row, at) => evidence({ article: `article:${at}`, ...row })),
    );
    expect(events).toHaveLength(1);
    return events[0];
  };

  test('the most precise date, then the most frequent, then the earliest', () => {
    expect(one({ date: '2026-02' }, { date: '2026-02' }, { date: '2026-02-03' })?.date).toBe(
      '2026-02-03',
    );
    const dates = ['2026-02-04', '2026-02-04', '2026-02-03'].map((date) => ({ date }));
    expect(one(...dates)?.date).toBe('2026-02-04');
    expect(one({ date: '2026-02-04' }, { date: '2026-02-03' })?.date).toBe('2026-02-03');
    expect(one({}, {})?.date).toBeNull();
  });

  test('negated when all deny, disputed when some do or days differ', () => {
    expect(one({ negated: true }, { negated: true })).toMatchObject({
      negated: true,
      disputed: false,
    });
    expect(one({ negated: true }, {})).toMatchObject({ negated: false, disputed: true });
    expect(one({}, {})).toMatchObject({ negated: false, disputed: false });
    expect(one({ date: '2026-02-03' }, { date: '2026-02-04' })).toMatchObject({ disputed: true });
    expect(one({ date: '2026-02-03' }, { date: '2026-02' })).toMatchObject({ disputed: false });
  });

  test('articles add up, sentences of one do not, and certainty is out of reach', () => {
    expect(one({ confidence: 0.6 }, { confidence: 0.5 })?.confidence).toBe(0.8);
    const same = { article: 'article:x' };
    expect(
      one({ ...same, confidence: 0.6 }, { ...same, confidence: 0.5, start: 3 })?.confidence,
    ).toBe(0.6);
    expect(one({ confidence: 1 })?.confidence).toBe(0.99);
    expect(one({ confidence: 0.6 }, { confidence: 0.9, negated: true })?.confidence).toBe(0.6);
  });

  test('modality, mode, place, participants and topics of all', () => {
    const event = one(
      { modality: 'PLANNED', mode: 'visit', place: 'X', topics: ['t:b'], cameo: '042' },
      { modality: 'ACTUAL', mode: 'meet', place: 'Y', topics: ['t:a'], main: true },
      {
        mode: 'meet',
        place: 'Y',
        participants: ['HOST actor:H', 'SOURCE actor:B', 'TARGET actor:A'],
      },
    );
    expect(event).toMatchObject({
      modality: 'ACTUAL',
      mode: 'meet',
      cameo: '040',
      place: 'Y',
      main: true,
      topics: ['t:a', 't:b'],
      participants: [
        { role: 'HOST', actor: 'actor:H' },
        { role: 'SOURCE', actor: 'actor:A' },
        { role: 'SOURCE', actor: 'actor:B' },
        { role: 'TARGET', actor: 'actor:A' },
        { role: 'TARGET', actor: 'actor:B' },
      ],
    });
    expect(one({ mode: 'visit' }, { mode: 'meet' }, { mode: null })?.mode).toBe('meet');
  });
});

describe('any set of evidence', () => {
  const day = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2026-03-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const date = fc.oneof(
    fc.constant(null),
    fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([at, length]) => at.toISOString().slice(0, length)),
  );
  const row = fc.record({
    article: fc.constantFrom('article:1', 'article:2', 'article:3', 'article:4'),
    start: fc.nat(50),
    date,
    publishedOn: fc.constantFrom(null, '2026-01-05', '2026-02', '2026-02-10', '2026-04-01'),
    modality: fc.constantFrom(
      'ACTUAL' as const,
      'PLANNED' as const,
      'HISTORICAL' as const,
      'HYPOTHETICAL' as const,
    ),
    negated: fc.boolean(),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    type: fc.constantFrom('CONSULT' as const, 'ACCUSE' as const),
    place: fc.constantFrom(null, 'X', 'Y'),
  });
  const rows = fc.uniqueArray(
    row.map((parts) => evidence(parts)),
    { maxLength: 14, selector: ({ id }) => id },
  );

  test('gives the same events in any order', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(canonical(foldEvents(other))).toBe(canonical(foldEvents(list)));
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  test('loses no evidence, doubles none, and gives each event its own id', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const events = foldEvents(list);
        const told = events.flatMap((event) => event.evidence.map(({ id }) => id));
        expect(told.sort()).toEqual(list.map(({ id }) => id).sort());
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        expect(
          events.every(({ key, evidence: some }) => some.every((one) => one.key === key)),
        ).toBe(true);
      }),
      { numRuns: 400, seed: 5 },
    );
  });
});
