import { pagedPiece } from './paged-piece.ts';
import { type FieldPiece, type FieldPieces, objectPiece, oneOfPiece } from './piece.ts';
import { spanOf } from './span.ts';
import { officePiece } from './tie-piece.ts';
import { NotNested } from './wanted.ts';

/** The variables of an entry, and of the actor whose it is. */
interface Entry {
  readonly actor: string;
  readonly kind: string;
  readonly it: string;
  readonly day: string;
}

const TYPES = { EVENT: 'Event', STATEMENT: 'Statement', OFFICE: 'Tie' };

const FIELDS: FieldPieces<Entry> = {
  kind: (_, { kind }, { toOutput }) => ({ text: kind, read: toOutput }),
  date: (_, { day }, { toOutput }) => ({ text: `nullIf(${day}, '')`, read: toOutput }),
  item: (draft, { actor, kind, it, day }, { belowOf }) =>
    oneOfPiece(kind, TYPES, (type) => {
      const below = belowOf?.[type] ?? [];
      if (type === 'Tie') return officePiece(draft, { actor, office: it, from: day }, below);
      return objectPiece(draft, type, draft.types[type] ?? {}, it, below);
    }),
};

/** What an actor does, says and holds, latest first, then by id; see read-timeline.ts. */
export const timeline: FieldPiece<string> = (draft, a, wanted) => {
  const { timeline: filter } = wanted;
  if (!filter) throw new NotNested('timeline');
  const [kind, it, day] = ['kind', 'it', 'day'].map((word) => draft.variable(word));
  const entry: Entry = { actor: a, kind: kind ?? '', it: it ?? '', day: day ?? '' };
  const [r, h] = [draft.variable('r'), draft.variable('h')];
  const branches = {
    EVENT: `MATCH (${a})-[:PARTICIPATED_IN]->(${it}:Event) WHERE coalesce(${it}.negated, false) = false RETURN 'EVENT' AS ${kind}, ${it}, coalesce(${it}.date, '') AS ${day}`,
    STATEMENT: `MATCH (${a})<-[:SPEAKER]-(${it}:Statement)-[:STATED_IN]->(:Sentence)-[:PART_OF]->(${r}:Article) RETURN 'STATEMENT' AS ${kind}, ${it}, coalesce(${r}.publishedOn, '') AS ${day}`,
    OFFICE: `MATCH (${a})-[${h}:HOLDS_OFFICE]->(${it}:Actor) WHERE ${h}.from IS NOT NULL RETURN 'OFFICE' AS ${kind}, ${it}, ${h}.from AS ${day}`,
  };
  const read = [...new Set(filter.kinds)].map((one) => branches[one]);
  if (read.length === 0) throw new NotNested('no kinds');
  const within = spanOf(draft, entry.day, filter);
  const where = within.length === 0 ? '' : ` WHERE ${within.join(' AND ')}`;
  return pagedPiece(draft, wanted, {
    match: `CALL (${a}) { ${read.join(' UNION ')} } WITH DISTINCT ${a}, ${kind}, ${it}, ${day}${where}`,
    carried: [entry.it, entry.kind, entry.day, a],
    keys: [
      [entry.day, 'DESC'],
      [`${it}.id`, 'ASC'],
    ],
    item: (below) => objectPiece(draft, 'TimelineEntry', FIELDS, entry, below),
  });
};
