import { compareText } from '../../../graph/canonical.ts';
import { actorById, placeName } from './actor-by-id.ts';
import {
  type Draft,
  type FieldPiece,
  type FieldPieces,
  listPiece,
  nodePiece,
  objectPiece,
  type Piece,
  properties,
} from './piece.ts';
import { SENTENCE as SENTENCE_FIELDS } from './sentence-piece.ts';
import { NotNested, type Wanted } from './wanted.ts';
import { readWords, wordsText } from './words.ts';

/** The variables of a piece of evidence: the edge, the sentence and the article. */
interface EvidenceEnds {
  readonly r: string;
  readonly s: string;
  readonly a: string;
}

const SENTENCE: FieldPieces<EvidenceEnds> = {
  ...Object.fromEntries(
    Object.entries(SENTENCE_FIELDS).map(([name, piece]): [string, FieldPiece<EvidenceEnds>] => [
      name,
      (draft, { s }, wanted) => piece(draft, s, wanted),
    ]),
  ),
  // It is at hand here.
  article: (draft, { a }, { below }) => nodePiece(draft, 'Article', a, below),
};

const trigger: FieldPiece<EvidenceEnds> = (_, { r, s }, { toOutput }) => ({
  text: wordsText(s, `${r}.triggerStart`, `${r}.triggerEnd`),
  read: (value) => toOutput(readWords(value)),
});

/** Terms are stored as "name=0.40". */
const terms: FieldPiece<EvidenceEnds> = (draft, { r }, { below }) => {
  const x = draft.variable('x');
  const object = objectPiece(draft, 'ConfidenceTerm', TERM, x, below);
  return {
    text: `[${x} IN coalesce(${r}.terms, []) | ${object.text}]`,
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
};

const TERM: FieldPieces<string> = {
  name: (_, x, { toOutput }) => ({
    text: x,
    read: (value) => toOutput(String(value).slice(0, String(value).lastIndexOf('='))),
  }),
  value: (_, x, { toOutput }) => ({
    text: x,
    read: (value) => toOutput(Number(String(value).slice(String(value).lastIndexOf('=') + 1))),
  }),
};

/** Stored as "TARGET 120 135 actor:COL"; the actor is left away where the words name nobody. */
const roleWords: FieldPiece<EvidenceEnds> = (draft, { r, s }, { below }) => {
  const w = draft.variable('w');
  const part = (at: number) => `split(${w}, ' ')[${at}]`;
  const number =
    (at: number): FieldPiece<null> =>
    (_, __, { toOutput }) => ({
      text: `toInteger(${part(at)})`,
      read: toOutput,
    });
  const fields: FieldPieces<null> = {
    role: (_, __, { toOutput }) => ({ text: part(0), read: toOutput }),
    start: number(1),
    end: number(2),
    words: (_, __, { toOutput }) => ({
      text: wordsText(s, `toInteger(${part(1)})`, `toInteger(${part(2)})`),
      read: (value) => toOutput(readWords(value)),
    }),
    actor: (_, __, wanted) => actorById(draft, part(3), wanted.below),
  };
  const object = objectPiece(draft, 'RoleWords', fields, null, below);
  return {
    text: `[${w} IN coalesce(${r}.roleWords, []) | ${object.text}]`,
    read: (value) => (value as readonly unknown[]).map(object.read),
  };
};

const edge = (...names: readonly string[]) => properties<EvidenceEnds>(({ r }) => r, ...names);

const FIELDS: FieldPieces<EvidenceEnds> = {
  ...edge('id', 'quote', 'start', 'end', 'triggerStart', 'triggerEnd', 'rule', 'confidence'),
  ...edge('date', 'modality', 'negated', 'main', 'outlet', 'outcome'),
  sentence: (draft, ends, { below }) => objectPiece(draft, 'Sentence', SENTENCE, ends, below),
  article: (draft, { a }, { below }) => nodePiece(draft, 'Article', a, below),
  trigger,
  terms,
  roleWords,
  place: (draft, { r }, { toOutput }) => placeName(draft, `${r}.place`, toOutput),
  attributedTo: (draft, { r }, { below }) => actorById(draft, `${r}.attributedTo`, below),
};

/** Evidence of an event, the surest first, then by article and place. */
export const evidenceListPiece: FieldPiece<string> = (draft, e, wanted) =>
  evidenceOf(draft, e, wanted, () => '');

/** Evidence of the event `e` that fits a condition on its edge. */
export function evidenceOf(
  draft: Draft,
  e: string,
  { below, args }: Wanted,
  where: (r: string) => string,
): Piece {
  const [ends, pattern] = evidenceEnds(draft, e);
  const object = objectPiece(draft, 'Evidence', FIELDS, ends, below);
  const { r } = ends;
  const sortBy = [`${r}.confidence`, `${r}.article`, `${r}.start`, `${r}.id`];
  return firstOf(listPiece(draft, pattern, where(r), sortBy, object, surestFirst), args['first']);
}

/** The same evidence, article by article, in the order of the text. */
export const accounts: FieldPiece<string> = (draft, e, { below }) => {
  const [ends, pattern] = evidenceEnds(draft, e);
  const { r, a } = ends;
  const fields: FieldPieces<null> = {
    article: (_, __, one) => nodePiece(draft, 'Article', a, one.below),
    evidence: (_, __, one) => objectPiece(draft, 'Evidence', FIELDS, ends, one.below),
  };
  const object = objectPiece(draft, 'Account', fields, null, below);
  const list = listPiece(
    draft,
    pattern,
    '',
    [`${r}.article`, `${r}.start`, `${r}.id`],
    object,
    inText,
  );
  const lists = below.filter(({ field }) => field === 'evidence').map(({ key }) => key);
  return {
    text: `[${list.text}, [${pattern} | ${r}.article]]`,
    calls: list.calls ?? [],
    read(value) {
      const [rows, articles] = value as readonly [readonly unknown[], readonly string[]];
      const places = list.read(rows) as readonly Record<string, unknown>[];
      return byArticle([...articles].sort(compareText), places, lists);
    },
  };
};

/** One account an article: the places of each, in their order, are joined under the keys of lists. */
function byArticle(
  articles: readonly string[],
  places: readonly Record<string, unknown>[],
  lists: readonly string[],
): readonly unknown[] {
  const found = new Map<string, Record<string, unknown>>();
  for (const [at, place] of places.entries()) {
    const article = articles[at] ?? '';
    const account = found.get(article) ?? {
      ...place,
      ...Object.fromEntries(lists.map((key) => [key, []])),
    };
    for (const key of lists) account[key] = [...(account[key] as unknown[]), place[key]];
    found.set(article, account);
  }
  return [...found.values()];
}

function evidenceEnds(draft: Draft, e: string): readonly [EvidenceEnds, string] {
  const ends = { r: draft.variable('r'), s: draft.variable('s'), a: draft.variable('a') };
  const pattern = `(${e})-[${ends.r}:EVIDENCED_BY]->(${ends.s})-[:PART_OF]->(${ends.a})`;
  return [ends, pattern];
}

function firstOf(list: Piece, first: unknown): Piece {
  if (first == null) return list;
  const size = Number(first);
  if (!(size >= 1 && size <= 100)) throw new NotNested('a page size out of range');
  return { ...list, read: (value) => (list.read(value) as readonly unknown[]).slice(0, size) };
}

type Row = readonly unknown[];

const surestFirst = (a: Row, b: Row) =>
  Number(b[0] ?? 0) - Number(a[0] ?? 0) || inText(a.slice(1), b.slice(1));

const inText = (a: Row, b: Row) =>
  compareText(String(a[0] ?? ''), String(b[0] ?? '')) ||
  Number(a[1] ?? 0) - Number(b[1] ?? 0) ||
  compareText(String(a[2] ?? ''), String(b[2] ?? ''));
