import { z } from 'zod';
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, MODALITIES, ROLES } from '../model/event.ts';
import { toIsoDate } from '../model/iso-date.ts';

/** The shape of a line of corrections.jsonl. Strict: a misspelt key would be a correction that is not in force. */
const text = z.string().trim().min(1).max(2_000);
const id = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}:\\S{1,200}$`), `an id such as ${kind}:…`);
const date = z
  .string()
  .refine((value) => toIsoDate(value) === value, 'an ISO 8601 date: 2026, 2026-02, 2026-02-03');

const actor = z.strictObject({
  id: id('actor'),
  name: text,
  kind: z.enum(ACTOR_KINDS),
  country: id('actor').optional(),
});

const words = { words: z.string().min(1).max(10_000), start: z.int().min(0) };

const at = z.strictObject({
  article: id('article'),
  title: z.string().optional(),
  quote: z.string().regex(/\S/, 'words of the article').max(100_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});

const role = z.strictObject({ role: z.enum(ROLES), actor: actor.optional(), ...words });
const topics = z.array(id('topic')).max(50);

const event = z.strictObject({
  trigger: z.strictObject(words),
  type: z.enum(EVENT_TYPES),
  mode: text.optional(),
  cameo: text.optional(),
  negated: z.boolean(),
  modality: z.enum(MODALITIES),
  date: date.optional(),
  place: text.optional(),
  topics,
  roles: z.array(role).max(100),
});

const set = z
  .strictObject({
    type: z.enum(EVENT_TYPES).optional(),
    mode: text.nullable().optional(),
    negated: z.boolean().optional(),
    modality: z.enum(MODALITIES).optional(),
    date: date.nullable().optional(),
    place: text.nullable().optional(),
    topics: topics.optional(),
    roles: z.array(role).min(1).max(100).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'at least one thing to change');

const signed = {
  id: id('correction').optional(),
  by: text.optional(),
  on: date.optional(),
  why: text.optional(),
};

/** A correction as a line of the file says it; one written by hand may leave out its id. */
export const correctionShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('REJECT'), at, event, ...signed }),
  z.strictObject({ kind: z.literal('CHANGE'), at, event, set, ...signed }),
  z.strictObject({ kind: z.literal('ADD'), at, event, ...signed }),
  z.strictObject({ kind: z.literal('MERGE'), into: actor, from: z.array(actor).min(1), ...signed }),
  z.strictObject({
    kind: z.literal('SPLIT'),
    at,
    scope: z.enum(['sentence', 'article']),
    actor,
    into: actor,
    ...signed,
  }),
  z.strictObject({ kind: z.literal('APART'), actors: z.tuple([actor, actor]), ...signed }),
]);
