import { conditionsOf, whereOf } from './conditions.ts';
import { connectionPiece } from './connection-piece.ts';
import { type Draft, nodePiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Where a list of events starts. */
export interface EventStart {
  /** The pattern that ends in the event, without the word MATCH. */
  readonly pattern: (e: string) => string;
  /** How often the pattern may reach one event at most; null where that is not bounded. */
  readonly mostRepeats: number | null;
  /** True where nothing but the date narrows: an index in order of dates serves, and undated events are not seen. */
  readonly isWhole?: boolean;
}

/** The parts that one actor may have in one event: one in each role. */
export const PARTS = 5;

const CURSOR_LIST = 'events';

/** The cursor of an event, as every list of events gives it. */
export function eventCursor(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([CURSOR_LIST, ...key])).toString('base64url');
}

/** Events, latest first and undated ones last, then by id: a connection. */
export function eventListPiece(draft: Draft, start: EventStart, wanted: Wanted): Piece {
  const { filter, page } = wanted;
  if (!filter || !page) throw new NotNested(wanted.field);
  const e = draft.variable('e');
  const conditions = conditionsOf(draft, e, filter);
  const pattern = start.pattern(e);
  const ordered = start.isWhole ? [`${e}.date >= ''`] : [];
  const [day, id] = [draft.variable('d'), draft.variable('i')];
  return connectionPiece(draft, wanted, {
    keys: [
      { text: day, like: `${e}.date` },
      { text: id, like: `${e}.id` },
    ],
    toCursor: eventCursor,
    item: (below) => nodePiece(draft, 'Event', e, below),
    rows(row, limit) {
      const later = afterOf(draft, e, page.after, start.isWhole === true);
      const where = whereOf([...ordered, ...conditions, ...later]);
      const date = start.isWhole ? `${e}.date` : `coalesce(${e}.date, '')`;
      const once = onceEach(start, e, limit, `ORDER BY ${date} DESC, ${e}.id`);
      return `COLLECT { MATCH ${pattern}${where} ${once}WITH ${e}, ${date} AS ${day}, ${e}.id AS ${id} ORDER BY ${day} DESC, ${id} LIMIT ${limit} RETURN ${row} }`;
    },
    total: () =>
      `COUNT { MATCH ${pattern}${whereOf(conditions)} RETURN ${start.mostRepeats === 1 ? '' : 'DISTINCT '}${e} }`,
    check(found, size) {
      // A short page may have to go on with undated events.
      if (start.isWhole && filter.from === null && filter.until === null && found <= size) {
        throw new NotNested('undated events');
      }
    },
  });
}

/**
 * Each event once. Where repeats are bounded, those of a page are among as many times its size, which the
 * engine finds without remembering all events that it has seen.
 */
function onceEach({ mostRepeats }: EventStart, e: string, limit: string, order: string): string {
  if (mostRepeats === 1) return '';
  const bound = mostRepeats === null ? '' : `WITH ${e} ${order} LIMIT ${mostRepeats} * ${limit} `;
  return `${bound}WITH DISTINCT ${e} `;
}

function afterOf(
  draft: Draft,
  e: string,
  after: readonly (string | number)[] | undefined,
  isWhole: boolean,
): readonly string[] {
  if (!after) return [];
  const [day, id] = [draft.param(after[0]), draft.param(after[1])];
  if (isWhole && after[0] === '') throw new NotNested('undated events');
  const date = isWhole ? `${e}.date` : `coalesce(${e}.date, '')`;
  return [`${date} <= ${day}`, `(${date} < ${day} OR ${e}.id > ${id})`];
}
