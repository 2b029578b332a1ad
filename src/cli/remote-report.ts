import { EntenteError, StoreError } from '../errors.ts';
import {
  type Covered,
  EXPLAINED,
  type NotUnderstood,
  SHOWN,
  sumUp,
} from '../ingest/ingest-report.ts';
import { ask, type Remote } from './remote.ts';

const COVERAGE = `query ($id: ID!, $shown: Int!) {
  article(id: $id) {
    coverage {
      sentences used reasons { reason count }
      notUnderstood(first: $shown) { index words reason detail }
    }
  }
}`;

interface Answer {
  readonly article: {
    readonly coverage: Pick<Covered, 'sentences' | 'used' | 'reasons'> & {
      readonly notUnderstood: readonly (Omit<Covered['notUnderstood'][number], 'sentence'> & {
        readonly index: number | null;
      })[];
    };
  } | null;
}

/**
 * What articles that a running server took in left unused. Null where they are too many, or the server is
 * of a version that can't tell. Throws `StoreError` where it does not answer.
 */
export async function notUnderstoodThrough(
  server: Remote,
  articles: readonly string[],
): Promise<NotUnderstood | null> {
  if (articles.length > EXPLAINED.articles) return null;
  const covered: Covered[] = [];
  try {
    for (const id of articles) {
      const { article } = await ask<Answer>(server, COVERAGE, { id, shown: SHOWN });
      if (!article) continue;
      const { notUnderstood, ...counts } = article.coverage;
      covered.push({
        article: id,
        ...counts,
        notUnderstood: notUnderstood.map(({ index, ...one }) => ({ ...one, sentence: index })),
      });
    }
  } catch (cause) {
    if (cause instanceof EntenteError && !(cause instanceof StoreError)) return null;
    throw cause;
  }
  return sumUp(covered);
}
