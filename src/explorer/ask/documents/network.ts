import type { EventType } from '../../../model/event.ts';
import { MOST_PAIRS, type Status, type View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_ARGUMENTS, FILTER_VARIABLES, toFilter } from '../filter.ts';
import type { ActorName } from './names.ts';

/** How many events of one type. */
export interface TypeCount {
  readonly type: EventType;
  readonly count: number;
}

/** Two actors and the events in which they face each other. */
export interface Bond {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly events: number;
  readonly types: readonly TypeCount[];
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  readonly disputed: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface Network {
  readonly actors: readonly ActorName[];
  readonly bonds: readonly Bond[];
  /** How many pairs there are, shown or not. */
  readonly totalBonds: number;
}

export interface NetworkAnswer {
  readonly network: Network;
}

/** What is asked of each pair. */
export const BOND = `fragment Bond on NetworkBond {
  a { id }
  b { id }
  events
  types { type count }
  statuses { status count }
  disputed
  firstDate
  lastDate
}
`;

const WHO_MET_WHOM = `query WhoMetWhom(${FILTER_VARIABLES}, $kind: [ActorKind!], $first: Int) {
  network(${FILTER_ARGUMENTS}, kind: $kind, first: $first) {
    totalBonds
    actors { id name kind }
    bonds { ...Bond }
  }
}

${BOND}`;

/** The same as rows: names in the place of ids, for a spreadsheet. */
const WHO_MET_WHOM_ROWS = `query WhoMetWhomRows(${FILTER_VARIABLES}, $kind: [ActorKind!], $first: Int) {
  network(${FILTER_ARGUMENTS}, kind: $kind, first: $first) {
    bonds {
      a { name kind }
      b { name kind }
      events
      types { type count }
      disputed
      firstDate
      lastDate
    }
  }
}
`;

const HOW_MANY = `query HowManyPairs(${FILTER_VARIABLES}, $kind: [ActorKind!]) {
  network(${FILTER_ARGUMENTS}, kind: $kind, first: 1) { totalBonds }
}
`;

const PAIRS_OF_LENS = `query PairsOfTopic(${FILTER_VARIABLES}, $kind: [ActorKind!], $first: Int) {
  network(${FILTER_ARGUMENTS}, kind: $kind, first: $first) {
    bonds { a { id } b { id } events }
  }
}
`;

/** Pairs that are shown when there are more than may be drawn: few enough to see who they are. */
export const NARROWED_TO = 300;

/** Whether all pairs follow the strongest: none is to be left out, and so many can be drawn. */
export function canShowAll({ pairs }: View, total: number): boolean {
  return pairs === undefined && total > NARROWED_TO && total <= MOST_PAIRS;
}

function variablesOf(view: View, first: number) {
  return { ...toFilter(view), kind: view.kinds.length > 0 ? view.kinds : null, first };
}

/** The `first` strongest pairs of a view. */
export function networkQuestion(view: View, first: number): Question {
  return { query: WHO_MET_WHOM, variables: variablesOf(view, first) };
}

/** As `networkQuestion`, for CSV. */
export function networkRowsQuestion(view: View, first: number): Question {
  return { query: WHO_MET_WHOM_ROWS, variables: variablesOf(view, first) };
}

/** Those pairs of a view that share the topic of its lens. */
export function lensQuestion(view: View): Question | undefined {
  if (view.lens === undefined) return undefined;
  const about = { ...view, topic: view.lens };
  return { query: PAIRS_OF_LENS, variables: variablesOf(about, MOST_PAIRS) };
}

export interface CountAnswer {
  readonly network: Pick<Network, 'totalBonds'>;
}

/** How many pairs a view would show. */
export function countQuestion(view: View): Question {
  const { first: _, ...variables } = variablesOf(view, 1);
  return { query: HOW_MANY, variables };
}

export interface LensAnswer {
  readonly network: { readonly bonds: readonly Pick<Bond, 'a' | 'b' | 'events'>[] };
}
