import { searchOf, toSearchText } from '../store/cypher/full-text.ts';
import { LARGEST_SIZE, whole } from './connection.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';

/** Arguments of `actorMatches`. */
export interface MatchArgs {
  readonly q: string;
  readonly first?: number | null;
}

/** An actor by its id, and how well it fits. */
export interface ActorMatch {
  readonly id: string;
  readonly score: number;
}

/** How many are given where nobody says. */
export const FEW_MATCHES = 10;
/** More characters than a name has. */
const LONGEST_NAME = 200;

/** Actors by what was typed of their names, best first. Throws `QuestionError` when no word was, or too much. */
export async function actorMatches(
  { q, first }: MatchArgs,
  { store }: ApiContext,
): Promise<readonly ActorMatch[]> {
  const limit = whole('first', first ?? FEW_MATCHES, 1, LARGEST_SIZE);
  return store.read(searchOf('Actor', store.can), { text: matchText(q), limit });
}

/** What the index is asked for what was typed. Throws `QuestionError` when no word was, or too much. */
export function matchText(q: string): string {
  const text = toSearchText(q);
  if (text === '' || q.length > LONGEST_NAME) {
    throw new QuestionError(
      `The argument \`q\` must have words, and at most ${LONGEST_NAME} characters.`,
      'BAD_USER_INPUT',
      { argument: 'q', most: LONGEST_NAME },
    );
  }
  return text;
}
