import type { EventTold, EvidenceTold } from '../ask/documents/event.ts';
import { type EventDraft, NOBODY } from './draft.ts';

/** What a sentence gives of an event, ready to be typed over. */
export function fromEvidence(event: EventTold, evidence: EvidenceTold): EventDraft {
  const { date, place, modality, negated, roleWords } = evidence;
  return {
    type: event.type,
    date: date ?? '',
    place: place === event.place && event.placeActor ? event.placeActor : { name: place ?? '' },
    modality,
    negated,
    topics: event.topics.map(({ id, name }) => ({ id, name })),
    parts: roleWords.map(({ role, words, actor }, key) => ({
      key,
      role,
      who: actor ? { id: actor.id, name: actor.name } : NOBODY,
      country: NOBODY,
      words,
    })),
  };
}

/** Words of a sentence that stand for somebody. */
export function wordsOf({ sentence, roleWords }: EvidenceTold): readonly string[] {
  const { mentions } = sentence;
  return [
    ...new Set([...mentions.map(({ surface }) => surface), ...roleWords.map((one) => one.words)]),
  ];
}
