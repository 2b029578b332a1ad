import type { Matter } from '../../model/dispute.ts';
import { EVENT_STATUSES, type EventStatus } from '../../model/event.ts';
import { sayDate } from './words.ts';

/** What accounts can differ in, by name. */
export const MATTER_NAMES: Readonly<Record<Matter, string>> = {
  DATE: 'When',
  PLACE: 'Where',
  ATTENDANCE: 'Who was there',
  NUMBER: 'How many',
  OUTCOME: 'How it ended',
  HAPPENED: 'Whether it is so',
  HEDGING: 'How sure it is told',
};

const OUTCOMES: Readonly<Record<string, string>> = {
  AGREEMENT: 'with an agreement',
  NO_AGREEMENT: 'without an agreement',
  BROKE_DOWN: 'it broke down',
};

const HEDGES: Readonly<Record<EventStatus, string>> = {
  HAPPENED: 'as a fact',
  REPORTED: 'as a claim',
  PLANNED: 'as a plan',
  SUPPOSED: 'as a supposition',
  DENIED: 'denied',
};

/** What a side says: "3 February 2026", "it is not so", "12 soldiers". */
export function saySide(about: Matter, value: string): string {
  if (about === 'DATE') return sayDate(value);
  if (about === 'OUTCOME') return OUTCOMES[value] ?? value;
  if (about === 'HAPPENED') return value === 'DENIED' ? 'it is not so' : 'it is so';
  const status = EVENT_STATUSES.find((one) => one === value);
  return about === 'HEDGING' && status ? HEDGES[status] : value;
}
