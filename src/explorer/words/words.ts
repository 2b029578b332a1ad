import type { ActorKind } from '../../model/actor.ts';
import type { EventType, Modality, Role } from '../../model/event.ts';
import type { Status } from '../view/view.ts';

/** Types of events by name, in filters and legends. */
export const TYPE_NAMES: Readonly<Record<EventType, string>> = {
  CONSULT: 'Met, called, visited',
  AGREE: 'Agreed, pledged',
  SUPPORT: 'Supported, praised',
  COOPERATE: 'Cooperated',
  AID: 'Aided',
  YIELD: 'Yielded, eased',
  REQUEST: 'Asked',
  ACCUSE: 'Accused',
  REJECT: 'Rejected',
  THREATEN: 'Threatened',
  PROTEST: 'Protested',
  SANCTION: 'Sanctioned',
  MOBILIZE: 'Mobilised',
  COERCE: 'Coerced',
  ASSAULT: 'Attacked',
};

/** The four families that colours tell apart: in words or in deeds, together or against each other. */
export const FAMILIES = {
  talk: { name: 'Cooperation in words', types: ['CONSULT', 'AGREE', 'SUPPORT', 'REQUEST'] },
  work: { name: 'Cooperation in deeds', types: ['COOPERATE', 'AID', 'YIELD'] },
  quarrel: { name: 'Conflict in words', types: ['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST'] },
  force: { name: 'Conflict in deeds', types: ['SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] },
} as const satisfies Record<string, { name: string; types: readonly EventType[] }>;
export type Family = keyof typeof FAMILIES;

/** The family of a type. */
export function familyOf(type: EventType): Family {
  const found = Object.entries(FAMILIES).find(([, { types }]) =>
    (types as readonly EventType[]).includes(type),
  );
  return (found?.[0] ?? 'talk') as Family;
}

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  HAPPENED: 'Happened',
  REPORTED: 'Only claimed',
  PLANNED: 'Planned',
  SUPPOSED: 'Supposed',
  DENIED: 'Denied',
};

/** What a status means, for whoever wonders. */
export const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  HAPPENED: 'An article tells on its own account that it happened.',
  REPORTED: 'It stands in somebody’s mouth only: no article tells it on its own account.',
  PLANNED: 'It is to come.',
  SUPPOSED: 'It could happen, or would, if something else did.',
  DENIED: 'Every account denies it.',
};

/** What a sentence gives, by its modality. */
export const MODALITY_MEANINGS: Readonly<Record<Modality, string>> = {
  ACTUAL: 'It happened',
  PLANNED: 'It is to come',
  HYPOTHETICAL: 'It is only supposed',
  HISTORICAL: 'It happened long before',
};

export const KIND_NAMES: Readonly<Record<ActorKind, string>> = {
  PERSON: 'Person',
  STATE: 'State',
  GOVERNMENT: 'Government body',
  ORGANIZATION: 'Organisation',
  BLOC: 'Bloc of states',
  ARMED_GROUP: 'Armed group',
  OFFICE: 'Office',
  PLACE: 'Place',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  SOURCE: 'source',
  TARGET: 'target',
  HOST: 'host',
  MEDIATOR: 'mediator',
  THIRD: 'third party',
};

/** "1 event", "1,204 events". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

const MONTHS =
  'January February March April May June July August September October November December';

/** "3 February 2026", "February 2026", "2026"; "undated" for none. */
export function sayDate(date: string | null | undefined): string {
  if (!date) return 'undated';
  const [year, month, day] = date.split('-');
  const name = month && MONTHS.split(' ')[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** "3 February 2026", "February to May 2026", "undated". */
export function saySpan(first: string | null, last: string | null): string {
  return first === last ? sayDate(first) : `${sayDate(first)} to ${sayDate(last)}`;
}

export { sayNames } from '../../model/happening.ts';
