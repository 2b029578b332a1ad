import { InputError } from '../../errors.ts';
import type {
  AdditionDraft,
  ChangeDraft,
  EventPlaces,
  PartDraft,
  PartDrafts,
  Signature,
} from '../../ingest/correction-drafts.ts';
import { toRef } from '../../ingest/correction-places.ts';
import { newActorRef } from '../../ingest/new-actor-ref.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { ActorRef } from '../../model/correction.ts';
import type { EventType, Modality, Role } from '../../model/event.ts';
import type { ApiContext } from '../context.ts';
import { findActor, resolveActor } from '../resolve-actor.ts';
import { resolveTopic } from '../resolve-topic.ts';

type Maybe<T> = T | null | undefined;

export interface Signed {
  readonly by?: Maybe<string>;
  readonly why?: Maybe<string>;
}

export interface PlacesInput {
  readonly event: string;
  readonly evidence?: Maybe<readonly string[]>;
  readonly all?: Maybe<boolean>;
}

export interface NewActorInput {
  readonly name: string;
  readonly kind: ActorKind;
  readonly country?: Maybe<string>;
}

interface PartInput {
  readonly actor?: Maybe<string>;
  readonly newActor?: Maybe<NewActorInput>;
  readonly words?: Maybe<string>;
}

type PartsInput = { readonly [K in keyof typeof ROLE_OF]?: Maybe<readonly PartInput[]> };

/** What inputs of events share. */
interface EventInput extends PartsInput {
  readonly type?: Maybe<EventType>;
  readonly mode?: Maybe<string>;
  readonly negated?: Maybe<boolean>;
  readonly modality?: Maybe<Modality>;
  readonly date?: Maybe<string>;
  readonly place?: Maybe<string>;
  readonly topics?: Maybe<readonly string[]>;
}

export type ChangeInput = PlacesInput & EventInput & Signed;
export type AdditionInput = EventInput &
  Signed & {
    readonly article: string;
    readonly quote: string;
    readonly trigger?: Maybe<string>;
    readonly type: EventType;
  };

const ROLE_OF = {
  sources: 'SOURCE',
  targets: 'TARGET',
  hosts: 'HOST',
  mediators: 'MEDIATOR',
  thirds: 'THIRD',
} as const satisfies Record<string, Role>;

/** Who says so, and why; blank is not said. */
export function toSignature({ by, why }: Signed): Signature {
  return { by: by?.trim() || undefined, why: why?.trim() || undefined };
}

export function toPlaces({ event, evidence, all }: PlacesInput): EventPlaces {
  return { event, evidence: evidence ?? undefined, all: all ?? undefined };
}

/** What is to be otherwise. Throws `InputError` where nothing is, `QuestionError` for unknown names. */
export async function toChange(input: ChangeInput, context: ApiContext): Promise<ChangeDraft> {
  const { type, mode, negated, modality, date, place, topics } = input;
  const parts = await toParts(input, context);
  const change: ChangeDraft = {
    ...(type == null ? {} : { type }),
    ...(mode === undefined ? {} : { mode: mode?.trim() || null }),
    ...(negated == null ? {} : { negated }),
    ...(modality == null ? {} : { modality }),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place: place?.trim() || null }),
    ...(topics == null ? {} : { topics: await toTopics(topics, context) }),
    ...(Object.keys(parts).length === 0 ? {} : { parts }),
  };
  if (Object.keys(change).length > 0) return change;
  throw new InputError('Nothing is to be otherwise: give a type, date, place, topic or part.');
}

/** The event that was missed. Throws `QuestionError` for unknown names. */
export async function toAddition(
  input: AdditionInput,
  context: ApiContext,
): Promise<AdditionDraft> {
  const { article, quote, trigger, type, mode, negated, modality, date, topics } = input;
  const place = input.place?.trim() || undefined;
  return {
    article,
    quote,
    type,
    negated: negated ?? false,
    modality: modality ?? 'ACTUAL',
    topics: await toTopics(topics ?? [], context),
    parts: await toParts(input, context),
    ...(trigger?.trim() ? { trigger } : {}),
    ...(mode?.trim() ? { mode: mode.trim() } : {}),
    ...(date == null ? {} : { date }),
    ...(place === undefined ? {} : { place }),
  };
}

/** An actor by name or id, or a new one; exactly one of the two. */
export async function toActor(
  actor: Maybe<string>,
  newActor: Maybe<NewActorInput>,
  context: ApiContext,
): Promise<ActorRef> {
  if ((actor == null) === (newActor == null)) {
    throw new InputError('Give either an actor by name or id, or a new one.');
  }
  if (actor != null) return toRef(await resolveActor(actor, context));
  const { name, kind, country } = newActor as NewActorInput;
  const trimmed = name.trim();
  if (trimmed === '') throw new InputError('A new actor needs a name.');
  const found = await findActor(trimmed, context);
  if (found && found.kind === kind) return toRef(found);
  const owner = country == null ? undefined : (await resolveActor(country, context)).id;
  return newActorRef(trimmed, kind, owner);
}

async function toParts(input: PartsInput, context: ApiContext): Promise<PartDrafts> {
  const parts: Partial<Record<Role, readonly PartDraft[]>> = {};
  for (const [name, role] of Object.entries(ROLE_OF)) {
    const given = input[name as keyof typeof ROLE_OF];
    if (given == null) continue;
    parts[role] = await Promise.all(given.map((part) => toPart(part, context)));
  }
  return parts;
}

async function toPart(
  { actor, newActor, words }: PartInput,
  context: ApiContext,
): Promise<PartDraft> {
  const said = words?.trim() ? { words } : {};
  if (actor == null && newActor == null && words?.trim()) return said;
  return { actor: await toActor(actor, newActor, context), ...said };
}

async function toTopics(asked: readonly string[], context: ApiContext): Promise<readonly string[]> {
  const topics = await Promise.all(asked.map((one) => resolveTopic(one, context)));
  return [...new Set(topics.map(({ id }) => id))].sort();
}
