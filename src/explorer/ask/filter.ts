import type { EventType } from '../../model/event.ts';
import type { View } from '../view/view.ts';

/** `EventWhere` of the API, as far as the explorer uses it. */
export interface EventWhere {
  readonly AND?: readonly EventWhere[];
  readonly status?: readonly string[];
  readonly between?: readonly [string, string];
  readonly outlet?: readonly string[];
  readonly confidence?: { readonly atLeast: number };
  readonly participant?: {
    readonly role: readonly string[];
    readonly actor: { readonly kind: readonly string[] };
  };
}

/** Arguments that all lists of events share. */
export interface EventFilter {
  readonly types: readonly EventType[] | null;
  readonly actor: string | null;
  readonly topic: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly includeNegated: boolean;
  readonly where: EventWhere | null;
}

/** What a view shows, as arguments of the API; `where` is what it asks beyond them. */
export function toFilter(view: View, more: EventWhere = {}): EventFilter {
  const { types, statuses, outlets, confidence, topic, from, to, around } = view;
  const where: EventWhere = {
    ...(statuses.length > 0 ? { status: statuses } : {}),
    ...(outlets.length > 0 ? { outlet: outlets } : {}),
    ...(confidence > 0 ? { confidence: { atLeast: confidence } } : {}),
    ...more,
  };
  return {
    types: types.length > 0 ? types : null,
    actor: around ?? null,
    topic: topic ?? null,
    from: from ?? null,
    to: to ?? null,
    includeNegated: statuses.length === 0 || statuses.includes('DENIED'),
    where: Object.keys(where).length > 0 ? where : null,
  };
}

/** The kinds of a view as a condition on events: somebody of these kinds acts, and upon somebody of these. */
export function kindsAsWhere({ kinds }: View): EventWhere {
  if (kinds.length === 0) return {};
  const end = (role: string): EventWhere => ({
    participant: { role: [role], actor: { kind: kinds } },
  });
  return { AND: [end('SOURCE'), end('TARGET')] };
}

/** The variables of `EventFilter`, for the head of an operation. */
export const FILTER_VARIABLES =
  '$types: [EventType!], $actor: String, $topic: String, $from: Date, $to: Date, $includeNegated: Boolean, $where: EventWhere';
/** The same, handed on to a field. */
export const FILTER_ARGUMENTS =
  'types: $types, actor: $actor, topic: $topic, from: $from, to: $to, includeNegated: $includeNegated, where: $where';
