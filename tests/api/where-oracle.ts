import fc from 'fast-check';
import type { Api } from '../../src/api/server.ts';
import { EVENT_STATUSES, EVENT_TYPES, MODALITIES, ROLES } from '../../src/model/event.ts';
import { ask } from './ask.ts';

/** An event with all that filters look at. */
export interface Seen {
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly status: string;
  readonly negated: boolean;
  readonly date: string | null;
  readonly confidence: number;
  readonly evidenceCount: number;
  readonly participants: readonly { readonly role: string; readonly actor: SeenActor }[];
  readonly topics: readonly {
    readonly id: string;
    readonly broader: { readonly id: string } | null;
  }[];
  readonly evidence: readonly {
    readonly attributedTo: object | null;
    readonly article: { readonly publishedOn: string | null; readonly outlet: string | null };
    readonly sentence: { readonly sources: readonly { readonly outlet: string | null }[] };
  }[];
}

interface SeenActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a filter as a client writes it
type Where = any;

/** All events, as the oracle sees them. */
export async function allEvents(api: Api): Promise<readonly Seen[]> {
  const query = `{ events(first: 100, includeNegated: true) { nodes { id type modality status negated date confidence
    evidenceCount participants { role actor { id name kind } } topics { id broader { id } }
    evidence { attributedTo { id } article { publishedOn outlet } sentence { sources { outlet } } } } } }`;
  return (await ask(api, query)).data.events.nodes;
}

/** Whether a filter holds of an event, told without any database. */
export function holds(where: Where, event: Seen): boolean {
  const own: Readonly<Record<string, (value: Where) => boolean>> = {
    AND: (all) => all.every((one: Where) => holds(one, event)),
    OR: (some) => some.some((one: Where) => holds(one, event)),
    NOT: (one) => !holds(one, event),
    types: (types) => types.includes(event.type),
    modality: (modality) => modality.includes(event.modality),
    status: (statuses) => statuses.includes(statusOf(event)),
    between: ([one, other]) => areFacing(event, one, other),
    outlet: (outlets) =>
      event.evidence.some(({ article, sentence }) =>
        [article, ...sentence.sources].some(({ outlet }) => outlets.includes(outlet)),
      ),
    negated: (negated) => negated === event.negated,
    dated: (dated) => dated === (event.date !== null),
    date: ({ from, to }) => isWithin(event.date, from, to),
    confidence: ({ atLeast, atMost }) =>
      (atLeast === undefined || event.confidence >= atLeast) &&
      (atMost === undefined || event.confidence <= atMost),
    topic: (topic) => event.topics.some(({ id, broader }) => id === topic || broader?.id === topic),
    participant: ({ role, actor }) =>
      event.participants.some(
        (part) =>
          (role === undefined || role.includes(part.role)) &&
          (actor === undefined || holdsOfActor(actor, part.actor)),
      ),
    asOf: (day) =>
      event.evidence.some(
        ({ article }) => article.publishedOn !== null && article.publishedOn <= day,
      ),
  };
  return Object.entries(where).every(([name, value]) => own[name]?.(value));
}

/** The status of an event, told from what each piece of evidence says. */
export function statusOf({ negated, modality, evidence }: Seen): string {
  if (negated) return 'DENIED';
  if (modality === 'PLANNED') return 'PLANNED';
  if (modality === 'HYPOTHETICAL') return 'SUPPOSED';
  return evidence.every(({ attributedTo }) => attributedTo !== null) ? 'REPORTED' : 'HAPPENED';
}

/** Whether two face each other in an event: as source and target, or both at the table of a meeting. */
export function areFacing({ type, participants }: Seen, one: string, other: string): boolean {
  if (one === other) return false;
  const has = (id: string, ...roles: readonly string[]) =>
    participants.some(({ role, actor }) => actor.id === id && roles.includes(role));
  if (type === 'CONSULT') return [one, other].every((id) => has(id, 'SOURCE', 'TARGET'));
  return (
    (has(one, 'SOURCE') && has(other, 'TARGET')) || (has(other, 'SOURCE') && has(one, 'TARGET'))
  );
}

function holdsOfActor(where: Where, actor: SeenActor): boolean {
  const own: Readonly<Record<string, (value: Where) => boolean>> = {
    NOT: (one) => !holdsOfActor(one, actor),
    OR: (some) => some.some((one: Where) => holdsOfActor(one, actor)),
    is: (id) => id === actor.id,
    kind: (kinds) => kinds.includes(actor.kind),
    name: ({ startsWith }) => actor.name.startsWith(startsWith),
  };
  return Object.entries(where).every(([name, value]) => own[name]?.(value));
}

function isWithin(date: string | null, from: string | undefined, to: string | undefined): boolean {
  if (date === null) return from === undefined && to === undefined;
  const begun = from === undefined || date >= from || from.startsWith(date);
  return begun && (to === undefined || date.slice(0, to.length) <= to);
}

const ACTORS = ['actor:ARL', 'actor:BES', 'actor:COV', 'actor:mira-tolen'];

const actorFilter: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ is: fc.constantFrom(...ACTORS) }),
  fc.record({ kind: fc.subarray(['STATE', 'PERSON', 'BLOC'], { minLength: 1 }) }),
  fc.record({ name: fc.record({ startsWith: fc.constantFrom('A', 'Bes', 'bes', 'Mira') }) }),
  fc.record({ NOT: fc.record({ is: fc.constantFrom(...ACTORS) }) }),
  fc.record({
    OR: fc.array(fc.record({ is: fc.constantFrom(...ACTORS) }), { maxLength: 2 }),
  }),
);

const OUTLETS = ['The south Post', 'The undated Post', 'The Invented Herald', 'The Post of Nobody'];

const day = fc.constantFrom('2025', '2026', '2026-02', '2026-02-03', '2026-05-20');

/** Filters of one condition. */
const simple: fc.Arbitrary<Where> = fc.oneof(
  fc.record({ types: fc.subarray([...EVENT_TYPES], { minLength: 1, maxLength: 4 }) }),
  fc.record({ modality: fc.subarray([...MODALITIES], { minLength: 1 }) }),
  fc.record({ status: fc.subarray([...EVENT_STATUSES], { minLength: 1 }) }),
  fc.record({ between: fc.tuple(fc.constantFrom(...ACTORS), fc.constantFrom(...ACTORS)) }),
  fc.record({ outlet: fc.subarray(OUTLETS, { minLength: 1 }) }),
  fc.record({ negated: fc.boolean() }),
  fc.record({ dated: fc.boolean() }),
  fc.record({ date: fc.record({ from: day }) }),
  fc.record({ date: fc.record({ to: day }) }),
  fc.record({ confidence: fc.record({ atLeast: fc.constantFrom(0.5, 0.8) }) }),
  fc.record({ confidence: fc.record({ atMost: fc.constantFrom(0.7, 0.95) }) }),
  fc.record({ topic: fc.constantFrom('topic:gas', 'topic:energy', 'topic:trade') }),
  fc.record({
    participant: fc.record(
      { role: fc.subarray([...ROLES], { minLength: 1 }), actor: actorFilter },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ asOf: fc.constantFrom('2026-02-09', '2026-02-10', '2026-03-01') }),
);

/** Filters of any shape. */
export const eventFilters: fc.Arbitrary<Where> = fc.letrec((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3 },
    simple,
    fc.record({ AND: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ OR: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ NOT: tie('filter') }),
    fc.tuple(simple, simple).map(([one, other]) => ({ ...one, ...other })),
  ),
}))['filter'] as fc.Arbitrary<Where>;
