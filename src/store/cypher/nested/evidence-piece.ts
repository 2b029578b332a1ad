import {
  type FieldPiece,
  type FieldPieces,
  listPiece,
  objectPiece,
  type Piece,
  properties,
} from './piece.ts';
import { NotNested } from './wanted.ts';

/** The variables of a piece of evidence: the edge, the sentence and the article. */
interface EvidenceEnds {
  readonly r: string;
  readonly s: string;
  readonly a: string;
}

/** An article, but for its lists. */
export const ARTICLE: FieldPieces<string> = properties(
  (a) => a,
  ...['id', 'title', 'outlet', 'url', 'author', 'publishedOn', 'language', 'textHash'],
);

const SENTENCE: FieldPieces<EvidenceEnds> = {
  ...properties<EvidenceEnds>(({ s }) => s, 'id', 'index', 'zone', 'start', 'end', 'text'),
  article: (draft, { a }, { below }) => objectPiece(draft, 'Article', ARTICLE, a, below),
};

/** The words of the trigger, cut from the sentence where they stand in it. */
const trigger: FieldPiece<EvidenceEnds> = (_, { r, s }, { toOutput }) => ({
  text: `[${s}.text, ${s}.start, ${r}.triggerStart, ${r}.triggerEnd]`,
  read(value) {
    const [text, base, start, end] = value as readonly [string, number, number, number];
    const isInside = base <= start && end - base <= text.length;
    if (!isInside) throw new NotNested('a trigger outside its sentence');
    return toOutput(text.slice(start - base, end - base));
  },
});

const edge = (...names: readonly string[]) => properties<EvidenceEnds>(({ r }) => r, ...names);

const FIELDS: FieldPieces<EvidenceEnds> = {
  ...edge('id', 'quote', 'start', 'end', 'triggerStart', 'triggerEnd', 'rule', 'confidence'),
  ...edge('date', 'modality', 'negated', 'main', 'outlet'),
  sentence: (draft, ends, { below }) => objectPiece(draft, 'Sentence', SENTENCE, ends, below),
  article: (draft, { a }, { below }) => objectPiece(draft, 'Article', ARTICLE, a, below),
  trigger,
};

/** Evidence of an event, the surest first, then by article and place. */
export const evidenceListPiece: FieldPiece<string> = (draft, e, { below, args }) => {
  const ends = { r: draft.variable('r'), s: draft.variable('s'), a: draft.variable('a') };
  const object = objectPiece(draft, 'Evidence', FIELDS, ends, below);
  const pattern = `(${e})-[${ends.r}:EVIDENCED_BY]->(${ends.s})-[:PART_OF]->(${ends.a})`;
  const { r } = ends;
  const sortBy = [`${r}.confidence`, `${r}.article`, `${r}.start`];
  return firstOf(listPiece(pattern, '', sortBy, object, surestFirst), args['first']);
};

function firstOf(list: Piece, first: unknown): Piece {
  if (first == null) return list;
  const size = Number(first);
  if (!(size >= 1 && size <= 100)) throw new NotNested('a page size out of range');
  return { ...list, read: (value) => (list.read(value) as readonly unknown[]).slice(0, size) };
}

function surestFirst(a: readonly unknown[], b: readonly unknown[]): number {
  const article = (row: readonly unknown[]) => String(row[1] ?? '');
  return (
    Number(b[0] ?? 0) - Number(a[0] ?? 0) ||
    (article(a) < article(b) ? -1 : article(a) > article(b) ? 1 : 0) ||
    Number(a[2] ?? 0) - Number(b[2] ?? 0)
  );
}
