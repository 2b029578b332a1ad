/**
 * How far accounts of one key may lie apart and still tell one event, in days. Every fold of a graph
 * must use the same policy, since event ids follow from it.
 */
export const FOLD_POLICY = {
  /** Two reports of one meeting differ by the day they were filed, or by time zone. */
  gap: 3,
  /** A cluster must not creep on from day to day: its first and last day are this far apart at most. */
  width: 7,
  /** An undated account tells of something recent: at most this long before its article. */
  recent: 90,
  /** And hardly after it: papers date an article to the day it was written. */
  ahead: 3,
  /** Independent reports add up, but never to certainty. */
  ceiling: 0.99,
} as const;
