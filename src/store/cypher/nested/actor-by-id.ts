import { type Draft, headPiece, nodePiece, type Piece } from './piece.ts';
import type { Wanted } from './wanted.ts';

/** The actor whose id an expression gives, or null. */
export function actorById(draft: Draft, id: string, below: readonly Wanted[]): Piece {
  const a = draft.variable('a');
  return headPiece(draft, `(${a}:Actor {id: ${id}})`, nodePiece(draft, 'Actor', a, below));
}

/** The name of a place, which is an actor's id or a name of its own. */
export function placeName(draft: Draft, place: string, read: Piece['read']): Piece {
  const a = draft.variable('a');
  return {
    text: `coalesce(head(COLLECT { MATCH (${a}:Actor {id: ${place}}) RETURN ${a}.name }), ${place})`,
    read,
  };
}
