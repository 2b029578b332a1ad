import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_ARGUMENTS, FILTER_VARIABLES, toFilter } from '../filter.ts';
import type { Named } from './names.ts';

export interface OptionsAnswer {
  readonly topTopics: readonly { readonly count: number; readonly topic: Named | null }[];
  readonly outlets: readonly { readonly outlet: string; readonly events: number }[];
}

const OPTIONS = `query Issues(${FILTER_VARIABLES}) {
  topTopics(${FILTER_ARGUMENTS}, first: 100) { count topic { id name } }
  outlets(first: 100) { outlet events }
}
`;

/** What filters offer: the issues of what is shown, whatever issue it is narrowed to, and all outlets. */
export function optionsQuestion(view: View): Question {
  return { query: OPTIONS, variables: { ...toFilter({ ...view, topic: undefined }) } };
}

export interface NamesAnswer {
  readonly topic: Named | null;
  readonly lens: Named | null;
  readonly around: { readonly id: string; readonly name: string } | null;
}

const NAMES = `query NamesOfFilters($topic: ID, $lens: ID, $around: ID) {
  topic(id: $topic) { id name }
  lens: topic(id: $lens) { id name }
  around: actor(id: $around) { id name }
}
`;

/** The names behind the ids that a view is narrowed by. */
export function namesQuestion({ topic, lens, around }: View): Question | undefined {
  if (!topic && !lens && !around) return undefined;
  const variables = { topic: topic ?? '', lens: lens ?? '', around: around ?? '' };
  return { query: NAMES, variables };
}
