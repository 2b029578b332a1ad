import type { Question } from '../ask.ts';

/** Why one piece of evidence was read, in lines of plain words. */
export interface ExplanationTold {
  readonly evidence: { readonly id: string };
  /** Whether the rules of today no longer give it. */
  readonly stale: boolean;
  readonly text: string;
}

export interface ExplanationAnswer {
  readonly event: { readonly explanation: readonly ExplanationTold[] } | null;
}

/** The surest pieces; their articles are read anew, which takes its time. */
const SUREST = 20;

const EXPLANATION = `query WhyItWasRead($id: ID!, $first: Int) {
  event(id: $id) {
    explanation(first: $first) { evidence { id } stale text }
  }
}
`;

/** Why the surest pieces of an event's evidence were read. */
export function explanationQuestion(id: string): Question {
  return { query: EXPLANATION, variables: { id, first: SUREST } };
}
