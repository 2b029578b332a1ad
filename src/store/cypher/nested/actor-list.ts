import { connectionPiece } from './connection-piece.ts';
import { type Draft, nodePiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Actors by name, then by id: by the index of names where a prefix is given. */
export function actorListPiece(draft: Draft, wanted: Wanted): Piece {
  const { args, page } = wanted;
  const { prefix, kind, search, country, mentioned } = args;
  // Names of countries and words need to be understood first.
  if (search != null || country != null || mentioned != null || !page)
    throw new NotNested('actors');
  const a = draft.variable('a');
  const conditions: string[] = [];
  if (prefix != null) conditions.push(`${a}.name STARTS WITH ${draft.param(prefix)}`);
  if (kind != null) conditions.push(`${a}.kind IN ${draft.param(kind)}`);
  const where = (all: readonly string[]) => (all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`);
  return connectionPiece(draft, wanted, {
    keys: [{ text: `${a}.name` }, { text: `${a}.id` }],
    toCursor: (key) => Buffer.from(JSON.stringify(['actors', ...key])).toString('base64url'),
    item: (below) => nodePiece(draft, 'Actor', a, below),
    rows(row, limit) {
      const after = page.after?.map((part) => draft.param(part));
      const later = after
        ? [`${a}.name >= ${after[0]}`, `(${a}.name > ${after[0]} OR ${a}.id > ${after[1]})`]
        : [];
      return `COLLECT { MATCH (${a}:Actor)${where([...conditions, ...later])} WITH ${a} ORDER BY ${a}.name, ${a}.id LIMIT ${limit} RETURN ${row} }`;
    },
    total: () => `COUNT { MATCH (${a}:Actor)${where(conditions)} RETURN ${a} }`,
  });
}
