import { nameKey } from '../../model/id.ts';
import type { Logic } from '../../store/cypher/where/draft.ts';
import type {
  ActorWhere,
  EventWhere,
  NameWhere,
  StatementWhere,
} from '../../store/cypher/where/where.ts';
import type { ApiContext } from '../context.ts';
import { QuestionError } from '../errors.ts';
import { toPeriod } from '../period.ts';
import { resolveActor } from '../resolve-actor.ts';
import { topicIds } from '../resolve-topic.ts';
import type { ActorInput, DateInput, EventInput, StatementInput } from './inputs.ts';

/** What one filter may ask: enough for any question of a person, too little for a statement without end. */
const MOST = { depth: 8, filters: 50 } as const;

/** A filter of actors with ids for names. Throws `QuestionError` for names nobody bears and filters past all bounds. */
export async function resolveActorWhere(
  where: ActorInput,
  context: ApiContext,
): Promise<ActorWhere> {
  assertBounded(where);
  return actorWhere(where, context);
}

/** A filter of events; see `resolveActorWhere`. */
export async function resolveEventWhere(
  where: EventInput,
  context: ApiContext,
): Promise<EventWhere> {
  assertBounded(where);
  return eventWhere(where, context);
}

/** A filter of statements; see `resolveActorWhere`. */
export async function resolveStatementWhere(
  where: StatementInput,
  context: ApiContext,
): Promise<StatementWhere> {
  assertBounded(where);
  return statementWhere(where, context);
}

async function actorWhere(where: ActorInput, context: ApiContext): Promise<ActorWhere> {
  const { is, country, name, takesPart, kind, known, mentioned } = where;
  const [logic, isId, countryId, event] = await Promise.all([
    logicOf(where, (one) => actorWhere(one, context)),
    actorId(is, context),
    actorId(country, context),
    takesPart?.event ? eventWhere(takesPart.event, context) : null,
  ]);
  return {
    ...logic,
    is: isId,
    name: name ? toKeys(name) : null,
    kind,
    country: countryId,
    known,
    mentioned,
    takesPart: takesPart ? { role: takesPart.role, event } : null,
  };
}

async function eventWhere(where: EventInput, context: ApiContext): Promise<EventWhere> {
  const { participant, topic, date, asOf, between, AND: _, OR: __, NOT: ___, ...plain } = where;
  const [logic, actor, two, topics] = await Promise.all([
    logicOf(where, (one) => eventWhere(one, context)),
    participant?.actor ? actorWhere(participant.actor, context) : null,
    between ? twoActors(between, context) : null,
    topicIds(topic, context),
  ]);
  return {
    ...plain,
    ...logic,
    topics,
    date: periodOf(date),
    between: two,
    participant: participant ? { role: participant.role, actor } : null,
    toldUntil: asOf ? toPeriod(null, asOf).until : null,
  };
}

async function statementWhere(where: StatementInput, context: ApiContext): Promise<StatementWhere> {
  const actor = (one: ActorInput | null | undefined) => (one ? actorWhere(one, context) : null);
  const [logic, speaker, hearer, aboutActor, topics] = await Promise.all([
    logicOf(where, (one) => statementWhere(one, context)),
    actor(where.speaker),
    actor(where.hearer),
    actor(where.aboutActor),
    topicIds(where.topic, context),
  ]);
  const { kind, contains, publishedOn } = where;
  return {
    ...logic,
    kind,
    speaker,
    hearer,
    aboutActor,
    topics,
    contains: contains?.normalize('NFC').toLowerCase(),
    publishedOn: periodOf(publishedOn),
  };
}

async function logicOf<I extends Logic<I>, W>(
  { AND, OR, NOT }: I,
  resolve: (one: I) => Promise<W>,
): Promise<{ AND?: readonly W[]; OR?: readonly W[]; NOT?: W }> {
  // All at once, so that their names are looked up together.
  const [and, or, not] = await Promise.all([
    AND && Promise.all(AND.map(resolve)),
    OR && Promise.all(OR.map(resolve)),
    NOT && resolve(NOT),
  ]);
  return { ...(and ? { AND: and } : {}), ...(or ? { OR: or } : {}), ...(not ? { NOT: not } : {}) };
}

async function actorId(name: string | null | undefined, context: ApiContext) {
  return name == null ? null : (await resolveActor(name, context)).id;
}

/** Two that face each other: exactly two names. */
async function twoActors(names: readonly string[], context: ApiContext): Promise<[string, string]> {
  const [one, other, third] = names;
  if (one === undefined || other === undefined || third !== undefined) {
    const message = `The argument \`between\` has ${names.length} names; it must have exactly two.`;
    throw new QuestionError(message, 'BAD_USER_INPUT', { argument: 'between' });
  }
  const [a, b] = await Promise.all([resolveActor(one, context), resolveActor(other, context)]);
  return [a.id, b.id];
}

function toKeys({ equals, contains, startsWith }: NameWhere): NameWhere {
  const key = (name: string | null | undefined) => (name == null ? null : nameKey(name));
  return { equals: key(equals), contains: key(contains), startsWith };
}

function periodOf(date: DateInput | null | undefined) {
  return date ? toPeriod(date.from, date.to) : null;
}

function assertBounded(where: object): void {
  let filters = 0;
  const visit = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth);
      return;
    }
    filters += 1;
    if (depth > MOST.depth || filters > MOST.filters) {
      const message = `The argument \`where\` is too large: at most ${MOST.depth} filters within each other and ${MOST.filters} in all. Split the question up.`;
      throw new QuestionError(message, 'LIMIT_EXCEEDED', { argument: 'where', ...MOST });
    }
    for (const one of Object.values(value)) visit(one, depth + 1);
  };
  visit(where, 1);
}
