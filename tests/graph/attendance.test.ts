import { expect, test } from 'vitest';
import { attendanceGroups, type DayMeeting, pairsAtOneTable } from '../../src/graph/attendance.ts';
import { evidence } from './evidence.ts';

const meeting = (id: string, attendees: string, date = '2026-02-03'): DayMeeting => ({
  id,
  date,
  attendees: attendees.split(' ').map((name) => {
    const [actor = '', country] = name.split('/');
    return { actor, country: country ?? null };
  }),
});

const pairs = (...meetings: readonly DayMeeting[]) =>
  pairsAtOneTable(meetings).map(([one, other]) => `${one.id} ${other.id}`);

test('meetings of a day with two in common and others beside are told as one with others', () => {
  expect(pairs(meeting('1', 'A B'), meeting('2', 'A B C'))).toEqual(['1 2']);
  expect(pairs(meeting('2', 'A B C'), meeting('1', 'A B D'))).toEqual(['1 2']);
  expect(pairs(meeting('1', 'A B'), meeting('2', 'A C'))).toEqual([]);
  expect(pairs(meeting('1', 'A B'), meeting('2', 'A B C', '2026-02-04'))).toEqual([]);
});

test('who speaks for a state that is there is nobody else', () => {
  expect(pairs(meeting('1', 'A B'), meeting('2', 'A B minister/A'))).toEqual([]);
  expect(pairs(meeting('1', 'A B'), meeting('2', 'A B minister/C'))).toEqual(['1 2']);
});

test('groups say who is in one alone, unless an article tells both or the places differ', () => {
  const found = pairsAtOneTable([
    meeting('1', 'A B'),
    meeting('2', 'A B C'),
    meeting('3', 'A B D'),
  ]);
  const told = (rows: Readonly<Record<string, Parameters<typeof evidence>[0]>>) =>
    attendanceGroups(found, (id) => [evidence({ article: `article:${id}`, ...rows[id] })]).map(
      (sides) => sides.map(({ event, only }) => `${event} ${only.join(' ')}`.trim()),
    );
  expect(told({})).toEqual([['1', '2 C', '3 D']]);
  expect(told({ 2: { article: 'article:1' }, 3: { article: 'article:1' } })).toEqual([]);
  const place = (name: string, level: 'CAPITAL' | 'CITY') =>
    ({ place: name, placeIn: 'actor:NOR', placeLevel: level }) as const;
  const [oslo, bergen] = [place('Oslo', 'CAPITAL'), place('Bergen', 'CITY')];
  expect(told({ 1: oslo, 2: bergen, 3: bergen })).toEqual([['2 C', '3 D']]);
});
