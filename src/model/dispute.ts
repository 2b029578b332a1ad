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

/**
 * What two articles can say differently of one event: the same but for ATTENDANCE, for others at the table make
 * another event, and how far they vouch for it (fact, claim, plan).
 */
export const DIFFERENCE_ABOUTS = [
  'DATE',
  'PLACE',
  'NUMBER',
  'OUTCOME',
  'HAPPENED',
  'HEDGING',
] as const;
export type DifferenceAbout = (typeof DIFFERENCE_ABOUTS)[number];

/** What sides of either kind are about. */
export type Matter = DisputeAbout | DifferenceAbout;
