import type { EventType, Role } from '../model/event.ts';
import type {
  ArticleExplanation,
  DateHow,
  MentionExplanation,
  Passage,
  Refusal,
  RefusalReason,
  RoleGround,
  RolePlace,
  Sign,
  UnusedReason,
} from '../model/explanation.ts';
import type { MentionHow } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { eventInWords, type NameOf } from './event-in-words.ts';
import { countReasons, findNotUnderstood, type ReasonCount } from './not-understood.ts';
import { placeInWords } from './places-in-words.ts';
import { passageInWords, refusalInWords, type WordsOf } from './reasons-in-words.ts';

/** Told in place of an explanation where the article, read anew, no longer gives what the graph has. */
export const STALE =
  'STALE: the graph was read by other rules or another ontology, by which this evidence can no longer be explained; take the article in again.';

/** A stretch of the article with its words; offsets are UTF-16 code units into the article's text. */
export interface ToldWords extends Span {
  readonly words: string;
}

export interface ToldRole extends ToldWords {
  readonly role: Role;
  readonly place: RolePlace;
  readonly preposition: string | null;
  /** `place` in words. */
  readonly found: string;
  /** Id of the actor; null where the words name nobody. */
  readonly actor: string | null;
  /** The words that were tied to the actor. */
  readonly name: ToldWords | null;
  readonly how: MentionHow | null;
  /** 0 to 1. */
  readonly confidence: number | null;
  readonly because: string | null;
}

export interface ToldDate {
  readonly value: string | null;
  readonly how: DateHow;
  readonly words: ToldWords | null;
  readonly countedFrom: string | null;
}

export interface ToldRefusal {
  readonly rule: string;
  readonly trigger: ToldWords;
  readonly reason: RefusalReason;
  /** The reason in words, with the word or the sum that decided. */
  readonly detail: string;
}

/** Why one place of an article gave an event, for reading. */
export interface ToldEvent {
  readonly rule: string;
  readonly type: EventType;
  /** What the rule tells before modality decided. */
  readonly ruleType: EventType;
  readonly quote: ToldWords;
  readonly trigger: ToldWords;
  readonly roles: readonly ToldRole[];
  readonly date: ToldDate;
  readonly signs: readonly (ToldWords & { readonly sign: Sign })[];
  readonly confidence: number;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly refused: readonly ToldRefusal[];
  /** All of it in plain words, a sentence a line. */
  readonly text: string;
}

/** What a passage gave, or why nothing. */
export interface ToldPassage extends ToldWords {
  /** Number of the sentence in the article, from 0; null for a zone that is not read. */
  readonly sentence: number | null;
  readonly zone: string;
  /** How many places that tell an event, and how many statements. */
  readonly events: number;
  readonly statements: number;
  readonly reason: UnusedReason | null;
  /** The reason in words. */
  readonly detail: string | null;
  readonly refused: readonly ToldRefusal[];
}

/** How much of an article was used. */
export interface ToldCoverage {
  readonly sentences: number;
  /** Sentences that gave an event or a statement. */
  readonly used: number;
  /** `used` of `sentences`, 0 to 1; 0 for an article without sentences. */
  readonly share: number;
  /** Why sentences gave nothing, the most frequent reason first. */
  readonly reasons: readonly ReasonCount[];
  readonly passages: readonly ToldPassage[];
}

/** Reads the words of spans out of a text, on one line. */
function wordReader(text: string): WordsOf {
  return ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ');
}

/** Spans with their words, as they stand in the text. */
function teller(text: string): (span: Span) => ToldWords {
  return ({ start, end }) => ({ start, end, words: text.slice(start, end) });
}

/** An explanation with its words, composed for command line and API alike. */
export function tellEvent(
  explanation: MentionExplanation,
  text: string,
  nameOf: NameOf,
): ToldEvent {
  const { mention, ruleType, roles, date, signs, refused } = explanation;
  const told = teller(text);
  const { rule, type, confidence, terms } = mention;
  return {
    rule,
    type,
    ruleType,
    quote: told(mention),
    trigger: told(mention.trigger),
    roles: roles.map((role) => tellRole(role, text)),
    date: {
      value: date.value ?? null,
      how: date.how,
      words: date.words ? told(date.words) : null,
      countedFrom: date.countedFrom ?? null,
    },
    signs: signs.map((sign) => ({ sign: sign.sign, ...told(sign) })),
    confidence,
    terms,
    refused: refused.map((one) => tellRefusal(one, text)),
    text: eventInWords(explanation, wordReader(text), nameOf).join('\n'),
  };
}

function tellRole(role: RoleGround, text: string): ToldRole {
  const { mention } = role;
  const told = teller(text);
  return {
    ...told(role),
    role: role.role,
    place: role.place,
    preposition: role.preposition ?? null,
    found: placeInWords(role),
    actor: role.actor ?? null,
    name: mention ? told(mention) : null,
    how: mention?.how ?? null,
    confidence: mention?.confidence ?? null,
    because: mention?.because ?? null,
  };
}

function tellRefusal(refusal: Refusal, text: string): ToldRefusal {
  const { rule, trigger, reason } = refusal;
  const detail = refusalInWords(refusal, wordReader(text));
  return { rule, trigger: teller(text)(trigger), reason, detail };
}

/** What an article's passages gave, with how many of its sentences were used. */
export function tellCoverage(
  { passages }: Pick<ArticleExplanation, 'passages'>,
  text: string,
): ToldCoverage {
  const sentences = passages.filter(({ sentence }) => sentence !== undefined);
  const used = sentences.filter(({ reason }) => reason === undefined).length;
  return {
    sentences: sentences.length,
    used,
    share: sentences.length === 0 ? 0 : Math.round((100 * used) / sentences.length) / 100,
    reasons: countReasons(passages),
    passages: passages.map((passage) => tellPassage(passage, text)),
  };
}

/** The sentences that look as if they told an event and gave nothing, the most telling first. */
export function tellNotUnderstood(
  explanation: ArticleExplanation,
  text: string,
): readonly ToldPassage[] {
  return findNotUnderstood(explanation).map((passage) => tellPassage(passage, text));
}

function tellPassage(passage: Passage, text: string): ToldPassage {
  const { sentence, zone, events, statements, reason, refused } = passage;
  return {
    ...teller(text)(passage),
    sentence: sentence ?? null,
    zone,
    events: events.length,
    statements: statements.length,
    reason: reason ?? null,
    detail: passageInWords(passage, wordReader(text)) || null,
    refused: refused.map((one) => tellRefusal(one, text)),
  };
}
