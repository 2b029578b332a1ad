/**
 * What accounts of one event can contradict each other in: when, where, who was there, how many, how it
 * ended, and whether it happened at all.
 */
export const DISPUTE_ABOUTS = [
  'DATE',
  'PLACE',
  'ATTENDANCE',
  'NUMBER',
  'OUTCOME',
  'HAPPENED',
] as const;
export type DisputeAbout = (typeof DISPUTE_ABOUTS)[number];

/** What two articles can differ in: the same, and how far they vouch for it (fact, claim, plan). */
export type DifferenceAbout = DisputeAbout | 'HEDGING';
