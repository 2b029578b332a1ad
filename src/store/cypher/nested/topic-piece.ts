import { eventListPiece } from './event-list.ts';
import { type FieldPiece, type FieldPieces, nodePiece, properties } from './piece.ts';

/** Events about a topic or one narrower than it. */
const events: FieldPiece<string> = (draft, t, wanted) =>
  eventListPiece(
    draft,
    { pattern: (e) => `(${t})<-[:BROADER*0..]-()<-[:ABOUT]-(${e})`, mostRepeats: null },
    wanted,
  );

/** A topic. */
export const TOPIC: FieldPieces<string> = {
  ...properties<string>((t) => t, 'id', 'name'),
  events,
  eventCount: (draft, t, { toOutput }) => {
    const e = draft.variable('e');
    return {
      text: `COUNT { MATCH (${t})<-[:BROADER*0..]-()<-[:ABOUT]-(${e}) RETURN DISTINCT ${e} }`,
      read: toOutput,
    };
  },
  broader: (draft, t, { below }) => {
    const b = draft.variable('t');
    const object = nodePiece(draft, 'Topic', b, below);
    return {
      text: `head(COLLECT { MATCH (${t})-[:BROADER]->(${b}:Topic) RETURN ${object.text} })`,
      read: (value) => (value === null ? null : object.read(value)),
    };
  },
};
