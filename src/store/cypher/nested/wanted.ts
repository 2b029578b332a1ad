import type { EventFilter } from '../read-events.ts';

/** A page of a list: how many items, and the sort key of the item before the first. */
export interface WantedPage {
  /** Items asked for; one more is read to know whether there is another page. */
  readonly size: number;
  readonly after: readonly (string | number)[] | undefined;
}

/** A field that an operation selects, and what it selects below: GraphQL's words, and none of its types. */
export interface Wanted {
  /** Its name in the answer. */
  readonly key: string;
  readonly field: string;
  /** Arguments with their defaults; dates and enum values as the graph has them. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Of a list of events: what narrows it. */
  readonly filter: EventFilter | undefined;
  /** Of a list by pages. */
  readonly page: WantedPage | undefined;
  readonly below: readonly Wanted[];
  /** Turns a value of the graph into one of the answer. Throws `NotNested` for null where null is not allowed. */
  readonly toOutput: (value: unknown) => unknown;
}

/** What can't be read by one nested statement: the ordinary way, level by level, answers it. */
export class NotNested extends Error {}
