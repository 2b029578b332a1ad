import type { Statement, StatementKind } from '../../model/statement.ts';
import type { View } from '../7-events/view.ts';
import type { Party } from './speakers.ts';

/** A statement before it is known what it is about. */
export type Draft = Omit<Statement, 'topics' | 'actors'>;

/** Who says it, by which word, to whom. */
export interface Attributed {
  readonly cue: { readonly start: number; readonly end: number };
  readonly speaker?: Party | undefined;
  readonly hearer?: Party | undefined;
}

/** A statement whose content is a row of words; undefined where these are nothing but punctuation. */
export function toDraft(
  { tree, sentence }: View,
  kind: StatementKind,
  content: readonly number[],
  { cue, speaker, hearer }: Attributed,
): Draft | undefined {
  const words = content.filter((index) => tree.relations[index] !== 'punct');
  const first = tree.words[words[0] ?? -1];
  const last = tree.words[words.at(-1) ?? -1];
  if (!first || !last) return undefined;
  return {
    kind,
    sentence: sentence.index,
    start: first.start,
    end: last.end,
    text: sentence.text.slice(first.start - sentence.start, last.end - sentence.start),
    cue,
    ...(speaker && { speaker }),
    ...(hearer && { hearer }),
  };
}

/** The span of one word. */
export function spanAt({ tree }: View, index: number): { start: number; end: number } {
  const word = tree.words[index];
  return { start: word?.start ?? 0, end: word?.end ?? 0 };
}
