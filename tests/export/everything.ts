/** What narrows nothing in a question for a network; only denied events are left out. */
export const EVERYTHING = {
  types: null,
  modalities: null,
  includeNegated: false,
  from: null,
  fromWithin: [],
  until: null,
  actor: null,
  source: null,
  target: null,
  topics: null,
  start: null,
  kinds: null,
  limit: 1000,
};
