import { compareText } from '../../../graph/canonical.ts';
import { eventListPiece } from './event-list.ts';
import { pagedPiece } from './paged-piece.ts';
import {
  type FieldPiece,
  type FieldPieces,
  headPiece,
  listPiece,
  nodePiece,
  properties,
} from './piece.ts';
import { positions } from './position-list.ts';

/** Events about a topic or one narrower than it. */
const events: FieldPiece<string> = (draft, t, wanted) =>
  eventListPiece(
    draft,
    { pattern: (e) => `(${t})<-[:BROADER*0..]-()<-[:ABOUT]-(${e})`, mostRepeats: null },
    wanted,
  );

const byName = (a: readonly unknown[], b: readonly unknown[]) =>
  compareText(String(a[0]), String(b[0])) || compareText(String(a[1]), String(b[1]));

/** A topic. */
export const TOPIC: FieldPieces<string> = {
  ...properties<string>((t) => t, 'id', 'name'),
  events,
  positions,
  eventCount: (draft, t, { toOutput }) => {
    const e = draft.variable('e');
    return {
      text: `COUNT { MATCH (${t})<-[:BROADER*0..]-()<-[:ABOUT]-(${e}) RETURN DISTINCT ${e} }`,
      read: toOutput,
    };
  },
  broader: (draft, t, { below }) => {
    const b = draft.variable('t');
    return headPiece(draft, `(${t})-[:BROADER]->(${b}:Topic)`, nodePiece(draft, 'Topic', b, below));
  },
  narrower: (draft, t, { below }) => {
    const n = draft.variable('t');
    const object = nodePiece(draft, 'Topic', n, below);
    const pattern = `(${t})<-[:BROADER]-(${n}:Topic)`;
    return listPiece(draft, pattern, '', [`${n}.name`, `${n}.id`], object, byName);
  },
};

/** Topics by name. */
export const topicsPiece: FieldPiece<null> = (draft, _, wanted) => {
  const t = draft.variable('t');
  return pagedPiece(draft, wanted, {
    match: `MATCH (${t}:Topic)`,
    carried: [t],
    keys: [
      [`${t}.name`, 'ASC'],
      [`${t}.id`, 'ASC'],
    ],
    item: (below) => nodePiece(draft, 'Topic', t, below),
  });
};
