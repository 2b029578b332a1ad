import type { ZoneKind } from './article.ts';
import type { EventCorrection } from './correction.ts';
import type { EventMention, EventType, Role } from './event.ts';
import type { Extraction } from './extraction.ts';
import type { Mention } from './mention.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/**
 * Why a rule whose trigger word stands in a sentence gave no event, from what came closest to one to
 * what was not one at all. Of several refusals the first of these says why the sentence gave nothing.
 */
export const REFUSAL_REASONS = [
  /** A person rejected what the rule gave. */
  'REJECTED',
  /** Below the threshold, and above it were it not somebody's opinion. */
  'OPINION',
  /** Below the threshold, and above it were it not only supposed, wanted, asked for or claimed. */
  'SUPPOSED',
  'BELOW_THRESHOLD',
  /** Those who take part have no names: "police arrested two protesters". */
  'NO_NAMED_ACTOR',
  /** Nobody fills a role. */
  'NOBODY',
  /** The rule asks for somebody in a certain role. */
  'MISSING_ROLE',
  /** The rule is for persons among themselves, or for all but these. */
  'WRONG_PARTIES',
  /** The doer does it to himself alone. */
  'REFLEXIVE',
  /** The object is not among those the rule takes. */
  'OBJECT',
  /** The object, or what stands for one, is among those the rule excludes. */
  'EXCLUDED_OBJECT',
  /** The rule takes no object, and there is one. */
  'HAS_OBJECT',
  'SUBJECT',
  /** No word of praise or blame, or words of both. */
  'TONE',
  /** None of the words that the rule wants below its trigger. */
  'WITHIN',
  /** "declined to comment": nobody is refused anything. */
  'QUIET_REFUSAL',
  /** "skipped the summit": the verb undoes what its object tells. */
  'UNDONE',
  /** Another rule tells the same event with better roles. */
  'SAME_EVENT',
  /** Another rule on the same words asks for more. */
  'LESS_SPECIFIC',
  /** "phone call" is not "call", "pull out" is not "pull". */
  'OTHER_PHRASE',
  /** The word is here of another class: a noun where the rule asks for a verb. */
  'WORD_CLASS',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a passage gave nothing. */
export const UNUSED_REASONS = [
  'ZONE_NOT_READ',
  'TOO_LONG',
  'NO_TRIGGER',
  ...REFUSAL_REASONS,
] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

/** A rule whose trigger stands in a sentence and that gave no event there. */
export interface Refusal {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly trigger: Span;
  readonly rule: string;
  readonly reason: RefusalReason;
  /** The words that did not fit, where there are any: the object that is none of the rule's. */
  readonly words?: Span | undefined;
  /** The rule that was preferred. */
  readonly other?: string | undefined;
  /** The role that nobody fills: "with". */
  readonly role?: string | undefined;
  /** Who rejected it, by which correction and why, in words. */
  readonly correction?: string | undefined;
  /** Confidence and threshold, 0 to 1, of what stayed below it. */
  readonly confidence?: number | undefined;
  readonly threshold?: number | undefined;
}

/** The part of the trigger's frame in which the words of a role were found. */
export const ROLE_PLACES = [
  'SUBJECT',
  /** The subject of a passive: to whom it is done. */
  'PASSIVE_SUBJECT',
  /** "by Norland", of a passive or a noun. */
  'AGENT',
  /** The subject of the verb that this one is coordinated with. */
  'SHARED_SUBJECT',
  /** Of the verb that governs this one: "AGREED to meet". */
  'GOVERNING_VERB',
  /** The subject of the clause that this one hangs on: "…, accusing it". */
  'MAIN_CLAUSE',
  /** The noun that the participle or relative clause describes, or who owns it. */
  'DESCRIBED_NOUN',
  /** The subject of the verb that carries the noun: "HELD talks". */
  'LIGHT_VERB',
  'OBJECT',
  'INDIRECT_OBJECT',
  /** "Norland's protest", "the Norwegian protest", "the Norland–Sudmark talks". */
  'POSSESSOR',
  /** Who reports it. */
  'SPEAKER',
  /** Whom the clause below is about: "agreed TO HELP OSTRIA". */
  'COMPLEMENT',
  'PURPOSE',
  /** A phrase with a preposition that the rule names. */
  'PREPOSITION',
  /** Not in the rule's own roles, but elsewhere in the clause. */
  'NEARBY',
  /** One of several who do something mutual, each being the other's partner. */
  'COORDINATED',
  /** Taken over from the meeting that the sentence points back to. */
  'MEETING_BEFORE',
  /** A person said so. */
  'BY_HAND',
] as const;
export type RolePlace = (typeof ROLE_PLACES)[number];

/** Who or what fills a role, and how that was found. */
export interface RoleGround extends Span {
  readonly role: Role;
  readonly actor?: string | undefined;
  readonly place: RolePlace;
  /** The preposition before the words: "with". */
  readonly preposition?: string | undefined;
  /** The words that were tied to the actor, and why; absent where the role's words name nobody. */
  readonly mention?: Pick<
    Mention,
    'start' | 'end' | 'surface' | 'how' | 'reading' | 'confidence' | 'because'
  >;
}

/** How a date was found, or why there is none. */
export const DATE_HOWS = [
  /** The text gives it as it is. */
  'STATED',
  /** Counted from the day of publication: "on Tuesday", "on 3 February". */
  'COUNTED',
  /** The sentence gives none. */
  'NONE',
  /** The clause or sentence gives several, and none is chosen. */
  'SEVERAL',
  /** The only date of the sentence belongs to another clause. */
  'OTHER_CLAUSE',
  /** There are words to count from, and no day of publication. */
  'NO_PUBLICATION_DAY',
  /** The sentence points back to a meeting, whose own sentence may give it. */
  'MEETING_BEFORE',
  /** A person said so. */
  'BY_HAND',
] as const;
export type DateHow = (typeof DATE_HOWS)[number];

export interface DateGround {
  readonly how: DateHow;
  /** ISO 8601 of its own precision. */
  readonly value?: string | undefined;
  /** The words that give it. */
  readonly words?: Span | undefined;
  /** The day of publication that it was counted from. */
  readonly countedFrom?: string | undefined;
  /** True where the event's own clause gives it, false where it is the only one of the sentence. */
  readonly ownClause?: boolean | undefined;
}

/** What a word above or beside the trigger says of the event. */
export const SIGNS = [
  /** Only supposed, wanted or asked for: "may", "if", "urged". */
  'SUPPOSED',
  'OPINION',
  /** Still to come: "will". */
  'AHEAD',
  'DENIED',
  /** Told as somebody's claim. */
  'CLAIMED',
  /** Not told by the reporter's main clause. */
  'BACKGROUND',
  /** The word that attributes: "said". */
  'REPORTED',
  /** Agreed, refused or threatened: the word decides what kind of event it is. */
  'DECIDED',
] as const;
export type Sign = (typeof SIGNS)[number];

export interface ContextSign extends Span {
  readonly sign: Sign;
}

/** What an event rests on besides what its mention says. */
export interface Grounds {
  /** What the rule tells by itself, before "will" or "refused" decided. */
  readonly ruleType: EventType;
  readonly roles: readonly RoleGround[];
  readonly date: DateGround;
  readonly signs: readonly ContextSign[];
}

/** Why one place of the text gave an event. */
export interface MentionExplanation extends Grounds {
  readonly mention: EventMention;
  /** What was considered on the same words. */
  readonly refused: readonly Refusal[];
  /** The corrections that made it what it is, in their order; absent for what the rules read. */
  readonly corrections?: readonly EventCorrection[] | undefined;
}

/**
 * A stretch of an article that is read or left out as a whole: a sentence, or a zone that is not
 * read. Every sentence is one passage.
 */
export interface Passage extends Span {
  readonly zone: ZoneKind;
  /** Index of the sentence; absent for a zone that is not read. */
  readonly sentence?: number | undefined;
  /** Events with somebody named in them. */
  readonly events: readonly EventMention[];
  readonly statements: readonly Statement[];
  /** Why it gave nothing; absent where it gave something. */
  readonly reason?: UnusedReason | undefined;
  /** What was considered and refused, in the order of the text. */
  readonly refused: readonly Refusal[];
}

/** Why an article gave what it gave, and nothing where it gave nothing. */
export interface ArticleExplanation {
  readonly extraction: Extraction;
  readonly mentions: readonly MentionExplanation[];
  /** In the order of the text; every sentence once. */
  readonly passages: readonly Passage[];
}
