import type { ActorKind, TieType } from './actor.ts';
import type { DisputeAbout } from './dispute.ts';
import type { EventType, Modality, Outcome, PlaceLevel, Role } from './event.ts';
import type { MentionHow, Reading } from './mention.ts';
import type { Answer, StatementKind } from './statement.ts';

/**
 * The rows of the graph, as stores write and read them: flat values and lists of strings only, so
 * that one shape fits both engines. `null` stands for "not known" (Cypher has no undefined).
 */
export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly author: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  /** The whole stored text; offsets of all rows count UTF-16 code units into it. */
  readonly text: string;
  /** SHA-256 of the text, so that anybody can check that offsets still mean the same. */
  readonly textHash: string;
  /** Digest of extractor version, ontology, text and meta: equal means nothing new to take in. */
  readonly fingerprint: string;
  /** Path or address the article was read from; left out of exports. */
  readonly origin: string | null;
  /** What became of the corrections of it: "correction:3f… APPLIED", sorted; null where there are none. */
  readonly corrections: readonly string[] | null;
}

export interface SentenceRow {
  readonly id: string;
  readonly article: string;
  readonly index: number;
  readonly zone: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly aliases: readonly string[];
  /** `nameKey` of name and aliases, sorted: what a look-up by any alias compares. */
  readonly keys: readonly string[];
  readonly wikidata: string | null;
  /** True for actors of the ontology; they stay when no article mentions them. */
  readonly known: boolean;
}

export interface TieRow {
  readonly type: TieType;
  readonly from: string;
  readonly to: string;
  readonly since: string | null;
  readonly until: string | null;
  /** Id of the article that states it; null for the ontology's own. */
  readonly article: string | null;
  readonly sentence: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface TopicRow {
  readonly id: string;
  readonly name: string;
  readonly broader: string | null;
  readonly keys: readonly string[];
}

export interface MentionRow {
  readonly sentence: string;
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly how: MentionHow;
  readonly reading: Reading;
  readonly confidence: number;
  readonly because: string | null;
}

/**
 * One place of one article that tells an event. Events are folded from these rows (see
 * `foldEvents`), so that adding and removing articles in any order gives the same graph.
 */
export interface EvidenceRow {
  readonly id: string;
  /** Type and participants: rows with equal keys may tell one event. */
  readonly key: string;
  readonly article: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly triggerStart: number;
  readonly triggerEnd: number;
  readonly rule: string;
  readonly type: EventType;
  readonly plover: EventType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly main: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
  readonly confidence: number;
  /** Terms of the confidence, "name=0.40", in their order. */
  readonly terms: readonly string[];
  /** "SOURCE actor:COL", sorted. */
  readonly participants: readonly string[];
  /**
   * The words that fill each role: "TARGET 120 135 actor:COL", "TARGET 120 135" where they name nobody;
   * UTF-16 code units into the article's text.
   */
  readonly roleWords: readonly string[];
  readonly topics: readonly string[];
  readonly date: string | null;
  readonly place: string | null;
  /** Actor id of the state that the place is or lies in. */
  readonly placeIn: string | null;
  readonly placeLevel: PlaceLevel | null;
  /**
   * Numbers with what they count: "120 138 12 12 * soldier" for "at least 12 soldiers". Start, end, the
   * number as it stands there, the least and the most that it can mean, and the unit; "*" is none.
   */
  readonly figures: readonly string[];
  /** How the meeting or the talks ended. */
  readonly outcome: Outcome | null;
  /** Actor id of the one who says so. */
  readonly attributedTo: string | null;
  /** Outlet of the citation behind the sentence. */
  readonly outlet: string | null;
  /** The outlet of its article. */
  readonly articleOutlet: string | null;
  /** What its article's text is compared by, to find copies; see `toSketch`. Null where it is too short. */
  readonly sketch: string | null;
  /** The day its article was published: what an undated account is placed by. */
  readonly publishedOn: string | null;
  /** Ids of the corrections that made it what it is; null for what the rules read. */
  readonly corrections: readonly string[] | null;
}

/** An event: the fold of its evidence. */
export interface EventRow {
  readonly id: string;
  readonly key: string;
  readonly type: EventType;
  readonly plover: EventType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly date: string | null;
  readonly place: string | null;
  /** True when all accounts deny it; accounts that differ set `disputed`. */
  readonly negated: boolean;
  /** True when accounts differ in anything; `disputes` says in what. */
  readonly disputed: boolean;
  readonly disputes: readonly DisputeAbout[];
  /** How many origins tell it: copies of one text, and what one outlet tells, count once. */
  readonly corroboration: number;
  /** True when every piece of its evidence says who says so: it stands in somebody's mouth alone. */
  readonly attributed: boolean;
  readonly modality: Modality;
  readonly confidence: number;
  readonly main: boolean;
  readonly participants: readonly { readonly actor: string; readonly role: Role }[];
  readonly topics: readonly string[];
  readonly evidence: readonly EvidenceRow[];
}

export interface StatementRow {
  readonly id: string;
  readonly kind: StatementKind;
  readonly article: string;
  readonly sentence: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cueStart: number | null;
  readonly cueEnd: number | null;
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly hearer: string | null;
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  /** Of an ask, an offer or an answer: see `Bargain`. Null in all others. */
  readonly conditionStart: number | null;
  readonly conditionEnd: number | null;
  readonly deadlineStart: number | null;
  readonly deadlineEnd: number | null;
  readonly deadlineDate: string | null;
  readonly saidOn: string | null;
  readonly answer: Answer | null;
  readonly answered: 'ASK' | 'OFFER' | null;
  /** Empty or more for what is part of a bargain, null for what is not. */
  readonly gist: readonly string[] | null;
}

/** A cited work; `sentences` are those whose footnote marks name it. */
export interface SourceRow {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly url: string | null;
}
export interface CitationRow {
  readonly article: string;
  readonly source: string;
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  readonly ibid: boolean;
  readonly sentences: readonly string[];
}

/** Everything one article contributes to the graph; written in one transaction. */
export interface GraphPatch {
  readonly article: ArticleRow;
  readonly sentences: readonly SentenceRow[];
  /** Actors the document introduced; ontology actors are in the graph already. */
  readonly actors: readonly ActorRow[];
  readonly mentions: readonly MentionRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly statements: readonly StatementRow[];
  readonly ties: readonly TieRow[];
  readonly sources: readonly SourceRow[];
  readonly citations: readonly CitationRow[];
}

/** The ontology's own part of the graph: actors, ties and topics, there before any article. */
export interface BaseLayer {
  readonly digest: string;
  readonly actors: readonly ActorRow[];
  readonly ties: readonly TieRow[];
  readonly topics: readonly TopicRow[];
}
