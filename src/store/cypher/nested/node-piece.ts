import { type FieldPiece, headPiece, nodePiece, type Piece } from './piece.ts';
import { NotNested } from './wanted.ts';

/** Things by their ids, each by the type that its id tells; null for those that are not there. */
export const nodesByIdPiece: FieldPiece<null> = (draft, _, { things, belowOf }) => {
  if (!things || !belowOf) throw new NotNested('nodes');
  const parts = things.map(({ id, type }): Piece => {
    const n = draft.variable('n');
    const object = nodePiece(draft, type, n, belowOf[type] ?? []);
    return headPiece(draft, `(${n}:${type} {id: ${draft.param(id)}})`, object);
  });
  return {
    calls: parts.flatMap(({ calls }) => calls ?? []),
    text: `[${parts.map(({ text }) => text).join(', ')}]`,
    read: (value) => (value as readonly unknown[]).map((one, at) => parts[at]?.read(one) ?? null),
  };
};

/** A thing by its id. */
export const nodeByIdPiece: FieldPiece<null> = (draft, of, wanted) => {
  const { read, ...list } = nodesByIdPiece(draft, of, wanted);
  return { ...list, read: (value) => (read(value) as readonly unknown[])[0] };
};
