import { candidatesBest, toSearchText } from '../full-text.ts';
import { type Draft, type FieldPieces, nodePiece, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

/** Actors by what was typed of their names, as the full-text index ranks them. */
export function actorMatchesPiece(draft: Draft, { args, page, below }: Wanted): Piece {
  if (!page) throw new NotNested('actorMatches');
  const text = draft.param(toSearchText(String(args['q'])));
  const [a, score, list] = [
    draft.variable('a'),
    draft.variable('score'),
    draft.variable('matches'),
  ];
  const fields: FieldPieces<null> = {
    score: (_, __, { toOutput }) => ({ text: score, read: toOutput }),
    actor: (_, __, one) => nodePiece(draft, 'Actor', a, one.below),
  };
  const object = objectPiece(draft, 'ActorMatch', fields, null, below);
  const found = candidatesBest('Actor', a, score, text, draft.param(page.size));
  const order = `ORDER BY ${score} DESC, ${a}.id`;
  // Subqueries promise nothing about the order of the rows that they run for.
  const calls = object.calls?.length ? `${object.calls.join('\n')} WITH * ${order}` : '';
  return {
    text: list,
    calls: [
      `CALL () { ${found} WITH ${a}, ${score} ${order}\n${calls}\nRETURN collect(${object.text}) AS ${list} }`,
    ],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
