import type { EventType, Modality, Role } from '../../../model/event.ts';
import type { Span } from '../../../model/span.ts';
import type { Status } from '../../view/view.ts';
import type { Question } from '../ask.ts';
import type { CorrectionTold } from './corrections.ts';
import { type ArticleOfPiece, type DisputeTold, SIDE } from './disputes.ts';
import type { ActorName, Named } from './names.ts';

/** A work that an article cites. */
export interface Cited {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly author: string | null;
}

/** An article, as far as an account of it needs to be told from others. */
export interface ArticleNamed {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

/** Words that fill a role. */
export interface RoleTold extends Span {
  readonly role: Role;
  readonly words: string;
  readonly actor: Named | null;
}

/** Words that stand for an actor, and why. */
export interface MentionTold extends Span {
  readonly surface: string;
  readonly how: string;
  readonly because: string | null;
  readonly confidence: number;
  readonly actor: Named;
}

/** The sentence that a piece of evidence stands in. */
export interface SentenceTold extends Span {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly Cited[];
  readonly mentions: readonly MentionTold[];
}

/** One place of one article that tells the event. */
export interface EvidenceTold {
  readonly id: string;
  readonly trigger: string;
  readonly triggerStart: number;
  readonly triggerEnd: number;
  readonly rule: string;
  readonly roleWords: readonly RoleTold[];
  readonly confidence: number;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly date: string | null;
  readonly place: string | null;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly main: boolean;
  readonly attributedTo: Named | null;
  readonly outlet: string | null;
  /** By which people made it what it is. */
  readonly corrections: readonly CorrectionTold[];
  readonly sentence: SentenceTold;
}

/** What one article tells of the event. */
export interface AccountTold {
  readonly article: ArticleNamed;
  readonly evidence: readonly EvidenceTold[];
}

/** An event with all that tells it. */
export interface EventTold {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly placeActor: Named | null;
  readonly status: Status;
  readonly disputed: boolean;
  readonly modality: Modality;
  readonly confidence: number;
  readonly main: boolean;
  readonly sources: readonly ActorName[];
  readonly targets: readonly ActorName[];
  readonly participants: readonly { readonly role: Role; readonly actor: ActorName }[];
  readonly topics: readonly Named[];
  readonly evidenceCount: number;
  readonly articleCount: number;
  /** How many origins tell it: copies of one text count once. */
  readonly corroboration: number;
  readonly origins: readonly {
    readonly because: string | null;
    readonly articles: readonly ArticleOfPiece[];
  }[];
  readonly disputes: readonly DisputeTold[];
  readonly accounts: readonly AccountTold[];
}

export interface EventAnswer {
  readonly event: EventTold | null;
}

/** All of one event: what it comes to, and every place that tells it, article by article. */
export const EVENT_DOCUMENT = `query ExplorerEvent($id: ID!) {
  event(id: $id) {
    id type mode date place placeActor { id name }
    status disputed modality confidence main
    sources { id name kind }
    targets { id name kind }
    participants { role actor { id name kind } }
    topics { id name }
    evidenceCount articleCount corroboration
    origins { because articles { id title outlet } }
    disputes { about unit sides { ...Side } }
    accounts {
      article { id title outlet publishedOn author url }
      evidence {
        id trigger triggerStart triggerEnd rule
        roleWords { role words start end actor { id name } }
        confidence terms { name value }
        date place modality negated main
        attributedTo { id name }
        outlet
        corrections { id kind text by on why }
        sentence {
          id start end text
          sources { id outlet title url author }
          mentions { start end surface how because confidence actor { id name } }
        }
      }
    }
  }
}
${SIDE}`;

/** Asks for one event with all its evidence. */
export function eventQuestion(id: string): Question {
  return { query: EVENT_DOCUMENT, variables: { id } };
}
