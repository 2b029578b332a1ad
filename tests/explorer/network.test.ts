import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bond } from '../../src/explorer/ask/documents/network.ts';
import type { ListedEvent } from '../../src/explorer/ask/documents/pair.ts';
import { lineId, toElements } from '../../src/explorer/network/elements.ts';
import { fanPlaces } from '../../src/explorer/network/fan.ts';
import { pack } from '../../src/explorer/network/pack.ts';
import { sayTarget } from '../../src/explorer/network/say-target.ts';
import { nextTowards } from '../../src/explorer/network/steps.ts';
import { toFan } from '../../src/explorer/network/to-fan.ts';

const NORWAY = { id: 'actor:NOR', name: 'Norway', kind: 'STATE' } as const;
const CHILE = { id: 'actor:CHL', name: 'Chile', kind: 'STATE' } as const;
const MARO = { id: 'actor:maro', name: 'Lena Maro', kind: 'PERSON' } as const;

function bond(a: string, b: string, events: number, more: Partial<Bond> = {}): Bond {
  return {
    a: { id: a },
    b: { id: b },
    events,
    types: [{ type: 'CONSULT', count: events }],
    statuses: [{ status: 'HAPPENED', count: events }],
    disputed: 0,
    firstDate: null,
    lastDate: null,
    ...more,
  };
}

const NETWORK = {
  actors: [NORWAY, CHILE, MARO],
  bonds: [
    bond('actor:CHL', 'actor:NOR', 9, {
      types: [
        { type: 'ACCUSE', count: 3 },
        { type: 'CONSULT', count: 4 },
        { type: 'REJECT', count: 2 },
      ],
      statuses: [
        { status: 'DENIED', count: 8 },
        { status: 'PLANNED', count: 1 },
      ],
      firstDate: '2026-02-03',
      lastDate: '2026-05',
    }),
    bond('actor:NOR', 'actor:maro', 1, { disputed: 1 }),
  ],
  totalBonds: 2,
};

describe('elements', () => {
  const { dots, lines } = toElements(NETWORK);

  test('the busiest actor comes first and is largest', () => {
    expect(dots.map(({ name, weight }) => [name, weight])).toEqual([
      ['Norway', 10],
      ['Chile', 9],
      ['Lena Maro', 1],
    ]);
    expect(dots[0]?.size).toBeGreaterThan(dots[2]?.size ?? 0);
  });

  test('a line has the family of most events, its commonest type, and the most real status', () => {
    // Five quarrels in two types outweigh four meetings.
    expect(lines[0]).toMatchObject({ family: 'quarrel', type: 'ACCUSE', status: 'PLANNED' });
    expect(lines[1]).toMatchObject({ family: 'talk', type: 'CONSULT', disputed: true });
  });

  test('more events make a thicker line, within bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (counts) => {
        const bonds = counts.map((events, at) => bond(`a${at}`, `b${at}`, events));
        const drawn = toElements({ actors: [], bonds, totalBonds: bonds.length }).lines;
        const widths = drawn.map(({ events, width }) => ({ events, width }));
        widths.sort((a, b) => a.events - b.events);
        for (const [at, { width }] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(widths[at - 1]?.width ?? 1.5);
          expect(width).toBeLessThanOrEqual(9);
        }
      }),
    );
  });

  test('a pair has one line whichever comes first', () => {
    expect(lineId('actor:NOR', 'actor:CHL')).toBe(lineId('actor:CHL', 'actor:NOR'));
    expect(lines.map(({ id }) => id)).toEqual(['actor:CHL actor:NOR', 'actor:NOR actor:maro']);
  });
});

describe('what is pointed at', () => {
  test('a pair', () => {
    const said = sayTarget({ kind: 'pair', ids: ['actor:CHL', 'actor:NOR'] }, NETWORK, undefined);
    expect(said).toBe(
      'Chile and Norway: 9 events (3 Accused, 4 Met, called, visited, 2 Rejected); 3 February 2026 to May 2026',
    );
  });

  test('an actor', () => {
    const said = sayTarget({ kind: 'actor', id: 'actor:maro' }, NETWORK, undefined);
    expect(said).toBe('Lena Maro, person: 1 counterpart here');
  });
});

const EVENT: ListedEvent = {
  id: 'event:1',
  type: 'ACCUSE',
  mode: null,
  date: null,
  place: null,
  status: 'HAPPENED',
  disputed: false,
  confidence: 0.9,
  sources: [NORWAY],
  targets: [CHILE],
  topics: [],
  evidenceCount: 1,
  evidence: [],
};

describe('a fan', () => {
  const pair = ['actor:CHL', 'actor:NOR'] as const;

  test('has events in the order of time, undated ones last, with whom they are done to', () => {
    const events: ListedEvent[] = [
      EVENT,
      { ...EVENT, id: 'event:2', type: 'CONSULT', date: '2026-03', status: 'PLANNED' },
      { ...EVENT, id: 'event:3', date: '2026-02-03', targets: [CHILE, MARO] },
    ];
    const fan = toFan(pair, events, 3);
    expect(fan.events.map(({ id, towards }) => [id, towards])).toEqual([
      ['event:3', ['actor:CHL']],
      ['event:2', []],
      ['event:1', ['actor:CHL']],
    ]);
    expect(fan.events[1]?.label).toBe('Norway met Chile, March 2026, planned');
  });

  test('says somebody where nobody is named', () => {
    const { events } = toFan(pair, [{ ...EVENT, sources: [] }], 1);
    expect(events[0]?.label).toBe('Somebody accused Chile, undated');
  });

  test('lies across the middle of its line', () => {
    const places = fanPlaces({ x: 0, y: 0 }, { x: 200, y: 0 }, 3);
    expect(places).toEqual([
      { x: 100, y: -44 },
      { x: 100, y: 0 },
      { x: 100, y: 44 },
    ]);
  });

  test('two actors at one place do not tear it apart', () => {
    for (const { x, y } of fanPlaces({ x: 5, y: 5 }, { x: 5, y: 5 }, 4)) {
      expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
    }
  });
});

describe('parts of a network beside each other', () => {
  const sizes = fc.array(
    fc.record({ w: fc.integer({ min: 0, max: 900 }), h: fc.integer({ min: 0, max: 900 }) }),
    { minLength: 1, maxLength: 30 },
  );

  test('never overlap, and none is lost', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0.5, 1, 1.6), (all, proportion) => {
        const parts = all.map(({ w, h }, at) => ({
          places: new Map([
            [`${at} from`, { x: -w, y: -h }],
            [`${at} to`, { x: 0, y: 0 }],
          ]),
          box: [-w, -h, 0, 0] as const,
        }));
        const places = pack(parts, proportion);
        expect(places.size).toBe(2 * all.length);
        const boxes = all.map((_, at) => [places.get(`${at} from`), places.get(`${at} to`)]);
        for (const [at, [from, to]] of boxes.entries()) {
          for (const [otherFrom, otherTo] of boxes.slice(at + 1)) {
            if (!from || !to || !otherFrom || !otherTo) throw new Error('lost');
            const isApart =
              to.x < otherFrom.x || otherTo.x < from.x || to.y < otherFrom.y || otherTo.y < from.y;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  test('a tall part lies down on a broad sheet', () => {
    const places = new Map([
      ['top', { x: 0, y: 0 }],
      ['foot', { x: 10, y: 500 }],
    ]);
    const packed = pack([{ places, box: [0, 0, 10, 500] }], 1.5);
    expect([packed.get('top'), packed.get('foot')]).toEqual([
      { x: 0, y: 0 },
      { x: 500, y: 10 },
    ]);
  });
});

describe('arrow keys', () => {
  const here = { x: 0, y: 0 };
  const ahead = { x: 100, y: 10 };
  const aside = { x: 60, y: 90 };

  test('go straight ahead rather than aside', () => {
    expect(nextTowards(here, 'ArrowRight', [aside, ahead])).toBe(ahead);
    expect(nextTowards(here, 'ArrowDown', [aside, ahead])).toBe(aside);
  });

  test('stay at the edge', () => {
    expect(nextTowards(here, 'ArrowLeft', [here, aside, ahead])).toBeUndefined();
  });
});
