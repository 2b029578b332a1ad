import { nodesPiece } from './lists.ts';
import { byPlace, MENTION, type MentionEnds } from './mention-piece.ts';
import {
  type FieldPiece,
  type FieldPieces,
  headPiece,
  listPiece,
  nodePiece,
  objectPiece,
  properties,
} from './piece.ts';

const mentions: FieldPiece<string> = (draft, s, { below }) => {
  const ends: MentionEnds = { m: draft.variable('m'), a: draft.variable('a'), s };
  const object = objectPiece(draft, 'Mention', MENTION, ends, below);
  const { m, a } = ends;
  const pattern = `(${s})-[${m}:MENTIONS]->(${a}:Actor)`;
  return listPiece(draft, pattern, '', [`${m}.start`, `${m}.end`, `${a}.id`], object, byPlace);
};

/** A sentence. */
export const SENTENCE: FieldPieces<string> = {
  ...properties<string>((s) => s, 'id', 'index', 'zone', 'start', 'end', 'text'),
  article: (draft, s, { below }) => {
    const a = draft.variable('a');
    return headPiece(
      draft,
      `(${s})-[:PART_OF]->(${a}:Article)`,
      nodePiece(draft, 'Article', a, below),
    );
  },
  mentions,
  events: (draft, s, { below }) =>
    nodesPiece(draft, 'Event', (e) => `(${s})<-[:EVIDENCED_BY]-(${e})`, below),
  sources: (draft, s, { below }) =>
    nodesPiece(draft, 'Source', (x) => `(${s})-[:CITES]->(${x})`, below),
};
