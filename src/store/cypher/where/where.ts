import type { ActorKind } from '../../../model/actor.ts';
import type { EventStatus, EventType, Modality, Role } from '../../../model/event.ts';
import type { StatementKind } from '../../../model/statement.ts';
import { facing, statusOf } from '../read-events.ts';
import {
  allOf,
  type Condition,
  type DateWhere,
  during,
  equal,
  inRange,
  type Logic,
  type Own,
  oneOf,
  type Range,
  type WhereDraft,
  writeCondition,
} from './draft.ts';

/** Which names fit. `startsWith` is exact, so that an index on names serves; the others are name keys. */
export interface NameWhere {
  readonly equals?: string | null | undefined;
  readonly contains?: string | null | undefined;
  readonly startsWith?: string | null | undefined;
}

/** Which actors; ids stand for names. */
export interface ActorWhere extends Logic<ActorWhere> {
  readonly is?: string | null | undefined;
  readonly name?: NameWhere | null | undefined;
  readonly kind?: readonly ActorKind[] | null | undefined;
  readonly country?: string | null | undefined;
  readonly known?: boolean | null | undefined;
  readonly mentioned?: boolean | null | undefined;
  readonly takesPart?: PartWhere | null | undefined;
}

/** A part in an event. */
export interface PartWhere {
  readonly role?: readonly Role[] | null | undefined;
  readonly event?: EventWhere | null | undefined;
}

/** Which events; ids of a topic and those narrower than it stand for its name. */
export interface EventWhere extends Logic<EventWhere> {
  readonly types?: readonly EventType[] | null | undefined;
  readonly modality?: readonly Modality[] | null | undefined;
  readonly status?: readonly EventStatus[] | null | undefined;
  readonly negated?: boolean | null | undefined;
  readonly disputed?: boolean | null | undefined;
  readonly main?: boolean | null | undefined;
  readonly date?: DateWhere | null | undefined;
  readonly dated?: boolean | null | undefined;
  readonly confidence?: Range | null | undefined;
  readonly evidenceCount?: Range | null | undefined;
  readonly articleCount?: Range | null | undefined;
  readonly corroboration?: Range | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly participant?: ParticipantWhere | null | undefined;
  /** Two actors that face each other in it. */
  readonly between?: readonly [string, string] | null | undefined;
  readonly outlet?: readonly string[] | null | undefined;
  /** Text that sorts after the last day on which the articles that count were published. */
  readonly toldUntil?: string | null | undefined;
}

/** Somebody with a part in an event. */
export interface ParticipantWhere {
  readonly role?: readonly Role[] | null | undefined;
  readonly actor?: ActorWhere | null | undefined;
}

/** Which statements. */
export interface StatementWhere extends Logic<StatementWhere> {
  readonly kind?: readonly StatementKind[] | null | undefined;
  readonly speaker?: ActorWhere | null | undefined;
  readonly hearer?: ActorWhere | null | undefined;
  readonly aboutActor?: ActorWhere | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  /** Lower case. */
  readonly contains?: string | null | undefined;
  readonly publishedOn?: DateWhere | null | undefined;
}

/** The condition on an actor `a`. */
export function actorCondition(where: ActorWhere): Condition {
  return writeCondition(actor, 'a', where);
}

/** The condition on an event `e`. */
export function eventCondition(where: EventWhere): Condition {
  return writeCondition(event, 'e', where);
}

/** The condition on a statement `q` of the day `day`, which is empty where its article has none. */
export function statementCondition(where: StatementWhere): Condition {
  return writeCondition(statementOn('day'), 'q', where);
}

/** What a filter of actors says of the variable `a` of a larger statement. */
export function whereActor(draft: WhereDraft, a: string, where: ActorWhere): string {
  return allOf(draft, actor, a, where);
}

/** What a filter of events says of the variable `e` of a larger statement. */
export function whereEvent(draft: WhereDraft, e: string, where: EventWhere): string {
  return allOf(draft, event, e, where);
}

/** What a filter of statements says of the variable `q` of a larger statement, where `day` gives the day. */
export function whereStatement(
  draft: WhereDraft,
  q: string,
  day: string,
  where: StatementWhere,
): string {
  return allOf(draft, statementOn(day), q, where);
}

const actor: Own<ActorWhere> = (draft, a, where) => [
  ...equal(draft, `${a}.id`, where.is),
  ...named(draft, a, where.name ?? {}),
  ...oneOf(draft, `${a}.kind`, where.kind),
  ...equal(draft, `${a}.country`, where.country),
  ...equal(draft, `coalesce(${a}.known, false)`, where.known),
  ...(where.mentioned == null
    ? []
    : [`${where.mentioned ? '' : 'NOT '}EXISTS { MATCH (${a})<-[:MENTIONS]-(:Sentence) }`]),
  ...(where.takesPart == null ? [] : [takesPart(draft, a, where.takesPart)]),
];

function named(draft: WhereDraft, a: string, { equals, contains, startsWith }: NameWhere) {
  const k = draft.variable('k');
  return [
    ...(equals == null ? [] : [`${draft.param(equals)} IN ${a}.keys`]),
    ...(contains == null
      ? []
      : [`any(${k} IN ${a}.keys WHERE ${k} CONTAINS ${draft.param(contains)})`]),
    ...(startsWith == null ? [] : [`${a}.name STARTS WITH ${draft.param(startsWith)}`]),
  ];
}

function takesPart(draft: WhereDraft, a: string, where: PartWhere): string {
  const [p, e] = [draft.variable('p'), draft.variable('e')];
  const conditions = [
    ...oneOf(draft, `${p}.role`, where.role),
    allOf(draft, event, e, where.event ?? {}),
  ];
  return exists(`(${a})-[${p}:PARTICIPATED_IN]->(${e}:Event)`, conditions);
}

const event: Own<EventWhere> = (draft, e, where) => [
  ...oneOf(draft, `${e}.type`, where.types),
  ...oneOf(draft, `coalesce(${e}.modality, 'ACTUAL')`, where.modality),
  ...oneOf(draft, statusOf(e), where.status),
  ...equal(draft, `coalesce(${e}.negated, false)`, where.negated),
  ...equal(draft, `coalesce(${e}.disputed, false)`, where.disputed),
  ...equal(draft, `coalesce(${e}.main, false)`, where.main),
  ...during(draft, `${e}.date`, where.date),
  ...(where.dated == null ? [] : [`${e}.date IS ${where.dated ? 'NOT ' : ''}NULL`]),
  ...inRange(draft, `${e}.confidence`, where.confidence),
  ...inRange(draft, `${e}.evidenceCount`, where.evidenceCount),
  ...inRange(draft, `${e}.articleCount`, where.articleCount),
  ...inRange(draft, `coalesce(${e}.corroboration, ${e}.articleCount)`, where.corroboration),
  ...about(draft, `(${e})-[:ABOUT]->`, where.topics),
  ...(where.participant == null ? [] : [participant(draft, e, where.participant)]),
  ...between(draft, e, where.between),
  ...toldBy(draft, e, where.outlet),
  ...toldUntil(draft, e, where.toldUntil),
];

function participant(draft: WhereDraft, e: string, where: ParticipantWhere): string {
  const [p, a] = [draft.variable('p'), draft.variable('a')];
  const conditions = [
    ...oneOf(draft, `${p}.role`, where.role),
    allOf(draft, actor, a, where.actor ?? {}),
  ];
  return exists(`(${e})<-[${p}:PARTICIPATED_IN]-(${a}:Actor)`, conditions);
}

function between(draft: WhereDraft, e: string, two: EventWhere['between']): readonly string[] {
  if (two == null) return [];
  const [one, other] = two;
  // Nobody faces themselves, whatever parts they have.
  if (one === other) return ['false'];
  const [p, r] = [draft.variable('p'), draft.variable('r')];
  const [a, b] = [draft.param(one), draft.param(other)];
  const pattern = `(:Actor {id: ${a}})-[${p}:PARTICIPATED_IN]->(${e})<-[${r}:PARTICIPATED_IN]-(:Actor {id: ${b}})`;
  return [exists(pattern, [facing(e, p, r)])];
}

/** By an article of theirs, or by a sentence for which a work of theirs is cited. */
function toldBy(draft: WhereDraft, e: string, outlets: EventWhere['outlet']): readonly string[] {
  if (outlets == null) return [];
  const [x, names] = [draft.variable('x'), draft.param(outlets)];
  const by = (end: string) =>
    exists(`(${e})-[:EVIDENCED_BY]->(:Sentence)${end}`, [`${x}.outlet IN ${names}`]);
  return [`(${by(`-[:PART_OF]->(${x}:Article)`)} OR ${by(`-[:CITES]->(${x}:Source)`)})`];
}

function toldUntil(draft: WhereDraft, e: string, until: string | null | undefined) {
  if (until == null) return [];
  const r = draft.variable('r');
  const told = [`${r}.publishedOn < ${draft.param(until)}`];
  return [exists(`(${e})-[${r}:EVIDENCED_BY]->(:Sentence)`, told)];
}

const statementOn =
  (day: string): Own<StatementWhere> =>
  (draft, q, where) => [
    ...oneOf(draft, `${q}.kind`, where.kind),
    ...towards(draft, `(${q})-[:SPEAKER]->`, where.speaker),
    ...towards(draft, `(${q})-[:HEARER]->`, where.hearer),
    ...towards(draft, `(${q})-[:CONCERNS]->`, where.aboutActor),
    ...about(draft, `(${q})-[:CONCERNS]->`, where.topics),
    ...(where.contains == null
      ? []
      : [`toLower(${q}.text) CONTAINS ${draft.param(where.contains)}`]),
    ...(where.publishedOn == null ? [] : [`${day} <> ''`]),
    ...during(draft, day, where.publishedOn),
  ];

function towards(draft: WhereDraft, pattern: string, where: ActorWhere | null | undefined) {
  if (where == null) return [];
  const a = draft.variable('a');
  return [exists(`${pattern}(${a}:Actor)`, [allOf(draft, actor, a, where)])];
}

function about(draft: WhereDraft, pattern: string, topics: readonly string[] | null | undefined) {
  if (topics == null) return [];
  const t = draft.variable('t');
  return [exists(`${pattern}(${t}:Topic)`, [`${t}.id IN ${draft.param(topics)}`])];
}

function exists(pattern: string, conditions: readonly string[]): string {
  return `EXISTS { MATCH ${pattern} WHERE ${conditions.join(' AND ')} }`;
}
