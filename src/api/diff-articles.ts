import {
  type ArticleDiff,
  type Difference,
  diffArticles,
  type SharedEvidence,
} from '../graph/diff-articles.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { EVIDENCE_IN_ARTICLES } from '../store/cypher/export.ts';
import type { ArticleHead } from '../store/cypher/read-nodes.ts';
import { toEvidenceRow } from '../store/refold.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';

/** Arguments of `diffArticles`. */
export interface DiffArgs {
  readonly a: string;
  readonly b: string;
}

/** An event of two articles that are compared. */
export interface ComparedEvent extends SharedEvidence {
  readonly differences: readonly Difference[];
}

/** Two articles of the graph side by side. */
export interface StoredDiff {
  readonly a: ArticleHead;
  readonly b: ArticleHead;
  readonly diff: ArticleDiff;
}

/** Two articles side by side. Throws `QuestionError` for ids that no article has. */
export async function diffStoredArticles(
  { a, b }: DiffArgs,
  context: ApiContext,
): Promise<StoredDiff> {
  const [one, other] = await Promise.all([articleOf('a', a, context), articleOf('b', b, context)]);
  const found = await context.store.read(EVIDENCE_IN_ARTICLES, { ids: [...new Set([a, b])] });
  const rows = new Map<string, EvidenceRow[]>();
  for (const { event, sentence, evidence } of found) {
    const row = toEvidenceRow({ sentence, properties: evidence });
    rows.set(event, [...(rows.get(event) ?? []), row]);
  }
  const events = [...rows].map(([event, some]) => ({ event, rows: some }));
  return { a: one, b: other, diff: diffArticles(events, a, b) };
}

async function articleOf(argument: string, id: string, { loaders }: ApiContext) {
  const article = await loaders.articles.load(id);
  if (article) return article;
  const message = `No article has the id "${id}" (argument \`${argument}\`): \`{ articles { nodes { id title } } }\` gives ids.`;
  throw new QuestionError(message, 'BAD_USER_INPUT', { argument });
}
