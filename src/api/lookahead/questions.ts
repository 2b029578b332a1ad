import type { GraphQLSchema } from 'graphql';
import { openBoundedCache } from '../bounded-cache.ts';
import { costOfDocument } from '../guard/cost.ts';
import { LIMITS } from '../limits.ts';
import type { Checked } from './plan.ts';
import type { Prepared } from './prepared.ts';

const MOST_QUESTIONS = 1000;

/** What is asked, by a document that passed all checks and does not cost too much. */
export interface Question extends Checked {
  readonly cost: number;
}

interface QuestionOptions {
  readonly schema: GraphQLSchema;
  readonly prepared: Prepared;
}

/**
 * Reads bodies, and gives what they ask: undefined where the document is new, or the question costs too much
 * or has more to it. Those of a dashboard come again and again, variables and all.
 */
export function openQuestions({ schema, prepared }: QuestionOptions) {
  const known = openBoundedCache<Question>(MOST_QUESTIONS);
  return (text: string): Question | undefined => {
    const found = known.get(text);
    if (found) return found;
    const asked = toAsked(text);
    const document = asked && prepared.find(asked.query);
    if (!asked || !document) return undefined;
    const { operationName, variables: variableValues } = asked;
    const args = { schema, document, operationName, variableValues };
    const cost = costOfDocument(args);
    if (cost > LIMITS.cost) return undefined;
    const question = { ...args, cost };
    known.set(text, question);
    return question;
  };
}

interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const KNOWN_KEYS: ReadonlySet<string> = new Set(['query', 'operationName', 'variables']);

/** A question and nothing else; undefined for what is none, or has more to it. */
function toAsked(text: string): Asked | undefined {
  try {
    const asked: unknown = JSON.parse(text);
    if (typeof asked !== 'object' || asked === null) return undefined;
    if (!Object.keys(asked).every((key) => KNOWN_KEYS.has(key))) return undefined;
    const { query, operationName, variables } = asked as Record<string, unknown>;
    const isSound =
      typeof query === 'string' &&
      (operationName == null || typeof operationName === 'string') &&
      (variables == null || (typeof variables === 'object' && !Array.isArray(variables)));
    if (!isSound) return undefined;
    return {
      query,
      operationName: operationName == null ? undefined : String(operationName),
      variables: (variables ?? {}) as Asked['variables'],
    };
  } catch {
    return undefined;
  }
}
