/**
 * Where a reading of events begins: with all of them, or with whatever narrows most: those about `$topics`,
 * those in which the actor `$start` has any part. Each event `e` comes once.
 */
export const EVENT_STARTS = {
  all: 'MATCH (e:Event)',
  topic: 'UNWIND $topics AS topic\nMATCH (:Topic {id: topic})<-[:ABOUT]-(e:Event)\nWITH DISTINCT e',
  actor: 'MATCH (:Actor {id: $start})-[:PARTICIPATED_IN]->(e:Event)\nWITH DISTINCT e',
} as const;

/** See `EVENT_STARTS`. */
export type EventStart = keyof typeof EVENT_STARTS;

/** The actor that every event has, where there is one. */
export interface StartParams {
  readonly start: string | null;
}
