import { type EventOrder, LATEST_FIRST, sortOfEvent } from '../read-events.ts';
import { whereOf } from './conditions.ts';
import { connectionPiece } from './connection-piece.ts';
import { eventEdge } from './event-edge.ts';
import { conditionsOn, type EventStart } from './event-start.ts';
import { pagedPiece, toCursor } from './paged-piece.ts';
import { collected, type Draft, nodePiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** The cursor of an event in lists in their usual order. */
export function eventCursor(key: readonly unknown[]): string {
  return toCursor('events', key);
}

/** Events, latest first where nothing else is asked for and undated ones last, then by id: a connection. */
export function eventListPiece(draft: Draft, start: EventStart, wanted: Wanted): Piece {
  const { filter, page, args } = wanted;
  if (!filter || !page) throw new NotNested(wanted.field);
  const e = draft.variable('e');
  const order = (args['orderBy'] ?? LATEST_FIRST) as EventOrder;
  const conditions = conditionsOn(draft, e, wanted);
  const list = { e, conditions, order, pattern: start.pattern(e) };
  // Beyond the dated ones the index does not help.
  const isUsual = order.field === 'DATE' && order.direction === 'DESC' && page.after?.[0] !== '';
  if (start.isWhole && isUsual) return byDate(draft, list, wanted);
  return pagedPiece(draft, wanted, {
    match: `MATCH ${list.pattern}${whereOf(conditions)}`,
    carried: [e],
    keys: [
      [sortOfEvent(e, order), order.direction, shownOf(e, order)],
      [`${e}.id`, 'ASC'],
    ],
    mostRepeats: start.mostRepeats,
    item: (below) => nodePiece(draft, 'Event', e, below),
    edge: eventEdge(e, start.anchor),
  });
}

/** What events show of what they are sorted by; undated ones come as '' where the latest come first. */
function shownOf(e: string, { field, direction }: EventOrder): string | undefined {
  return field === 'DATE' && direction === 'DESC' ? `${e}.date` : undefined;
}

interface Listed {
  readonly e: string;
  readonly pattern: string;
  readonly conditions: readonly string[];
}

/** All events, from the latest on by the index of dates; the undated ones are read only where those are few. */
function byDate(draft: Draft, { e, pattern, conditions }: Listed, wanted: Wanted): Piece {
  const { filter, page } = wanted;
  const after = page?.after;
  let isCalled = false;
  const [d, i] = [draft.variable('d'), draft.variable('i')];
  const isBounded = filter?.from !== null || filter.until !== null;
  return connectionPiece(draft, wanted, {
    keys: [
      { text: d, like: `${e}.date` },
      { text: i, like: `${e}.id` },
    ],
    toCursor: eventCursor,
    item: (below) => nodePiece(draft, 'Event', e, below),
    edge: eventEdge(e, undefined),
    rows(row, limit, given) {
      const [day, id] = after?.map((part) => draft.param(part)) ?? [];
      const later = after ? [`${e}.date <= ${day}`, `(${e}.date < ${day} OR ${e}.id > ${id})`] : [];
      const order = `ORDER BY ${d} DESC, ${i}`;
      const calls = given === '' ? [] : [given, `WITH * ${order}`];
      isCalled = calls.length > 0;
      const read = (fits: string, date: string, more: readonly string[]) => {
        const where = whereOf([fits, ...conditions, ...more]);
        const body = `MATCH ${pattern}${where} WITH ${e}, ${date} AS ${d}, ${e}.id AS ${i} ${order} LIMIT ${limit}`;
        return collected(draft, body, row, calls);
      };
      const dated = read(`${e}.date >= ''`, `${e}.date`, later);
      // Where subqueries have to run first, the undated ones would be read whether needed or not.
      if (isBounded || calls.length > 0) return dated;
      const undated = read(`${e}.date IS NULL`, "''", []);
      const found = draft.variable('found');
      return `[${found} IN [${dated.text}] | CASE WHEN size(${found}) < ${limit} THEN ${found} + ${undated.text} ELSE ${found} END][0]`;
    },
    check(found, size) {
      if (!isBounded && found <= size && isCalled) throw new NotNested('undated events');
    },
    total: () => `COUNT { MATCH ${pattern}${whereOf(conditions)} RETURN ${e} }`,
  });
}
