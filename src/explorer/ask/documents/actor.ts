import type { Answer, StatementKind } from '../../../model/statement.ts';
import type { View } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import { FILTER_VARIABLES, toFilter } from '../filter.ts';
import type { ActorName } from './names.ts';
import { BOND, type Network } from './network.ts';
import { type EventList, LISTED_EVENT } from './pair.ts';

/** An office or membership, with the time for which it is known. */
export interface ActorTie {
  readonly actor: ActorName;
  readonly from: string | null;
  readonly to: string | null;
}

/** Somebody's words, or what they come to. */
export interface StatementTold {
  readonly id: string;
  readonly kind: StatementKind;
  readonly answer: Answer | null;
  readonly text: string;
  readonly article: {
    readonly id: string;
    readonly title: string | null;
    readonly publishedOn: string | null;
  };
}

export interface ActorAnswer {
  readonly actor:
    | (ActorName & {
        readonly aliases: readonly string[];
        readonly wikidata: string | null;
        readonly known: boolean;
        readonly country: ActorName | null;
        readonly mentionCount: number;
        readonly eventCount: number;
        readonly offices: readonly ActorTie[];
        readonly memberships: readonly ActorTie[];
        readonly events: EventList;
        readonly statements: {
          readonly totalCount: number;
          readonly nodes: readonly StatementTold[];
        };
      })
    | null;
  /** Those it faces, most events first. */
  readonly network: Network;
}

const OWN_ARGUMENTS =
  'types: $types, topic: $topic, from: $from, to: $to, includeNegated: $includeNegated';

const ACTOR = `query OneActor($id: ID!, ${FILTER_VARIABLES}, $after: String) {
  actor(id: $id) {
    id
    name
    kind
    aliases
    wikidata
    known
    country { id name kind }
    mentionCount
    eventCount
    offices { actor { id name kind } from to }
    memberships { actor { id name kind } from to }
    events(${OWN_ARGUMENTS}, where: $where, first: 50, after: $after) {
      totalCount
      nodes { ...ListedEvent }
      pageInfo { hasNextPage endCursor }
    }
    statements(first: 20) {
      totalCount
      nodes { id kind answer text article { id title publishedOn } }
    }
  }
  network(${OWN_ARGUMENTS}, actor: $actor, where: $where, first: 20) {
    totalBonds
    actors { id name kind }
    bonds { ...Bond }
  }
}

${LISTED_EVENT}
${BOND}`;

/** An actor: who it is, and what it has a part in. */
export function actorQuestion(view: View, id: string, after?: string): Question {
  const filter = { ...toFilter(view), actor: id };
  return { query: ACTOR, variables: { id, ...filter, after: after ?? null } };
}
