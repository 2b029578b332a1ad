import type { EventType } from './event.ts';

/** What an event does, between the names of two ends: "Norway asked Chile". */
const DOES: Readonly<Record<EventType, string>> = {
  CONSULT: 'met',
  AGREE: 'agreed with',
  SUPPORT: 'supported',
  COOPERATE: 'cooperated with',
  AID: 'helped',
  YIELD: 'gave way to',
  REQUEST: 'asked',
  ACCUSE: 'accused',
  REJECT: 'rejected',
  THREATEN: 'threatened',
  PROTEST: 'protested to',
  SANCTION: 'sanctioned',
  MOBILIZE: 'mobilised against',
  COERCE: 'coerced',
  ASSAULT: 'attacked',
};

/** What an event does where nobody is named whom it is done to: "Norway protested". */
const DOES_ALONE: Readonly<Record<EventType, string>> = {
  CONSULT: 'met',
  AGREE: 'agreed',
  SUPPORT: 'gave support',
  COOPERATE: 'cooperated',
  AID: 'gave help',
  YIELD: 'gave way',
  REQUEST: 'asked for something',
  ACCUSE: 'made an accusation',
  REJECT: 'rejected something',
  THREATEN: 'made a threat',
  PROTEST: 'protested',
  SANCTION: 'imposed sanctions',
  MOBILIZE: 'mobilised forces',
  COERCE: 'used coercion',
  ASSAULT: 'attacked',
};

/** Who did what to whom, in three parts; names that are not known are said by "somebody". */
export interface Happening {
  readonly who: readonly string[];
  readonly does: string;
  readonly whom: readonly string[];
}

interface Named {
  readonly name: string;
}

/** Puts an event into words. */
export function happeningOf(event: {
  readonly type: EventType;
  readonly sources: readonly Named[];
  readonly targets: readonly Named[];
}): Happening {
  const who = event.sources.map(({ name }) => name);
  // Where sources may stand the other way round, each is a target too: "Norway and Chile met".
  const whom = event.targets.map(({ name }) => name).filter((name) => !who.includes(name));
  return {
    who: who.length > 0 ? who : ['Somebody'],
    does: whom.length > 0 ? DOES[event.type] : DOES_ALONE[event.type],
    whom,
  };
}

/** "Norway and Chile met Qatar" */
export function sayEvent(event: Parameters<typeof happeningOf>[0]): string {
  const { who, does, whom } = happeningOf(event);
  return [sayNames(who), does, sayNames(whom)].filter(Boolean).join(' ');
}

/** The names, "Norway, Chile and Qatar". */
export function sayNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
