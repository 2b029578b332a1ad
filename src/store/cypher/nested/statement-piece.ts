import { nodesPiece } from './lists.ts';
import { type FieldPiece, type FieldPieces, headPiece, nodePiece, properties } from './piece.ts';
import { statementListPiece } from './statement-list.ts';
import { readWords, wordsText } from './words.ts';

/** The first by id of the actors that edges of a type lead to. */
const firstActor =
  (edge: string): FieldPiece<string> =>
  (draft, q, { below }) => {
    const list = nodesPiece(draft, 'Actor', (a) => `(${q})-[:${edge}]->(${a})`, below);
    return { ...list, read: (value) => (list.read(value) as readonly unknown[])[0] ?? null };
  };

/** A statement. */
export const STATEMENT: FieldPieces<string> = {
  ...properties<string>((q) => q, 'id', 'kind', 'text', 'start', 'end', 'speakerName'),
  cue: (draft, q, { toOutput }) => {
    const s = draft.variable('s');
    const words = wordsText(s, `${q}.cueStart`, `${q}.cueEnd`);
    return {
      text: `head([(${q})-[:STATED_IN]->(${s}:Sentence) | ${words}])`,
      read: (value) => toOutput(value === null ? null : readWords(value)),
    };
  },
  speaker: firstActor('SPEAKER'),
  hearer: firstActor('HEARER'),
  actors: (draft, q, { below }) =>
    nodesPiece(draft, 'Actor', (a) => `(${q})-[:CONCERNS]->(${a})`, below),
  topics: (draft, q, { below }) =>
    nodesPiece(draft, 'Topic', (t) => `(${q})-[:CONCERNS]->(${t})`, below),
  sentence: (draft, q, { below }) => {
    const s = draft.variable('s');
    return headPiece(
      draft,
      `(${q})-[:STATED_IN]->(${s}:Sentence)`,
      nodePiece(draft, 'Sentence', s, below),
    );
  },
  article: (draft, q, { below }) => {
    const a = draft.variable('a');
    return headPiece(
      draft,
      `(${q})-[:STATED_IN]->(:Sentence)-[:PART_OF]->(${a}:Article)`,
      nodePiece(draft, 'Article', a, below),
    );
  },
};

/** Statements, of the latest articles first. */
export const statementsPiece: FieldPiece<null> = (draft, _, wanted) =>
  statementListPiece(
    draft,
    wanted,
    (q, s, a) => `(${q}:Statement)-[:STATED_IN]->(${s}:Sentence)-[:PART_OF]->(${a}:Article)`,
  );
