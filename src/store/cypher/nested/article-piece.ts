import { eventListPiece } from './event-list.ts';
import { byPlace, MENTION, type MentionEnds } from './mention-piece.ts';
import { pagedPiece } from './paged-piece.ts';
import {
  type FieldPiece,
  type FieldPieces,
  listPiece,
  nodePiece,
  objectPiece,
  type Piece,
  properties,
} from './piece.ts';
import { statementListPiece } from './statement-list.ts';

const sentences: FieldPiece<string> = (draft, a, wanted) => {
  const s = draft.variable('s');
  return pagedPiece(draft, wanted, {
    match: `MATCH (${a})<-[:PART_OF]-(${s}:Sentence)`,
    carried: [s],
    keys: [[`${s}.index`, 'ASC']],
    item: (below) => nodePiece(draft, 'Sentence', s, below),
  });
};

const mentions: FieldPiece<string> = (draft, a, wanted) => {
  const ends: MentionEnds = {
    m: draft.variable('m'),
    a: draft.variable('x'),
    s: draft.variable('s'),
  };
  const { m, a: x, s } = ends;
  return pagedPiece(draft, wanted, {
    match: `MATCH (${a})<-[:PART_OF]-(${s}:Sentence)-[${m}:MENTIONS]->(${x}:Actor)`,
    carried: [m, x, s],
    keys: [
      [`${m}.start`, 'ASC'],
      [`${m}.end`, 'ASC'],
      [`${x}.id`, 'ASC'],
    ],
    item: (below) => objectPiece(draft, 'Mention', MENTION, ends, below),
  });
};

/** The variables of a note: the article, the edge and the work. */
interface Note {
  readonly a: string;
  readonly c: string;
  readonly x: string;
}

const CITATION: FieldPieces<Note> = {
  ...properties<Note>(({ c }) => c, 'marker', 'start', 'end', 'ibid'),
  source: (draft, { x }, { below }) => nodePiece(draft, 'Source', x, below),
  sentences(draft, { a, c, x }, { below }) {
    const [s, d] = [draft.variable('s'), draft.variable('d')];
    const object = nodePiece(draft, 'Sentence', s, below);
    const pattern = `(${a})<-[:PART_OF]-(${s}:Sentence)-[${d}:CITES]->(${x})`;
    const byIndex = (one: readonly unknown[], other: readonly unknown[]) =>
      Number(one[0]) - Number(other[0]);
    return listPiece(draft, pattern, `${d}.marker = ${c}.marker`, [`${s}.index`], object, byIndex);
  },
};

const citations: FieldPiece<string> = (draft, a, { below }): Piece => {
  const note: Note = { a, c: draft.variable('c'), x: draft.variable('x') };
  const object = objectPiece(draft, 'Citation', CITATION, note, below);
  const sortBy = [`${note.c}.start`, `${note.c}.end`, `${note.x}.id`];
  return listPiece(
    draft,
    `(${a})-[${note.c}:CITES]->(${note.x}:Source)`,
    '',
    sortBy,
    object,
    byPlace,
  );
};

/** An article. */
export const ARTICLE: FieldPieces<string> = {
  ...properties<string>(
    (a) => a,
    ...['id', 'title', 'outlet', 'url', 'author', 'publishedOn', 'language', 'textHash', 'text'],
  ),
  sentences,
  mentions,
  citations,
  events: (draft, a, wanted) =>
    eventListPiece(
      draft,
      {
        pattern: (e) => `(${a})<-[:PART_OF]-(:Sentence)<-[:EVIDENCED_BY]-(${e}:Event)`,
        mostRepeats: null,
      },
      wanted,
    ),
  statements: (draft, a, wanted) =>
    statementListPiece(
      draft,
      wanted,
      (q, s) => `(${a})<-[:PART_OF]-(${s}:Sentence)<-[:STATED_IN]-(${q}:Statement)`,
      a,
    ),
};

/** A work that articles cite. */
export const SOURCE: FieldPieces<string> = properties<string>(
  (x) => x,
  ...['id', 'outlet', 'title', 'author', 'url'],
);

/** Articles, latest first, then by id. */
export const articlesPiece: FieldPiece<null> = (draft, _, wanted) => {
  const a = draft.variable('a');
  return pagedPiece(draft, wanted, {
    match: `MATCH (${a}:Article)`,
    carried: [a],
    keys: [
      [`coalesce(${a}.publishedOn, '')`, 'DESC'],
      [`${a}.id`, 'ASC'],
    ],
    item: (below) => nodePiece(draft, 'Article', a, below),
  });
};
