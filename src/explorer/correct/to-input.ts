import type { Role } from '../../model/event.ts';
import { ROLES } from '../../model/event.ts';
import { type EventSaid, PART_FIELDS, type PartInput } from '../ask/documents/corrections.ts';
import type { EventDraft, PartDraft } from './draft.ts';
import type { Picked } from './pick.tsx';

/** All of a draft, as the API takes a new event; `type` is in it where one was chosen. */
export function toAddition(draft: EventDraft): EventSaid {
  const { date, place, modality, negated, topics } = draft;
  return {
    ...(date.trim() === '' ? {} : { date: date.trim() }),
    ...(place.name.trim() === '' ? {} : { place: nameOf(place) }),
    ...(topics.length === 0 ? {} : { topics: topics.map(nameOf) }),
    modality,
    negated,
    ...partsOf(draft, ROLES),
  };
}

/** What is otherwise of a draft than it was, as the API takes a change; empty for nothing. */
export function toChange(before: EventDraft, after: EventDraft): EventSaid {
  const { type, modality, negated } = after;
  const date = after.date.trim();
  const isMoved = !isSamePick(before.place, after.place);
  const topics = after.topics.map(nameOf);
  const roles = ROLES.filter((role) => partsKey(before, role) !== partsKey(after, role));
  return {
    ...(type === before.type || type === '' ? {} : { type }),
    ...(date === before.date ? {} : { date: date || null }),
    ...(isMoved ? { place: nameOf(after.place) || null } : {}),
    ...(modality === before.modality ? {} : { modality }),
    ...(negated === before.negated ? {} : { negated }),
    ...(topics.join('\n') === before.topics.map(nameOf).join('\n') ? {} : { topics }),
    ...partsOf(after, roles, before),
  };
}

function partsOf(draft: EventDraft, roles: readonly Role[], before?: EventDraft) {
  const given = roles.map((role): [string, readonly PartInput[]] => [
    PART_FIELDS[role],
    draft.parts.filter((part) => part.role === role).map((part) => toPart(part, before)),
  ]);
  // Of a new event, only those roles that somebody has.
  return Object.fromEntries(before ? given : given.filter(([, parts]) => parts.length > 0));
}

function toPart({ key, who, newKind, country, words }: PartDraft, before?: EventDraft): PartInput {
  const was = before?.parts.find((part) => part.key === key);
  // Words that stand as they were read are known with their actor, even from another sentence.
  const isKept = was?.words === words && was.who.id !== undefined && was.who.id === who.id;
  const said = words.trim() === '' || isKept ? {} : { words: words.trim() };
  const name = who.name.trim();
  if (name === '') return said;
  if (who.id === undefined && newKind) {
    const owner = country.name.trim() === '' ? {} : { country: nameOf(country) };
    return { newActor: { name, kind: newKind, ...owner }, ...said };
  }
  return { actor: nameOf(who), ...said };
}

function partsKey({ parts }: EventDraft, role: Role): string {
  return JSON.stringify(
    parts
      .filter((part) => part.role === role)
      .map(({ who, newKind, country, words }) => [nameOf(who), newKind, country.name, words])
      .sort(),
  );
}

function isSamePick(one: Picked, other: Picked): boolean {
  return nameOf(one) === nameOf(other);
}

/** How the API knows it: by its id where that is known. */
export function nameOf({ id, name }: Picked): string {
  return id ?? name.trim();
}
