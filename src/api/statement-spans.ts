import type { StatementRecord } from '../store/cypher/read-nodes.ts';
import type { ApiContext } from './context.ts';
import { wordsAt } from './words-at.ts';

/** Words of an article, with where they stand. */
export interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words on which an ask or offer hangs; null without a condition. */
export async function conditionOf(
  statement: StatementRecord | null,
  context: ApiContext,
): Promise<TextSpan | null> {
  if (!statement) return null;
  const { sentence, conditionStart, conditionEnd } = statement;
  return spanOf(sentence, conditionStart, conditionEnd, context);
}

/** The time by which something is asked or offered; null without one. */
export async function deadlineOf(
  statement: StatementRecord | null,
  context: ApiContext,
): Promise<(TextSpan & { readonly date: string | null }) | null> {
  if (!statement) return null;
  const { sentence, deadlineStart, deadlineEnd, deadlineDate } = statement;
  const span = await spanOf(sentence, deadlineStart, deadlineEnd, context);
  return span && { ...span, date: deadlineDate ?? null };
}

/** What a store left out is undefined. */
async function spanOf(
  sentence: string,
  start: number | null | undefined,
  end: number | null | undefined,
  context: ApiContext,
): Promise<TextSpan | null> {
  if (start == null || end == null) return null;
  return { text: await wordsAt(sentence, start, end, context), start, end };
}
