import type { NamesAnswer } from '../ask/documents/options.ts';
import type { Change, View } from '../view/view.ts';
import { KIND_NAMES, STATUS_NAMES, sayDate, TYPE_NAMES } from '../words/words.ts';

/** A filter that is on: what it says, and how to take it off. */
export interface ActiveFilter {
  readonly key: string;
  readonly says: string;
  readonly off: Change;
}

/** The filters of a view, as many as can be taken off one by one. `names` gives names for ids. */
export function activeFilters(view: View, names: NamesAnswer | undefined): readonly ActiveFilter[] {
  const filters: ActiveFilter[] = [];
  const add = (key: string, isOn: boolean, says: string, off: Change) => {
    if (isOn) filters.push({ key, says, off });
  };
  const { types, statuses, kinds, outlets, topic, around, from, to, confidence } = view;
  const list = (of: readonly string[]) => of.join(' or ');
  add('types', types.length > 0, list(types.map((one) => TYPE_NAMES[one])), { types: [] });
  add('status', statuses.length > 0, list(statuses.map((one) => STATUS_NAMES[one])), {
    statuses: [],
  });
  add('topic', !!topic, `about ${names?.topic?.name ?? topic}`, { topic: undefined });
  add('around', !!around, `with ${names?.around?.name ?? around}`, { around: undefined });
  add('kinds', kinds.length > 0, `between ${list(kinds.map((one) => KIND_NAMES[one]))}`, {
    kinds: [],
  });
  add('outlets', outlets.length > 0, `told by ${list(outlets)}`, { outlets: [] });
  add('from', !!from, `since ${sayDate(from)}`, { from: undefined });
  add('to', !!to, `until ${sayDate(to)}`, { to: undefined });
  add('confidence', confidence > 0, `at least ${Math.round(confidence * 100)} % sure`, {
    confidence: 0,
  });
  return filters;
}

/** All filters taken off. */
export const NO_FILTER: Change = {
  types: [],
  statuses: [],
  kinds: [],
  outlets: [],
  topic: undefined,
  around: undefined,
  from: undefined,
  to: undefined,
  confidence: 0,
};
