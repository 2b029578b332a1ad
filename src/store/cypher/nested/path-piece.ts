import { type Draft, type FieldPieces, nodePiece, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** The variables of a chain: its actors and the events between them, in order. */
interface Chain {
  readonly actors: string;
  readonly events: string;
}

const LONGEST = 6;

const FIELDS: FieldPieces<Chain> = {
  length: (_, { events }, { toOutput }) => ({ text: `size(${events})`, read: toOutput }),
  steps(draft, { actors, events }, { below }) {
    const [x, e, y] = [draft.variable('x'), draft.variable('e'), draft.variable('y')];
    const fields: FieldPieces<null> = {
      from: (_, __, wanted) => nodePiece(draft, 'Actor', x, wanted.below),
      event: (_, __, wanted) => nodePiece(draft, 'Event', e, wanted.below),
      to: (_, __, wanted) => nodePiece(draft, 'Actor', y, wanted.below),
    };
    const object = objectPiece(draft, 'PathStep', fields, null, below);
    const steps = draft.variable('steps');
    const call = `CALL (${actors}, ${events}) { UNWIND range(0, size(${events}) - 1) AS at WITH ${actors}[at] AS ${x}, ${events}[at] AS ${e}, ${actors}[at + 1] AS ${y} RETURN collect(${object.text}) AS ${steps} }`;
    return {
      text: steps,
      calls: [call],
      read: (value) => (value as readonly unknown[]).map(object.read),
    };
  },
};

/**
 * A shortest chain of events that happened. Of several of one length the one whose actors, and then whose
 * events, come first by ids, compared from the end: what a search ring by ring finds too.
 */
export function pathPiece(draft: Draft, { args, below }: Wanted): Piece {
  if (args['via'] != null) throw new NotNested('via');
  const hops = Number(args['maxHops'] ?? 4);
  if (!(hops >= 1 && hops <= LONGEST) || args['from'] === args['to']) throw new NotNested('path');
  const [from, to] = [draft.param(args['from']), draft.param(args['to'])];
  const chain = { actors: draft.variable('actors'), events: draft.variable('events') };
  const { actors, events } = chain;
  const object = objectPiece(draft, 'Path', FIELDS, chain, below);
  const count = (id: string) => `COUNT { MATCH (:Actor {id: ${id}}) }`;
  const found = `head(COLLECT { MATCH (a:Actor {id: ${from}}), (b:Actor {id: ${to}})
MATCH p = allShortestPaths((a)-[:PARTICIPATED_IN*..${2 * hops}]-(b))
WHERE all(n IN nodes(p) WHERE n:Actor OR (coalesce(n.negated, false) = false AND coalesce(n.modality, 'ACTUAL') IN ['ACTUAL', 'HISTORICAL']))
WITH nodes(p) AS ns
WITH [at IN range(0, size(ns) - 1, 2) | ns[at]] AS ${actors}, [at IN range(1, size(ns) - 2, 2) | ns[at]] AS ${events}
ORDER BY [x IN reverse(${actors}) | x.id], [x IN reverse(${events}) | x.id] LIMIT 1
${(object.calls ?? []).join('\n')}
RETURN ${object.text} })`;
  return {
    text: `[${count(from)}, ${count(to)}, ${found}]`,
    read(value) {
      const [starts, ends, row] = value as readonly unknown[];
      // Names are for the ordinary way to understand.
      if (starts === 0 || ends === 0) throw new NotNested('a name');
      return row === null ? null : object.read(row);
    },
  };
}
