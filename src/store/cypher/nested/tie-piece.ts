import { type Tie, tiesOfType } from '../../../graph/merge-ties.ts';
import type { TieType } from '../../../model/actor.ts';
import {
  collected,
  type Draft,
  type FieldPiece,
  headPiece,
  nodePiece,
  type Piece,
} from './piece.ts';
import { NotNested, type Wanted } from './wanted.ts';

type Row = readonly [
  actor: string,
  from: string | null,
  to: string | null,
  sentence: string | null,
  parts: readonly unknown[],
];

/** Ties of one type, each once, latest first, as `tiesOfType` merges them. */
export const tiesPiece =
  (type: TieType): FieldPiece<string> =>
  (draft, a, { below, args }) => {
    const { text, calls, readAll } = storedTies(draft, a, type, below);
    const { asOf } = args;
    return {
      text,
      calls,
      read: (value) => readAll(value, (asOf ?? null) as string | null).map(([, tie]) => tie),
    };
  };

/** The one tie of an actor to an office that begins on a day. */
export function officePiece(
  draft: Draft,
  {
    actor,
    office,
    from,
  }: { readonly actor: string; readonly office: string; readonly from: string },
  below: readonly Wanted[],
): Piece {
  const { text, calls, readAll } = storedTies(draft, actor, 'HOLDS_OFFICE', below);
  return {
    text: `[${office}.id, ${from}, ${text}]`,
    calls,
    read(value) {
      const [id, day, rows] = value as readonly unknown[];
      const fitting = readAll(rows, null).find(([tie]) => tie.actor === id && tie.from === day);
      if (!fitting) throw new NotNested('an office');
      return fitting[1];
    },
  };
}

function storedTies(draft: Draft, a: string, type: TieType, below: readonly Wanted[]) {
  const [r, b, s] = [draft.variable('r'), draft.variable('b'), draft.variable('s')];
  const parts = below.map((wanted): Piece | undefined => {
    if (wanted.field === 'actor') return nodePiece(draft, 'Actor', b, wanted.below);
    if (wanted.field !== 'statedIn') return undefined;
    const sentence = nodePiece(draft, 'Sentence', s, wanted.below);
    return headPiece(draft, `(${s}:Sentence {id: ${r}.sentence})`, sentence);
  });
  const row = `[${b}.id, ${r}.from, ${r}.to, ${r}.sentence, [${parts.map((part) => part?.text ?? 'null').join(', ')}]]`;
  const held = parts.flatMap((part) => part?.calls ?? []);
  const { text, calls } = collected(draft, `MATCH (${a})-[${r}:${type}]->(${b}:Actor)`, row, held);
  const readAll = (value: unknown, asOf: string | null) => {
    const rows = value as readonly Row[];
    const stored = rows.map(([actor, from, to, sentence]) => ({ type, actor, from, to, sentence }));
    return tiesOfType(stored, type, asOf).map((tie) => [tie, toObject(tie, rows)] as const);
  };
  const toObject = (tie: Tie, rows: readonly Row[]) =>
    Object.fromEntries(
      below.map(({ key, field, toOutput }, at) => {
        const read = (row: Row | undefined) => row && parts[at]?.read(row[4][at]);
        switch (field) {
          case 'actor':
            return [key, read(rows.find(([actor]) => actor === tie.actor))];
          case 'statedIn': {
            const stated = tie.sentences.map((id) => read(rows.find((row) => row[3] === id)));
            return [key, stated.filter((sentence) => sentence != null)];
          }
          case 'from':
            return [key, toOutput(tie.from)];
          case 'to':
            return [key, toOutput(tie.to)];
          default:
            return [key, toOutput(undefined)];
        }
      }),
    );
  return { text, calls, readAll };
}
