import type { ActorKind } from '../../model/actor.ts';
import type { EventType, Modality, Role } from '../../model/event.ts';
import type { Picked } from './pick.tsx';

/** Who has a part in an event, as it is typed. */
export interface PartDraft {
  /** Tells it from the others of its form. */
  readonly key: number;
  readonly role: Role;
  /** Blank where the words name nobody. */
  readonly who: Picked;
  /** What it is, where the graph does not have it. */
  readonly newKind?: ActorKind | undefined;
  /** The state of a new one. */
  readonly country: Picked;
  /** The words of the sentence that mean it; those that name it when blank. */
  readonly words: string;
}

/** An event as it is typed. */
export interface EventDraft {
  /** Blank as long as none is chosen. */
  readonly type: EventType | '';
  /** ISO 8601 of its own precision; blank for none. */
  readonly date: string;
  readonly place: Picked;
  readonly modality: Modality;
  readonly negated: boolean;
  readonly topics: readonly Picked[];
  readonly parts: readonly PartDraft[];
}

export const NOBODY: Picked = { name: '' };

/** A part that nothing was typed of yet. */
export function emptyPart(key: number, role: Role): PartDraft {
  return { key, role, who: NOBODY, country: NOBODY, words: '' };
}

/** The event with its sources as targets, and its targets as sources. */
export function swapped(draft: EventDraft): EventDraft {
  const other: { readonly [R in Role]?: Role } = { SOURCE: 'TARGET', TARGET: 'SOURCE' };
  const parts = draft.parts.map((part) => ({ ...part, role: other[part.role] ?? part.role }));
  return { ...draft, parts };
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What is still to be done to a draft; blank for nothing. */
export function lackOf({ type, date, parts }: EventDraft): string {
  if (type === '') return 'Choose what happened.';
  if (date.trim() !== '' && !DATE.test(date.trim())) {
    return 'Write the date as 2026-02-04, 2026-02 or 2026.';
  }
  const isBlank = parts.some(({ who, words }) => who.name.trim() === '' && words.trim() === '');
  return isBlank ? 'Say who it is, or take the empty line away.' : '';
}

/** The draft with these words for one of its parts. */
export function withWords(draft: EventDraft, key: number, words: string): EventDraft {
  const parts = draft.parts.map((part) => (part.key === key ? { ...part, words } : part));
  return { ...draft, parts };
}
