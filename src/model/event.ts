import type { Span } from './span.ts';

/** The fifteen PLOVER 2021 roots used here; YIELD is PLOVER's concede and retreat together. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'YIELD',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether the event happened, is to come, is only supposed, or is recalled from long before. */
export const MODALITIES = ['ACTUAL', 'PLANNED', 'HYPOTHETICAL', 'HISTORICAL'] as const;
export type Modality = (typeof MODALITIES)[number];

/** How an event stands to the world: it came about, is to come, is supposed, is only said, or is denied. */
export const EVENT_STATUSES = ['HAPPENED', 'PLANNED', 'SUPPOSED', 'REPORTED', 'DENIED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What the status of an event is told from; what is absent is not so. */
interface Standing {
  readonly modality?: Modality | undefined;
  readonly negated?: boolean | undefined;
  readonly attributed?: boolean | undefined;
}

/** The one status of an event. In Cypher: `statusOf` of src/store/cypher/read-events.ts. */
export function eventStatus({ modality, negated, attributed }: Standing): EventStatus {
  if (negated) return 'DENIED';
  if (modality === 'PLANNED') return 'PLANNED';
  if (modality === 'HYPOTHETICAL') return 'SUPPOSED';
  return attributed ? 'REPORTED' : 'HAPPENED';
}

/** The part an actor plays in an event. */
export const ROLES = ['SOURCE', 'TARGET', 'HOST', 'MEDIATOR', 'THIRD'] as const;
export type Role = (typeof ROLES)[number];

/** The order in which parts in an event are shown: that of `ROLES`. */
export function compareRoles(a: Role, b: Role): number {
  return ROLES.indexOf(a) - ROLES.indexOf(b);
}

/** How talks ended, where the text says so. */
export const OUTCOMES = ['AGREEMENT', 'NO_AGREEMENT', 'BROKE_DOWN'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What kind of place a name is, as far as that decides whether two names can be one place: the state itself,
 * its capital, a seat of power (in the capital), another city, or anything else within the state.
 */
export const PLACE_LEVELS = ['STATE', 'CAPITAL', 'SEAT', 'CITY', 'AREA'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** A number of the text with what it counts: "at least 12 soldiers". */
export interface Figure extends Span {
  /** The number as it stands there; absent where there is none ("dozens of soldiers"). */
  readonly value?: number | undefined;
  /** What it can mean: from `least` to `most`, both taken in; absent where it is open to that side. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** What is counted, in the singular and lower case: "soldier"; of money, the currency. */
  readonly unit: string;
}

/** Who or what fills a role, with the words that do: "two Norwegian reporters". */
export interface Participant extends Span {
  /** Graph id of the actor; absent where the words name none ("the rebels", "the decision"). */
  readonly actor?: string | undefined;
  readonly role: Role;
}

/** Who says that an event happened, when it is not the article's own account. */
export interface Attribution {
  /** Id of the actor who says so, where known. */
  readonly speaker?: string | undefined;
  /** The outlet of the citation behind the sentence, where there is one. */
  readonly outlet?: string | undefined;
  /** The words that attribute: "it has been reported". */
  readonly cue?: Span | undefined;
}

/** One term of a confidence; the sum of all terms, within 0 to 1, is the confidence. */
export interface ConfidenceTerm {
  readonly name: string;
  readonly value: number;
}

/**
 * One place of the text that tells an event: the sentence, the exact span, the rule that read it,
 * and all that this place says of the event. Two places that differ stay side by side.
 */
export interface EventMention extends Span {
  readonly sentence: number;
  readonly quote: string;
  readonly trigger: Span;
  /** Id of the ontology trigger that fired: "consult.meet". */
  readonly rule: string;
  readonly type: EventType;
  /** PLOVER 2021's root by the letter: COERCE for imposed sanctions. */
  readonly plover: EventType;
  readonly mode?: string | undefined;
  readonly cameo?: string | undefined;
  /** True when the reporter's main clause, or one coordinated with it, tells the event. */
  readonly main: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly participants: readonly Participant[];
  readonly topics: readonly string[];
  /** ISO 8601 of its own precision; absent where the text gives none. */
  readonly date?: string | undefined;
  /** Actor id or name of the place. */
  readonly place?: string | undefined;
  /** Actor id of the state that the place is or lies in, where known. */
  readonly placeIn?: string | undefined;
  readonly placeLevel?: PlaceLevel | undefined;
  /** The numbers of its clause. */
  readonly figures: readonly Figure[];
  /** How the meeting or the talks ended. */
  readonly outcome?: Outcome | undefined;
  readonly attribution?: Attribution | undefined;
  readonly confidence: number;
  readonly terms: readonly ConfidenceTerm[];
  /** Ids of the corrections by which a person made it what it is; absent for what the rules read. */
  readonly corrections?: readonly string[] | undefined;
}

/**
 * What one article tells of one event: all its mentions, merged. `account` numbers it within the
 * article; accounts of several articles become one event of the graph (see `src/graph`).
 */
export interface Account {
  readonly type: EventType;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly mentions: readonly EventMention[];
}

/** Whether it names anybody: an event between those without a name has no place among a graph's actors. */
export function namesAnybody({ sources, targets }: Account): boolean {
  return sources.length + targets.length > 0;
}
