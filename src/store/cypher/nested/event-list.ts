import { conditionsOf, whereOf } from './conditions.ts';
import { connectionPiece } from './connection-piece.ts';
import { type Draft, nodePiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Where a list of events starts. */
export interface EventStart {
  /** The pattern that ends in the event, without the word MATCH. */
  readonly pattern: (e: string) => string;
  /** True where the pattern may reach one event twice. */
  readonly mayRepeat: boolean;
  /** True where nothing but the date narrows: an index in order of dates serves, and undated events are not seen. */
  readonly isWhole?: boolean;
}

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
  const distinct = start.mayRepeat ? `WITH DISTINCT ${e} ` : '';
  const ordered = start.isWhole ? [`${e}.date >= ''`] : [];
  return connectionPiece(draft, wanted, {
    keyColumns: 2,
    toCursor: eventCursor,
    item: (below) => nodePiece(draft, 'Event', e, below),
    rows(item, limit) {
      const later = afterOf(draft, e, page.after, start.isWhole === true);
      const where = whereOf([...ordered, ...conditions, ...later]);
      const [day, id] = [draft.variable('d'), draft.variable('i')];
      const date = start.isWhole ? `${e}.date` : `coalesce(${e}.date, '')`;
      return `COLLECT { MATCH ${pattern}${where} ${distinct}WITH ${e}, ${date} AS ${day}, ${e}.id AS ${id} ORDER BY ${day} DESC, ${id} LIMIT ${limit} RETURN [${day}, ${id}, ${item}] }`;
    },
    total: () =>
      `COUNT { MATCH ${pattern}${whereOf(conditions)} RETURN ${start.mayRepeat ? 'DISTINCT ' : ''}${e} }`,
    check(found, size) {
      // A short page may have to go on with undated events.
      if (start.isWhole && filter.from === null && filter.until === null && found <= size) {
        throw new NotNested('undated events');
      }
    },
  });
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
