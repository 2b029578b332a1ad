import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';

/** How an event stands to what happened, as `Event.status` of the API says. */
export const STATUSES = ['HAPPENED', 'REPORTED', 'PLANNED', 'SUPPOSED', 'DENIED'] as const;
export type Status = (typeof STATUSES)[number];

/** Two actors, in the order of their ids. */
export type PairIds = readonly [string, string];

/** How many pairs may be asked for; beyond the last, only the strongest are shown. */
export const PAIR_STEPS = [100, 300, 1000, 5000] as const;
/** The most pairs that are drawn without narrowing. */
export const MOST_PAIRS = 5000;

/** The network as a picture, as rows, or both beneath each other. */
export const SHOWS = ['picture', 'table', 'both'] as const;
export type Show = (typeof SHOWS)[number];

/** Lists of the whole graph, reached from the head of the page. */
export const LISTS = ['disputes', 'corrections'] as const;
export type List = (typeof LISTS)[number];

/**
 * All that is looked at: what the address of the page says, and all that has to be known to show it again.
 * Empty lists and absent values do not narrow.
 */
export interface View {
  readonly types: readonly EventType[];
  readonly statuses: readonly Status[];
  readonly kinds: readonly ActorKind[];
  readonly outlets: readonly string[];
  /** Id of the topic that events must be about. */
  readonly topic?: string | undefined;
  /** Id of the topic whose pairs stand out, while the others stay. */
  readonly lens?: string | undefined;
  /** Days, months or years, both taken in. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The least confidence, 0 to 1. */
  readonly confidence: number;
  /** Id of the actor that every pair must have. */
  readonly around?: string | undefined;
  /** How many pairs; as many as fit when absent. */
  readonly pairs?: number | undefined;
  readonly show: Show;
  /** What is being searched for. */
  readonly search?: string | undefined;
  /** What is looked at more closely; the deepest of these is on top: article, event, pair, actor, list. */
  readonly actor?: string | undefined;
  readonly pair?: PairIds | undefined;
  readonly event?: string | undefined;
  readonly article?: string | undefined;
  /** Id of the sentence that an article is opened at. */
  readonly sentence?: string | undefined;
  /** The day whose end the ledger of asks and offers shows; the latest when absent. */
  readonly asOf?: string | undefined;
  /** The article that the one before is compared with. */
  readonly against?: string | undefined;
  /** A list of the whole graph beneath these. */
  readonly list?: List | undefined;
}

/** Everything, as a picture. */
export const WHOLE: View = {
  types: [],
  statuses: [],
  kinds: [],
  outlets: [],
  confidence: 0,
  show: 'picture',
};

/** Changes of a view. */
export type Change = Partial<View>;

/** Nothing looked at more closely. */
export const NOTHING_CHOSEN = {
  list: undefined,
  actor: undefined,
  pair: undefined,
  event: undefined,
  article: undefined,
  sentence: undefined,
  against: undefined,
} as const;

/** Two ids as a pair. */
export function toPair(one: string, other: string): PairIds {
  return one < other ? [one, other] : [other, one];
}
