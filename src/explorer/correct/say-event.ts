import { happeningOf } from '../../model/happening.ts';
import type { EventSaid } from '../ask/documents/corrections.ts';
import { ROLE_NAMES, sayDate, sayNames, TYPE_NAMES } from '../words/words.ts';
import type { EventDraft, PartDraft } from './draft.ts';

const MODALITIES = {
  ACTUAL: 'it happened',
  PLANNED: 'it is to come',
  HYPOTHETICAL: 'it is only supposed',
  HISTORICAL: 'it happened long before',
} as const;

/** "Norway met Chile, on 4 February 2026, in Bergen, about natural gas" */
export function sayDraft(draft: EventDraft): string {
  const { type, date, place, topics, negated, modality, parts } = draft;
  if (type === '') return '';
  const named = (role: PartDraft['role']) =>
    parts.filter((part) => part.role === role).map((part) => ({ name: sayPart(part) }));
  const event = { type, sources: named('SOURCE'), targets: named('TARGET') };
  const { who, does, whom } = happeningOf(event);
  const others = parts.filter(({ role }) => role !== 'SOURCE' && role !== 'TARGET');
  return [
    [sayNames(who), does, sayNames(whom)].filter(Boolean).join(' '),
    ...others.map((part) => `${ROLE_NAMES[part.role]} ${sayPart(part)}`),
    date.trim() === '' ? 'without a date' : sayDate(date.trim()),
    ...(place.name.trim() === '' ? [] : [`in ${place.name.trim()}`]),
    ...(topics.length === 0 ? [] : [`about ${sayNames(topics.map(({ name }) => name))}`]),
    ...(modality === 'ACTUAL' ? [] : [MODALITIES[modality]]),
    ...(negated ? ['denied'] : []),
  ].join(', ');
}

/** What a change says, each in its sentence: "Date: 4 February 2026; before: undated." */
export function sayChange(before: EventDraft, after: EventDraft, said: EventSaid): string[] {
  const lines: string[] = [];
  const line = (name: string, now: string, was: string) =>
    lines.push(`${name}: ${now}; before: ${was}.`);
  if (said.type !== undefined) line('What happened', typeOf(after), typeOf(before));
  if (said.date !== undefined) line('Date', sayDate(said.date), sayDate(before.date));
  if (said.place !== undefined)
    line('Place', after.place.name.trim() || 'none', before.place.name || 'none');
  if (said.modality !== undefined) {
    line('Whether it happened', MODALITIES[after.modality], MODALITIES[before.modality]);
  }
  if (said.negated !== undefined) {
    lines.push(said.negated ? 'It is denied.' : 'It is not denied.');
  }
  if (said.topics !== undefined) line('About', sayTopics(after), sayTopics(before));
  for (const role of ['SOURCE', 'TARGET', 'HOST', 'MEDIATOR', 'THIRD'] as const) {
    const [now, was] = [sayRole(after, role), sayRole(before, role)];
    if (now !== was) line(`As ${ROLE_NAMES[role]}`, now, was);
  }
  return lines;
}

function typeOf({ type }: EventDraft): string {
  return type === '' ? 'nothing' : TYPE_NAMES[type];
}

function sayTopics({ topics }: EventDraft): string {
  return sayNames(topics.map(({ name }) => name)) || 'nothing';
}

function sayRole({ parts }: EventDraft, role: PartDraft['role']): string {
  const named = parts.filter((part) => part.role === role).map(sayFull);
  return sayNames(named.sort()) || 'nobody';
}

function sayPart({ who, words }: PartDraft): string {
  return who.name.trim() || `“${words.trim()}”`;
}

function sayFull(part: PartDraft): string {
  const { who, words } = part;
  return ['', who.name.trim()].includes(words.trim()) || who.name.trim() === ''
    ? sayPart(part)
    : `${sayPart(part)} (“${words.trim()}”)`;
}
