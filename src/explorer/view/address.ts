import { ACTOR_KINDS } from '../../model/actor.ts';
import { EVENT_TYPES } from '../../model/event.ts';
import { LISTS, MOST_PAIRS, SHOWS, STATUSES, toPair, type View, WHOLE } from './view.ts';

/** A day, a month or a year. */
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The view that the query of an address asks for; what makes no sense in it is left out. */
export function readAddress(query: string): View {
  const asked = new URLSearchParams(query);
  const text = (name: string) => asked.get(name)?.trim() || undefined;
  const date = (name: string) => (DATE.test(text(name) ?? '') ? text(name) : undefined);
  const some = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((one) => (text(name)?.split(',') ?? []).includes(one));
  const [one, other] = asked.getAll('pair');
  const pairs = Math.floor(Number(text('pairs')));
  const confidence = Number(text('confidence') ?? 0);
  return {
    types: some('types', EVENT_TYPES),
    statuses: some('status', STATUSES),
    kinds: some('kinds', ACTOR_KINDS),
    outlets: asked.getAll('outlet').filter(Boolean),
    topic: text('topic'),
    lens: text('lens'),
    from: date('from'),
    to: date('to'),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    around: text('around'),
    pairs: pairs > 0 ? Math.min(pairs, MOST_PAIRS) : undefined,
    show: SHOWS.find((one) => one === text('show')) ?? WHOLE.show,
    search: text('q'),
    actor: text('actor'),
    pair: one && other && one !== other ? toPair(one, other) : undefined,
    event: text('event'),
    article: text('article'),
    sentence: text('sentence'),
    asOf: date('asof'),
    against: text('against'),
    list: LISTS.find((one) => one === text('list')),
  };
}

/** The query of the address that shows a view again, "" for the whole. `readAddress` reads it back. */
export function writeAddress(view: View): string {
  const said = new URLSearchParams();
  const say = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') said.append(name, String(value));
  };
  say('types', view.types.join(','));
  say('status', view.statuses.join(','));
  say('kinds', view.kinds.join(','));
  for (const outlet of view.outlets) say('outlet', outlet);
  say('topic', view.topic);
  say('lens', view.lens);
  say('from', view.from);
  say('to', view.to);
  say('confidence', view.confidence || undefined);
  say('around', view.around);
  say('pairs', view.pairs);
  say('show', view.show === WHOLE.show ? undefined : view.show);
  say('q', view.search);
  say('actor', view.actor);
  for (const id of view.pair ?? []) say('pair', id);
  say('event', view.event);
  say('article', view.article);
  say('sentence', view.sentence);
  say('asof', view.asOf);
  say('against', view.against);
  say('list', view.list);
  const query = said.toString();
  return query === '' ? '' : `?${query}`;
}
