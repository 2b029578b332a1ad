import { z } from 'zod';
import { ACTOR_KINDS } from '../model/actor.ts';
import { EVENT_TYPES, OUTCOMES } from '../model/event.ts';

/**
 * The shape of every file under `seeds/ontology`. Strict: a key that is not listed here fails the
 * check, because a misspelt key that is silently ignored is knowledge that is silently lost.
 */
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'an id holds letters, digits, dots and hyphens')
  .describe('Stable id; never reused, never renamed without a changelog line.');
const text = z.string().trim().min(1);
const list = z.array(text).min(1);
const isoDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?$/,
    'an ISO 8601 date of any precision: 2026, 2026-02, 2026-02-03',
  );
const wikidata = z.string().regex(/^Q[1-9]\d*$/, 'a Wikidata item: Q739');

/** A period of an office or membership; open where `from` or `to` is absent. */
const period = { from: isoDate.optional(), to: isoDate.optional() };

export const actorShape = z.strictObject({
  id,
  kind: z.enum(ACTOR_KINDS),
  name: text.describe('The usual English name.'),
  aliases: list.optional().describe('Strong names: always this actor, wherever they stand.'),
  weak: list
    .optional()
    .describe('Names that count only after a strong name in the same article: "the Alliance".'),
  acronyms: list
    .optional()
    .describe('Upper-case short forms, matched with their case: "NATO", "U.S.".'),
  demonyms: list
    .optional()
    .describe('Adjectives and inhabitants of a state: "Colombian", "Colombians".'),
  capital: text
    .optional()
    .describe("A state's capital; metonyms.yml says when it acts for the state."),
  places: list.optional().describe('Cities and regions of a state, always read as places.'),
  country: id.optional().describe('Id of the state a person or body belongs to.'),
  partOf: z.array(id).min(1).optional().describe('Ids of bodies this one is a part of.'),
  memberOf: z
    .array(z.union([id, z.strictObject({ id, ...period })]))
    .min(1)
    .optional()
    .describe('Ids of organisations and blocs a state is a member of, with periods where known.'),
  activeIn: z.array(id).min(1).optional().describe('Ids of states an armed group is active in.'),
  offices: z
    .array(z.strictObject({ office: id, of: id, ...period }))
    .min(1)
    .optional()
    .describe('Offices a person holds or held: an id of offices.yml, of a state or organisation.'),
  surname: text
    .optional()
    .describe('The part of a person\'s name that stands alone: "Trump", "Sheinbaum".'),
  gender: z
    .enum(['male', 'female'])
    .optional()
    .describe('For pronouns; only where publicly known.'),
  wikidata: wikidata.optional().describe('Only where certain.'),
  note: text.optional(),
});

export const officeShape = z.strictObject({
  id,
  name: text.describe('"president", "minister of foreign affairs".'),
  names: list.describe('How texts name it, lower case: "foreign minister", "top diplomat".'),
  titles: list.optional().describe('Forms that precede a name: "President", "Foreign Minister".'),
  rank: z
    .enum([
      'head-of-state',
      'head-of-government',
      'minister',
      'envoy',
      'head-of-organisation',
      'other',
    ])
    .describe('What the office is for descriptions: "the Colombian leader" is a head.'),
  examples: list,
});

export const honorificShape = z.strictObject({
  id,
  titles: list.describe('Words before a name that make it a person: "Mr.", "Gen.", "Sheikh".'),
  gender: z.enum(['male', 'female']).optional(),
});

export const metonymShape = z.strictObject({
  id,
  surfaces: list.describe('As written, with case: "White House", "Kremlin", "Washington".'),
  actor: id.describe('The actor it stands for when it acts.'),
  as: z
    .enum(['capital', 'seat', 'body'])
    .describe('A capital or seat is also a place; a body is not.'),
  literalAfter: list
    .optional()
    .describe('Words right before it that make it a place: "in", "at the", "outside the".'),
  literalBefore: list
    .optional()
    .describe(
      'Words right after it that make it a place or another name: "D.C.", "Post", "encounter".',
    ),
  from: isoDate.optional(),
  to: isoDate.optional(),
  examples: list.describe('Sentences where it acts.'),
  counterexamples: list.describe('Sentences where it is a place or something else.'),
  note: text.optional(),
});

export const topicShape = z.strictObject({
  id,
  name: text,
  broader: id.optional(),
  aliases: list.optional(),
  cues: list.describe(
    'Words or phrases that point to the topic, lower case, any inflection of the last word: "sanction", "drug trafficking".',
  ),
  unless: list
    .optional()
    .describe('Longer phrases in which a cue means something else: "greenhouse gas" for gas.'),
  examples: list,
  counterexamples: list.optional(),
  note: text.optional(),
});

/** Where a role is found, seen from the trigger in the sentence's dependency tree. */
export const FRAME_ROLES = [
  'subject', // who does it: nominal subject, by-agent of a passive, possessor or light-verb subject of a noun
  'object', // the whole object phrase (subject of a passive)
  'indirect',
  'speaker', // who says so, of an auxiliary in a reported clause: "NORLAND said that Sudmark must pay"
  'possessor', // "Petro's request", "the Colombian protest"
  'complement', // subject or actors of the clause the trigger governs: "asked THE US to mediate", "demanded that IRAN stop"
  'purpose', // whom the infinitive below a verb or its object is about: "sent jets to bomb NORLAND"
  'about',
  'after',
  'along',
  'alongside',
  'against',
  'across',
  'among',
  'around',
  'as',
  'at',
  'before',
  'behind',
  'between',
  'by',
  'for',
  'from',
  'in',
  'inside',
  'into',
  'near',
  'of',
  'off',
  'on',
  'onto',
  'out',
  'outside',
  'over',
  'to',
  'through',
  'toward',
  'towards',
  'under',
  'upon',
  'with',
  'within',
  'without',
] as const;
export type FrameRole = (typeof FRAME_ROLES)[number];
const role = z.enum(FRAME_ROLES);

const frameExample = z.strictObject({
  text,
  source: z
    .array(text)
    .describe(
      'Sources that the example must give: ids of actors, or words of it for those without a name.',
    ),
  target: z
    .array(text)
    .describe(
      'Targets that the example must give: ids of actors, or words of it for those without a name.',
    ),
  type: z.enum(EVENT_TYPES).optional().describe('Where modality changes it: "will meet" is AGREE.'),
  negated: z.boolean().optional(),
});

export const triggerShape = z.strictObject({
  id: id.describe('Stored with every event it produces: "consult.meet".'),
  type: z.enum(EVENT_TYPES),
  plover: z
    .enum(EVENT_TYPES)
    .optional()
    .describe("PLOVER 2021's root by the letter, where `type` differs."),
  mode: text
    .optional()
    .describe('PLOVER mode or a finer one: visit, meet, phone, impose sanctions, ease sanctions.'),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/, 'a CAMEO code: "040", "1311"')
    .optional(),
  verbs: list
    .optional()
    .describe('Lemmas, with a particle where there is one: "meet", "pull out".'),
  nouns: list.optional().describe('Event nouns, singular: "meeting", "phone call".'),
  adjectives: list.optional().describe('Predicative adjectives: "critical" in "was critical of".'),
  auxiliaries: list
    .optional()
    .describe('Auxiliaries of a reported clause: "must" in "said that Norland must pay".'),
  light: list
    .optional()
    .describe(
      'Verbs that carry this noun as their object beyond those of words.yml "light-verb": "sign" for a treaty.',
    ),
  subject: list
    .optional()
    .describe(
      'Of a verb: fires only when the head of who acts is one of these nouns: "PEACEKEEPERS arrived in".',
    ),
  object: list
    .optional()
    .describe(
      'The trigger fires only when the head of its object is one of these nouns, or "@list" of words.yml; "*" is any.',
    ),
  objectKinds: z
    .array(z.enum(ACTOR_KINDS))
    .min(1)
    .optional()
    .describe(
      'Names of these kinds fit `object` as its nouns do: "freed Ana Kovic" beside "freed a miner".',
    ),
  notObject: list
    .optional()
    .describe('The trigger is silent when the head of its object is one of these.'),
  intransitive: z
    .boolean()
    .optional()
    .describe(
      'Fires only without an object: "marched on the port", not "marched the prisoners off".',
    ),
  needs: z
    .array(role)
    .min(1)
    .optional()
    .describe('Roles that must be filled by an actor, else the trigger is silent.'),
  tone: z
    .enum(['praise', 'blame'])
    .optional()
    .describe(
      'Fires only with a word of words.yml "praise" or "blame" in its complement: "described him as terrific".',
    ),
  within: list
    .optional()
    .describe('Fires only with one of these words below it: "guilty" in "found two men guilty".'),
  source: z.array(role).min(1).describe('Where the sources stand; the first filled one wins.'),
  target: z.array(role).min(1).describe('Where the targets stand; the first filled one wins.'),
  third: z
    .array(role)
    .min(1)
    .optional()
    .describe('Where third parties stand: "mediate between A and B".'),
  reciprocal: z
    .boolean()
    .optional()
    .describe('Several sources and no target: they are each other\'s target ("A and B met").'),
  between: z
    .enum(['persons', 'others'])
    .optional()
    .describe(
      'Fires only where both ends are named persons, or only where one is not: "assailed".',
    ),
  quiet: z
    .boolean()
    .optional()
    .describe('An appeal rather than an act: kept with the low confidence of the term "quiet".'),
  targetless: z
    .boolean()
    .optional()
    .describe('Complete without a target: "The minister resigned."'),
  note: text
    .optional()
    .describe('Why it exists; a linguistic rule quotes the sentence that made it necessary.'),
  examples: z.array(frameExample).min(1),
  counterexamples: list.describe('Sentences that must give no event of this trigger.'),
});

/** Verbs and nouns that decide about the clause below them rather than tell an event themselves. */
export const CONTROL_CLASSES = [
  'report', // say, announce, note: the clause below is the reporter's main clause; the subject is its speaker
  'commit', // pledge, promise, plan: AGREE, but THREATEN where the clause below is hostile
  'offer', // agree, offer, ready: AGREE whatever the clause below tells
  'aspect', // begin, continue, manage: transparent
  'refuse', // refuse, fail, decline: REJECT, target from the clause below
  'direct', // order, demand, require: REQUEST to the one who is to do it
  'ask', // urge, call on, appeal: an ASK statement, and by our quiet rule no event
  'threaten', // threaten, warn that it would: THREATEN
  'deny', // deny: DENIAL statement, no event from the clause below
  'opine', // want, hope, consider, believe: nothing below is told as having happened
  'enable', // help, allow, seek to: the clause below is purpose, no event
] as const;
export const controlShape = z.strictObject({
  id,
  class: z.enum(CONTROL_CLASSES),
  verbs: list.optional(),
  nouns: list.optional().describe('Nouns that take a clause: "announcement that", "refusal to".'),
  adjectives: list.optional().describe('"ready to", "willing to", "unwilling to".'),
  open: z
    .boolean()
    .optional()
    .describe('Tells an event by itself, whatever its clause is: "agreed to set up a fund".'),
  note: text.optional(),
  examples: list,
  counterexamples: list.optional(),
});

/** What the words of an entry of bargaining.yml tell. */
export const BARGAIN_CLASSES = [
  'condition', // opens what an ask or offer hangs on: "if", "in exchange for"
  'deadline', // stands before the time by which something is asked or offered: "by", "within"
  'accept', // takes an ask or offer: "accepted the demand", "agreed to the proposal"
  'refuse', // turns one down: "rejected the offer", "refused to withdraw"
  'counter', // tells that an ask or offer answers another: "proposed instead", "countered with"
  'ask', // nouns for what is asked: "demand"
  'offer', // verbs of offering, nouns for what is offered: "propose", "proposal"
] as const;
export const bargainShape = z.strictObject({
  id,
  class: z.enum(BARGAIN_CLASSES),
  phrases: list
    .optional()
    .describe(
      'Words as written, lower case: "provided that". Of a condition, deadline or counter.',
    ),
  unless: list
    .optional()
    .describe('Longer phrases in which a phrase means something else: "even if".'),
  verbs: list
    .optional()
    .describe('Lemmas, with what stands between them and the ask or offer: "agree to".'),
  nouns: list.optional().describe('Nouns, singular: "demand", "counter-offer".'),
  clause: z
    .boolean()
    .optional()
    .describe('The verbs also answer by the infinitive below them: "refused to withdraw".'),
  note: text.optional(),
  examples: z
    .array(
      z.strictObject({
        text,
        found: text.describe(
          'The words that the example must give: the condition, the deadline, what is asked, offered or answered.',
        ),
      }),
    )
    .min(1),
  counterexamples: list.describe('Sentences that must give nothing of the class.'),
});

/** Named word lists that frames and rules refer to: "@restriction", light verbs, praise, blame, negators … */
export const wordListShape = z.strictObject({
  id,
  note: text,
  words: list,
});

/** Weights and thresholds that an analyst may dispute. */
export const settingShape = z.strictObject({
  id,
  value: z.number(),
  note: text,
});

/** What words around a number do to it. */
const figureExample = z.strictObject({
  text,
  least: z.number().optional().describe('The least that the figure can mean; absent when open.'),
  most: z.number().optional().describe('The most that the figure can mean; absent when open.'),
  unit: text.describe('What is counted, in the singular; of money, the currency.'),
});

export const figureShape = z.strictObject({
  id,
  words: list.describe('Words or phrases, lower case, as they stand in texts.'),
  means: z
    .enum(['scale', 'currency', 'bound', 'amount'])
    .describe(
      'A scale multiplies the number before it; a currency is a unit; a bound says which numbers one means; an amount is a number of no one size.',
    ),
  times: z.number().positive().optional().describe('Of a scale: by how much.'),
  unit: text.optional().describe('Of a currency: its name in the singular.'),
  least: z
    .number()
    .nonnegative()
    .optional()
    .describe('The least: of a bound a multiple of its number; open when absent.'),
  most: z
    .number()
    .positive()
    .optional()
    .describe('The most: of a bound a multiple of its number; open when absent.'),
  note: text.optional(),
  examples: z.array(figureExample).min(1),
});

/** Words that say how talks ended. */
export const outcomeShape = z.strictObject({
  id,
  outcome: z.enum(OUTCOMES),
  verbs: list
    .optional()
    .describe('Lemmas, with the words right behind them where these belong: "break down".'),
  object: list.optional().describe('Nouns of which one must be the object of the verb, singular.'),
  subject: list
    .optional()
    .describe('Nouns of which one must be the subject of the verb, singular: what broke down.'),
  phrases: list.optional().describe('Words as they stand: "without an agreement".'),
  note: text.optional(),
  examples: list.describe('Sentences that tell of a meeting with this outcome.'),
  counterexamples: list.describe('Sentences in which no meeting has this outcome.'),
});

/** What each file holds: the first pattern that fits the path below `seeds/ontology` decides. */
export const FILE_SHAPES = [
  { path: /^actors\/[\w-]+\.yml$/, name: 'actor', shape: actorShape },
  { path: /^events\/control\.yml$/, name: 'control', shape: controlShape },
  { path: /^events\/[\w-]+\.yml$/, name: 'trigger', shape: triggerShape },
  { path: /^bargaining\.yml$/, name: 'bargain', shape: bargainShape },
  { path: /^offices\.yml$/, name: 'office', shape: officeShape },
  { path: /^honorifics\.yml$/, name: 'honorific', shape: honorificShape },
  { path: /^metonyms\.yml$/, name: 'metonym', shape: metonymShape },
  { path: /^topics\.yml$/, name: 'topic', shape: topicShape },
  { path: /^words(-[\w]+)?\.yml$/, name: 'word-list', shape: wordListShape },
  { path: /^figures\.yml$/, name: 'figure', shape: figureShape },
  { path: /^outcomes\.yml$/, name: 'outcome', shape: outcomeShape },
  { path: /^settings\.yml$/, name: 'setting', shape: settingShape },
] as const;

export type ActorEntry = z.infer<typeof actorShape>;
export type OfficeEntry = z.infer<typeof officeShape>;
export type HonorificEntry = z.infer<typeof honorificShape>;
export type MetonymEntry = z.infer<typeof metonymShape>;
export type TopicEntry = z.infer<typeof topicShape>;
export type TriggerEntry = z.infer<typeof triggerShape>;
export type ControlEntry = z.infer<typeof controlShape>;
export type BargainEntry = z.infer<typeof bargainShape>;
export type WordListEntry = z.infer<typeof wordListShape>;
export type FigureEntry = z.infer<typeof figureShape>;
export type OutcomeEntry = z.infer<typeof outcomeShape>;
export type SettingEntry = z.infer<typeof settingShape>;
