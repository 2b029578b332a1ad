import type { ActorKind } from '../../model/actor.ts';
import type { MentionHow, Reading } from '../../model/mention.ts';
import type { OfficeEntry } from '../../ontology/shapes.ts';
import type { WordedSentence } from '../2-sentences/index.ts';
import type { WordSpan } from '../word-cover.ts';
import type { TitleHit } from './known-names.ts';

/** Confidence of a name that the ontology does not list. */
export const UNKNOWN = 0.6;

/** Confidence of an unknown name whose signs leave no doubt that it is one, and of what kind. */
export const SURE = 0.8;

/** Taken from either where one word is all there is: "Rudolph" says less than "Ana Rudolph". */
export const LONE = 0.1;

/** A name found in a sentence. */
export interface FoundName extends WordSpan {
  /** Graph id of the actor. */
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly how: MentionHow;
  readonly reading: Reading;
  readonly confidence: number;
  readonly because?: string | undefined;
  /** The office whose title stands right before the name: "President" Petro. */
  readonly title?: OfficeEntry | undefined;
}

/** A sentence with the names and titles found in it, in order; names do not overlap. */
export interface NamedSentence extends WordedSentence {
  readonly names: readonly FoundName[];
  readonly titles: readonly TitleHit[];
}

/** Whether somebody can hold an office of this actor: "the Norwegian president", "NATO's chief". */
export function isOfficeOwner({ kind }: FoundName): boolean {
  return kind === 'STATE' || kind === 'ORGANIZATION' || kind === 'BLOC';
}
