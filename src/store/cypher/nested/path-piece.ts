import { happened } from '../read-events.ts';
import { ACTORS_OF, EVENTS_OF, LONGEST_PATH, shortestChain } from '../read-paths.ts';
import {
  type Draft,
  type FieldPiece,
  type FieldPieces,
  isFlat,
  nodePiece,
  objectPiece,
  type Piece,
} from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** The variables of a chain: its actors and the events between them, in order. */
interface Chain {
  readonly actors: string;
  readonly events: string;
}

const nodesOf =
  (label: 'Actor' | 'Event', nodes: keyof Chain): FieldPiece<Chain> =>
  (draft, chain, { below }) => {
    const n = draft.variable('n');
    const object = nodePiece(draft, label, n, below);
    return {
      text: isFlat(object)
        ? `[${n} IN ${chain[nodes]} | ${object.text}]`
        : `COLLECT { UNWIND ${chain[nodes]} AS ${n} RETURN ${object.text} }`,
      read: (value) => (value as readonly unknown[]).map(object.read),
    };
  };

const FIELDS: FieldPieces<Chain> = {
  length: (_, { events }, { toOutput }) => ({ text: `size(${events})`, read: toOutput }),
  actors: nodesOf('Actor', 'actors'),
  events: nodesOf('Event', 'events'),
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
 * A shortest chain of events that happened. Whether they did is asked of the one chain that was found, for
 * asking on the way takes three times as long; where they did not, the ordinary way looks for another.
 */
export function pathPiece(draft: Draft, { args, below }: Wanted): Piece {
  if (args['via'] != null) throw new NotNested('via');
  const hops = Number(args['maxHops'] ?? 4);
  if (!(hops >= 1 && hops <= LONGEST_PATH) || args['from'] === args['to'])
    throw new NotNested('path');
  const [from, to] = [draft.param(args['from']), draft.param(args['to'])];
  const chain = { actors: draft.variable('actors'), events: draft.variable('events') };
  const { actors, events } = chain;
  const object = objectPiece(draft, 'Path', FIELDS, chain, below);
  const count = (id: string) => `COUNT { MATCH (:Actor {id: ${id}}) }`;
  const found = draft.variable('found');
  const call = `CALL () { MATCH (a:Actor {id: ${from}}), (b:Actor {id: ${to}})
MATCH p = ${shortestChain(hops)}
WITH nodes(p) AS ns
WITH ${ACTORS_OF} AS ${actors}, ${EVENTS_OF} AS ${events}
${(object.calls ?? []).join('\n')}
RETURN collect([all(n IN ${events} WHERE ${happened('n')}), ${object.text}]) AS ${found} }`;
  return {
    text: `[${count(from)}, ${count(to)}, head(${found})]`,
    calls: [call],
    read(value) {
      const [starts, ends, row] = value as readonly unknown[];
      // Names are for the ordinary way to understand.
      if (starts === 0 || ends === 0) throw new NotNested('a name');
      if (row === null) return null;
      const [happened, path] = row as readonly unknown[];
      if (happened !== true) throw new NotNested('events that did not happen');
      return object.read(path);
    },
  };
}
