import { conditionsOf } from './conditions.ts';
import {
  collected,
  type Draft,
  type FieldPiece,
  type FieldPieces,
  nodePiece,
  objectPiece,
  type Piece,
} from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

const BONDS_EACH = 5; // as in api/neighbourhood.ts

const value =
  <V>(textOf: (of: V) => string): FieldPiece<V> =>
  (_, of, { toOutput }) => ({ text: textOf(of), read: toOutput });

/** The variables of an actor of the neighbourhood. */
interface Near {
  readonly actor: string;
  readonly distance: string;
  readonly weight: string;
}

const NEAR: FieldPieces<Near> = {
  actor: (draft, { actor }, { below }) => nodePiece(draft, 'Actor', actor, below),
  distance: value(({ distance }) => distance),
  weight: value(({ weight }) => weight),
};

/** The variables of two that are bound. */
interface Bound {
  readonly a: string;
  readonly b: string;
  readonly weight: string;
  readonly last: string;
}

const BOUND: FieldPieces<Bound> = {
  a: (draft, { a }, { below }) => nodePiece(draft, 'Actor', a, below),
  b: (draft, { b }, { below }) => nodePiece(draft, 'Actor', b, below),
  weight: value(({ weight }) => weight),
  lastDate: value(({ last }) => last),
};

const nodes: FieldPiece<string> = (draft, found, { below }) => {
  const near = {
    actor: draft.variable('a'),
    distance: draft.variable('d'),
    weight: draft.variable('w'),
  };
  const object = objectPiece(draft, 'Neighbour', NEAR, near, below);
  const { actor, distance, weight } = near;
  const at = draft.variable('at');
  return {
    ...collected(
      draft,
      `UNWIND range(0, size(${found}) - 1) AS ${at} WITH ${at}, ${found}[${at}][0] AS ${actor}, ${found}[${at}][1] AS ${distance}, ${found}[${at}][2] AS ${weight} ORDER BY ${at}`,
      object.text,
      object.calls,
    ),
    read: (rows) => (rows as readonly unknown[]).map(object.read),
  };
};

/** The actors around one, ring by ring, and what binds them; see api/neighbourhood.ts. */
export function neighbourhoodPiece(draft: Draft, wanted: Wanted): Piece {
  const { filter, page, id, args, below } = wanted;
  if (!filter || !page || !id) throw new NotNested('neighbourhood');
  const limit = draft.param(page.size);
  const e = draft.variable('e');
  const conditions = conditionsOf(draft, e, filter).join(' AND ');
  const middle = draft.variable('m');
  const frontier = draft.variable('front');
  let found = draft.variable('found');
  const parts = [
    `MATCH (${middle}:Actor {id: ${draft.param(id)}}) WITH [[${middle}, 0, 0]] AS ${found}, [${middle}] AS ${frontier}`,
  ];
  for (let distance = 1; distance <= Number(args['hops']); distance += 1) {
    const [next, edge, ring] = ['found', 'front', 'ring'].map((word) => draft.variable(word));
    const [f, b, w] = [draft.variable('f'), draft.variable('b'), draft.variable('w')];
    parts.push(
      `CALL (${found}, ${frontier}) { UNWIND ${frontier} AS ${f} MATCH (${f})-[:PARTICIPATED_IN]->(${e}:Event) WHERE ${conditions} WITH DISTINCT ${found}, ${e}
MATCH (${e})<-[:PARTICIPATED_IN]-(${b}:Actor) WHERE NOT ${b} IN [x IN ${found} | x[0]]
WITH ${b}, count(DISTINCT ${e}) AS ${w} ORDER BY ${w} DESC, ${b}.id LIMIT ${limit} RETURN collect([${b}, ${distance}, ${w}]) AS ${ring} }
WITH ${found}, ${ring}[0..${limit} - size(${found})] AS ${edge} WITH ${found} + ${edge} AS ${next}, [x IN ${edge} | x[0]] AS ${frontier}`,
    );
    found = next ?? '';
  }
  const bonds: FieldPiece<string> = (_, of, one) => {
    const bound = {
      a: draft.variable('a'),
      b: draft.variable('b'),
      weight: draft.variable('w'),
      last: draft.variable('last'),
    };
    const object = objectPiece(draft, 'Bond', BOUND, bound, one.below);
    const { a, b, weight, last } = bound;
    const all = draft.variable('all');
    return {
      ...collected(
        draft,
        `WITH [x IN ${of} | x[0]] AS ${all} UNWIND ${all} AS ${a} MATCH (${a})-[:PARTICIPATED_IN]->(${e}:Event)<-[:PARTICIPATED_IN]-(${b}:Actor) WHERE ${conditions} AND ${b} IN ${all} AND ${a}.id < ${b}.id
WITH ${a}, ${b}, count(DISTINCT ${e}) AS ${weight}, max(${e}.date) AS ${last} ORDER BY ${weight} DESC, ${a}.id, ${b}.id LIMIT ${draft.param(BONDS_EACH * page.size)}`,
        object.text,
        object.calls,
        true,
      ),
      read: (rows) => (rows as readonly unknown[]).map(object.read),
    };
  };
  const object = objectPiece(draft, 'Neighbourhood', { nodes, bonds }, found, below);
  const { text, calls } = collected(draft, parts.join('\n'), object.text, object.calls, true);
  return {
    text: `head(${text})`,
    calls,
    read(value) {
      if (value === null) throw new NotNested('an unknown actor');
      return object.read(value);
    },
  };
}
