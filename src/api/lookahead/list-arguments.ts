import { NotNested, type Wanted } from '../../store/cypher/nested/wanted.ts';
import { LARGEST_SIZE } from '../connection.ts';
import { type CursorShape, decodeCursor } from '../cursor.ts';
import { MEETING } from '../event-list.ts';
import { toPeriod } from '../period.ts';

type Args = Readonly<Record<string, unknown>>;

const EVENTS: CursorShape = { list: 'events', types: ['string', 'string'] };
const ACTORS: CursorShape = { list: 'actors', types: ['string', 'string'] };
const PAIRS: CursorShape = { list: 'pairs', types: ['number', 'string', 'string'] };

/** Lists that nested statements know: their cursors, and what always narrows them. */
const LISTS: Readonly<Record<string, { readonly shape: CursorShape; readonly fixed?: Args }>> = {
  'Query.events': { shape: EVENTS },
  'Query.whoMetWhom': { shape: PAIRS, fixed: MEETING },
  'Actor.events': { shape: EVENTS },
  'Actor.meetings': { shape: EVENTS, fixed: MEETING },
  'Topic.events': { shape: EVENTS },
  'Pair.events': { shape: EVENTS },
  'Query.actors': { shape: ACTORS },
  // No pages: flat lists.
  'Query.eventSeries': { shape: EVENTS },
  'Query.topTopics': { shape: EVENTS },
  'Query.topActors': { shape: EVENTS },
};

/**
 * What the arguments of a list mean. Throws `NotNested` where they need the graph to be understood (a
 * name instead of an id) or are wrong: the ordinary way reads names and reports what is wrong.
 */
export function listArguments(coordinate: string, args: Args): Pick<Wanted, 'filter' | 'page'> {
  const list = LISTS[coordinate];
  if (!list) return { filter: undefined, page: undefined };
  const given = { ...args, ...list.fixed };
  const { first, after } = args;
  const size = first ?? 20;
  if (!(typeof size === 'number' && size >= 1 && size <= LARGEST_SIZE))
    throw new NotNested('first');
  for (const name of ['source', 'target', 'topic', 'counterpart', 'where', 'orderBy']) {
    if (args[name] != null) throw new NotNested(name);
  }
  if (args['actor'] != null && !String(args['actor']).startsWith('actor:'))
    throw new NotNested('actor');
  const text = (name: string) => (given[name] == null ? null : String(given[name]));
  return {
    page: {
      size,
      after: typeof after === 'string' ? decodeCursor(list.shape, after) : undefined,
    },
    filter: {
      types: listOf(given['types']),
      modalities: listOf(given['modality']),
      includeNegated: given['includeNegated'] === true,
      ...toPeriod(text('from'), text('to')),
      actor: text('actor'),
      source: null,
      target: null,
      topics: null,
    },
  };
}

function listOf<T>(value: unknown): readonly T[] | null {
  return (value ?? null) as readonly T[] | null;
}
