import type { EventType } from '../../../model/event.ts';
import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_ARGUMENTS, FILTER_VARIABLES, kindsAsWhere, toFilter } from '../filter.ts';

export interface TimelineAnswer {
  readonly events: { readonly totalCount: number };
  readonly eventSeries: readonly {
    readonly bucket: string;
    readonly key: EventType;
    readonly count: number;
  }[];
}

const TIMELINE = `query Timeline(${FILTER_VARIABLES}, $bucket: Bucket) {
  events(${FILTER_ARGUMENTS}, first: 1) { totalCount }
  eventSeries(${FILTER_ARGUMENTS}, bucket: $bucket, by: TYPE) { bucket key count }
}
`;

/** Events over time, whatever the dates of the view: what is left out by them shows, too. */
export function timelineQuestion(view: View): Question {
  const whole = { ...view, from: undefined, to: undefined };
  const filter = toFilter(whole, {
    ...kindsAsWhere(view),
    ...(view.pair ? { between: view.pair } : {}),
  });
  return { query: TIMELINE, variables: { ...filter, bucket: 'MONTH' } };
}
