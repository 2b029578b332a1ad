import { TOLD_BY } from '../read-outlets.ts';
import { collected, type Draft, type FieldPieces, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Outlets by the number of events that they tell; see read-outlets.ts. */
export function outletsPiece(draft: Draft, { page, below }: Wanted): Piece {
  if (!page) throw new NotNested('outlets');
  const column =
    (text: string): FieldPieces<null>[string] =>
    (_, __, { toOutput }) => ({ text, read: toOutput });
  const fields = { outlet: column('outlet'), events: column('events') };
  const object = objectPiece(draft, 'OutletCount', fields, null, below);
  const body = `${TOLD_BY}
ORDER BY events DESC, outlet LIMIT ${draft.param(page.size)}`;
  return {
    ...collected(draft, body, object.text, [], true),
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
