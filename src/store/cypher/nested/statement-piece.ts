import { nodesPiece } from './lists.ts';
import {
  type FieldPiece,
  type FieldPieces,
  headPiece,
  nodePiece,
  objectPiece,
  properties,
} from './piece.ts';
import { statementListPiece } from './statement-list.ts';
import { readWords, wordsText } from './words.ts';

/** The first by id of the actors that edges of a type lead to. */
const firstActor =
  (edge: string): FieldPiece<string> =>
  (draft, q, { below }) => {
    const list = nodesPiece(draft, 'Actor', (a) => `(${q})-[:${edge}]->(${a})`, below);
    return { ...list, read: (value) => (list.read(value) as readonly unknown[])[0] ?? null };
  };

/** Words of the statement's sentence, by the properties that hold where they stand. */
function spanPiece(type: string, part: string): FieldPiece<string> {
  return (draft, q, { below }) => {
    const s = draft.variable('s');
    const [start, end] = [`${q}.${part}Start`, `${q}.${part}End`];
    const plain =
      (text: string): FieldPiece<null> =>
      (_, __, { toOutput }) => ({ text, read: toOutput });
    const fields: FieldPieces<null> = {
      start: plain(start),
      end: plain(end),
      date: plain(`${q}.${part}Date`),
      text: (_, __, { toOutput }) => ({
        text: wordsText(s, start, end),
        read: (value) => toOutput(readWords(value)),
      }),
    };
    const object = objectPiece(draft, type, fields, null, below);
    return {
      text: `head([(${q})-[:STATED_IN]->(${s}:Sentence) WHERE ${start} IS NOT NULL | ${object.text}])`,
      read: (value) => (value === null ? null : object.read(value)),
    };
  };
}

/** A statement. */
export const STATEMENT: FieldPieces<string> = {
  ...properties<string>(
    (q) => q,
    'id',
    'kind',
    'text',
    'start',
    'end',
    'speakerName',
    'answer',
    'saidOn',
  ),
  condition: spanPiece('TextSpan', 'condition'),
  deadline: spanPiece('Deadline', 'deadline'),
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
