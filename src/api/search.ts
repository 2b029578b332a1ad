import { compareText } from '../graph/canonical.ts';
import { nameKey } from '../model/id.ts';
import { SEARCH_COUNTS, SEARCH_PAGES, type SearchRow } from '../store/cypher/read-search.ts';
import { type Connection, connect, type PageArgs } from './connection.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';

const LONGEST = 200;

/** What holds the words, best first. Throws `QuestionError` when there is no word, or too much of it. */
export function search(
  { q, ...page }: PageArgs & { readonly q: string },
  { store }: ApiContext,
): Connection<SearchRow> {
  const phrase = q.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (phrase === '' || phrase.length > LONGEST) {
    throw new QuestionError(
      `The argument \`q\` has ${phrase.length} characters; it must have 1 to ${LONGEST}.`,
      'BAD_USER_INPUT',
      { argument: 'q', least: 1, most: LONGEST },
    );
  }
  const key = nameKey(q);
  const asked = { key, keys: key.split(' '), phrase, words: phrase.split(' ') };
  return connect(page, {
    shape: { list: 'hits', types: ['number', 'number', 'string'] },
    async load({ limit, after }) {
      const [afterScore = null, afterWeight = null, afterId = null] = (after ?? []) as [
        number?,
        number?,
        string?,
      ];
      const params = { ...asked, limit, afterScore, afterWeight, afterId };
      const found = await Promise.all(SEARCH_PAGES.map((query) => store.read(query, params)));
      return found.flat().sort(compareHits).slice(0, limit);
    },
    async count() {
      const found = await Promise.all(SEARCH_COUNTS.map((query) => store.read(query, asked)));
      return found.reduce((sum, rows) => sum + (rows[0]?.total ?? 0), 0);
    },
    sortKey: ({ score, weight, id }) => [score, weight, id],
  });
}

function compareHits(a: SearchRow, b: SearchRow): number {
  return b.score - a.score || b.weight - a.weight || compareText(a.id, b.id);
}
