import { compareText } from '../graph/canonical.ts';
import { nameKey } from '../model/id.ts';
import { toCandidateText } from '../store/cypher/full-text.ts';
import {
  INDEXED_COUNTS,
  INDEXED_PAGES,
  SEARCH_COUNTS,
  SEARCH_PAGES,
  type SearchKind,
  type SearchParams,
  type SearchRow,
} from '../store/cypher/read-search.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';
import type { Hit } from './search-hit.ts';

/** What is looked for, as names and as words of a text. */
export type Asked = Pick<SearchParams, 'key' | 'keys' | 'phrase' | 'words'>;

/** Arguments of `search`. */
interface SearchArgs extends PageArgs {
  readonly q: string;
  readonly in?: readonly SearchKind[] | null;
}

const LONGEST = 200;
const ALL = Object.keys(SEARCH_PAGES) as readonly SearchKind[];

/** What holds the words, best first. Throws `QuestionError` when there is no word, or too much of it. */
export function search(
  { q, in: within, ...page }: SearchArgs,
  { store }: ApiContext,
): Connection<Hit> {
  const phrase = q.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (phrase === '' || phrase.length > LONGEST) {
    throw new QuestionError(
      `The argument \`q\` has ${phrase.length} characters; it must have 1 to ${LONGEST}.`,
      'BAD_USER_INPUT',
      { argument: 'q', least: 1, most: LONGEST },
    );
  }
  const key = nameKey(q);
  const kinds = [...new Set(within ?? ALL)];
  const words = phrase.split(' ');
  const asked: Asked = { key, keys: key.split(' '), phrase, words };
  const text = store.can.fullTextCypher ? toCandidateText(words) : '';
  const [pages, counts] =
    text === '' ? [SEARCH_PAGES, SEARCH_COUNTS] : [INDEXED_PAGES, INDEXED_COUNTS];
  return connect(page, {
    shape: { list: 'hits', types: ['number', 'number', 'string'] },
    async load({ limit, after }) {
      const [afterScore = null, afterWeight = null, afterId = null] = (after ?? []) as [
        number?,
        number?,
        string?,
      ];
      const params = { ...asked, text, limit, afterScore, afterWeight, afterId };
      const found = await Promise.all(kinds.map((kind) => store.read(pages[kind], params)));
      const hits = found.flat().sort(compareHits).slice(0, limit);
      return hits.map((row) => ({ ...row, asked }));
    },
    async count() {
      const found = await Promise.all(
        kinds.map((kind) => store.read(counts[kind], { ...asked, text })),
      );
      return found.reduce((sum, rows) => sum + (rows[0]?.total ?? 0), 0);
    },
    sortKey: ({ score, weight, id }) => [score, weight, id],
  });
}

function compareHits(a: SearchRow, b: SearchRow): number {
  return b.score - a.score || b.weight - a.weight || compareText(a.id, b.id);
}
