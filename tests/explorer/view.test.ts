import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindsAsWhere, toFilter } from '../../src/explorer/ask/filter.ts';
import { activeFilters } from '../../src/explorer/filters/active.ts';
import { readAddress, writeAddress } from '../../src/explorer/view/address.ts';
import { readStrictly } from '../../src/explorer/view/strict-address.ts';
import {
  LISTS,
  MOST_PAIRS,
  SHOWS,
  STATUSES,
  toPair,
  type View,
  WHOLE,
} from '../../src/explorer/view/view.ts';
import { ACTOR_KINDS } from '../../src/model/actor.ts';
import { EVENT_TYPES } from '../../src/model/event.ts';

const id = fc.stringMatching(/^[a-z]+:[\p{L}\d&=?#.+% -]*[\p{L}\d]$/u);
const date = fc.constantFrom('2026', '2026-02', '2026-02-03');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const some = <T>(of: readonly T[]) => fc.subarray([...of]);

const views: fc.Arbitrary<View> = fc.record({
  types: some(EVENT_TYPES),
  statuses: some(STATUSES),
  kinds: some(ACTOR_KINDS),
  outlets: fc.array(fc.stringMatching(/^\S.*$/u), { maxLength: 3 }),
  topic: maybe(id),
  lens: maybe(id),
  from: maybe(date),
  to: maybe(date),
  confidence: fc.constantFrom(0, 0.05, 0.5, 0.95, 1),
  around: maybe(id),
  pairs: maybe(fc.integer({ min: 1, max: MOST_PAIRS })),
  show: fc.constantFrom(...SHOWS),
  search: maybe(id),
  actor: maybe(id),
  pair: maybe(
    fc.uniqueArray(id, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => toPair(a, b)),
  ),
  event: maybe(id),
  article: maybe(id),
  sentence: maybe(id),
  asOf: maybe(date),
  against: maybe(id),
  list: maybe(fc.constantFrom(...LISTS)),
});

describe('the address', () => {
  test('says all that the view is, and nothing for the whole', () => {
    expect(writeAddress(WHOLE)).toBe('');
    fc.assert(
      fc.property(views, (view) => {
        expect(readAddress(writeAddress(view))).toEqual(view);
        expect(readStrictly(`http://127.0.0.1:4000/${writeAddress(view)}`)).toEqual(view);
      }),
    );
  });

  test.for([
    '?types=MET,CONSULT&status=sure&kinds=,',
    '?from=yesterday&to=2026-2&confidence=7&pairs=-3&show=film',
    '?pair=actor%3ANOR&confidence=NaN',
    '?pair=actor%3ANOR&pair=actor%3ANOR',
  ])('leaves out what makes no sense: %s', (query) => {
    const types = query.includes('CONSULT') ? (['CONSULT'] as const) : [];
    expect(readAddress(query)).toEqual({ ...readAddress(''), types });
  });

  test.for(['', '/', 'http://127.0.0.1:4000', 'http://127.0.0.1:4000/#', '?', '#'])(
    '"%s" shows everything, also to whoever is strict',
    (address) => {
      expect(readStrictly(address)).toEqual(WHOLE);
    },
  );

  test.for([
    'types=ACCUSE',
    '#types=ACCUSE',
    '/?types=ACCUSE#pair-1',
    'https://a.example/x/?types=ACCUSE',
  ])('is taken whole, or the part that says the view: %s', (address) => {
    expect(readStrictly(address)).toEqual({ ...WHOLE, types: ['ACCUSE'] });
  });

  test('asks for no more pairs than may be drawn', () => {
    expect(readAddress('?pairs=1000000').pairs).toBe(MOST_PAIRS);
  });
});

describe('the filter of a view', () => {
  test('of the whole: everything, the denied too', () => {
    expect(toFilter(WHOLE)).toEqual({
      types: null,
      actor: null,
      topic: null,
      from: null,
      to: null,
      includeNegated: true,
      where: null,
    });
  });

  test('leaves denied events out unless they are asked for', () => {
    expect(toFilter({ ...WHOLE, statuses: ['PLANNED'] }).includeNegated).toBe(false);
    expect(toFilter({ ...WHOLE, statuses: ['PLANNED', 'DENIED'] }).includeNegated).toBe(true);
  });

  test('holds what is asked for beyond it', () => {
    const view: View = { ...WHOLE, confidence: 0.5, outlets: ['The Bergen Post'] };
    expect(toFilter(view, { between: ['actor:CHL', 'actor:NOR'] }).where).toEqual({
      confidence: { atLeast: 0.5 },
      outlet: ['The Bergen Post'],
      between: ['actor:CHL', 'actor:NOR'],
    });
  });

  test('of kinds: both ends are of them', () => {
    expect(kindsAsWhere(WHOLE)).toEqual({});
    expect(kindsAsWhere({ ...WHOLE, kinds: ['STATE'] })).toEqual({
      AND: [
        { participant: { role: ['SOURCE'], actor: { kind: ['STATE'] } } },
        { participant: { role: ['TARGET'], actor: { kind: ['STATE'] } } },
      ],
    });
  });
});

test('each filter that is on can be taken off alone', () => {
  const view: View = {
    ...WHOLE,
    types: ['ACCUSE', 'REQUEST'],
    statuses: ['DENIED'],
    kinds: ['STATE'],
    outlets: ['The Bergen Post'],
    topic: 'topic:gas',
    around: 'actor:NOR',
    from: '2026-02',
    to: '2026-03-10',
    confidence: 0.5,
  };
  const names = { topic: { id: 'topic:gas', name: 'Natural gas' }, lens: null, around: null };
  const filters = activeFilters(view, names);
  expect(filters.map(({ says }) => says)).toEqual([
    'Accused or Asked',
    'Denied',
    'about Natural gas',
    'with actor:NOR',
    'between State',
    'told by The Bergen Post',
    'since February 2026',
    'until 10 March 2026',
    'at least 50 % sure',
  ]);
  for (const { key, off } of filters) {
    const left = activeFilters({ ...view, ...off }, names).map((one) => one.key);
    expect(left).toEqual(filters.map((one) => one.key).filter((one) => one !== key));
  }
});
