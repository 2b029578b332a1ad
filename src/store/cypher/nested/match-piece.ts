import { candidatesBest, toSearchText } from '../full-text.ts';
import { type Draft, type FieldPieces, nodePiece, objectPiece, type Piece } from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

const LONGEST_TEXT = 200;

/** Actors by what was typed of their names, as the full-text index ranks them. */
export function actorMatchesPiece(draft: Draft, { args, below }: Wanted): Piece {
  const text = toSearchText(String(args['q']));
  const size = Number(args['first'] ?? 10);
  const isSound =
    text !== '' && String(args['q']).length <= LONGEST_TEXT && size >= 1 && size <= 100;
  // What is wrong with it, the ordinary way reports.
  if (!isSound) throw new NotNested('actorMatches');
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
  const found = candidatesBest('Actor', a, score, draft.param(text), draft.param(size));
  const calls = (object.calls ?? []).join('\n');
  return {
    text: list,
    calls: [
      `CALL () { ${found} WITH ${a}, ${score} ORDER BY ${score} DESC, ${a}.id\n${calls}\nRETURN collect(${object.text}) AS ${list} }`,
    ],
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
}
