/** What an actor is. `PLACE` is a named place that no state, body or person answers for. */
export const ACTOR_KINDS = [
  'PERSON',
  'STATE',
  'GOVERNMENT',
  'ORGANIZATION',
  'BLOC',
  'ARMED_GROUP',
  'OFFICE',
  'PLACE',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Somebody or something that acts in events. Ontology actors have ids such as `actor:COL`. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Id of the state the actor belongs to. */
  readonly country?: string | undefined;
  readonly aliases: readonly string[];
  /** Wikidata item, only where certain: "Q739". */
  readonly wikidata?: string | undefined;
  /** False for actors that a document introduced and the ontology does not list. */
  readonly known: boolean;
}

/** Standing ties between actors. */
export const TIE_TYPES = ['HOLDS_OFFICE', 'MEMBER_OF', 'PART_OF', 'ACTIVE_IN'] as const;
export type TieType = (typeof TIE_TYPES)[number];

/** A standing tie: `from` holds, belongs to or is active in `to`, since and until ISO dates where known. */
export interface Tie {
  readonly type: TieType;
  readonly from: string;
  readonly to: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}
