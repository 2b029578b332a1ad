import type { ActorFilter } from '../read-actors.ts';
import type { EventFilter } from '../read-events.ts';
import type { PositionFilter } from '../read-positions.ts';
import type { TimelineFilter } from '../read-timeline.ts';
import type { WhereDraft } from '../where/draft.ts';

/** A page of a list: how many items, and the sort key of the item before the first. */
export interface WantedPage {
  /** Items asked for; one more is read to know whether there is another page. */
  readonly size: number;
  readonly after: readonly (string | number)[] | undefined;
  /** Name of the list in its cursors, which tells orders apart. */
  readonly list: string;
}

/** Writes a condition on a variable into a statement; `day` gives the day of what has none of its own. */
export type WriteCondition = (draft: WhereDraft, variable: string, day?: string) => string;

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
  /** A further condition on what is listed. */
  readonly condition?: WriteCondition | undefined;
  /** Id of the actor that a list of events starts from, for what its edges say. */
  readonly anchor?: string | undefined;
  /** Of one thing: its id, where a name may have been given instead. */
  readonly id?: string | undefined;
  readonly actors?: ActorFilter | undefined;
  readonly timeline?: TimelineFilter | undefined;
  readonly positions?: PositionFilter | undefined;
  /** Things by id, with the types that their ids tell. */
  readonly things?: readonly { readonly id: string; readonly type: string }[] | undefined;
  readonly below: readonly Wanted[];
  /** Of a field of an abstract type: what is selected of each type that it may be. */
  readonly belowOf?: Readonly<Record<string, readonly Wanted[]>> | undefined;
  /** Turns a value of the graph into one of the answer. Throws `NotNested` for null where null is not allowed. */
  readonly toOutput: (value: unknown) => unknown;
}

/** What can't be read by one nested statement: the ordinary way, level by level, answers it. */
export class NotNested extends Error {}
