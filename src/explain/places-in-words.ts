import type { RoleGround, RolePlace } from '../model/explanation.ts';

const PLACES: Readonly<Record<RolePlace, string>> = {
  SUBJECT: 'the subject',
  PASSIVE_SUBJECT: 'the subject of the passive',
  AGENT: 'who does it, behind “by”',
  SHARED_SUBJECT: 'the subject that the verb shares with the one before it',
  GOVERNING_VERB: 'taken from the verb that governs this one',
  MAIN_CLAUSE: 'taken from the clause that this one hangs on',
  DESCRIBED_NOUN: 'the noun that the clause describes, or its owner',
  LIGHT_VERB: 'the subject of the verb that carries the noun',
  OBJECT: 'the object',
  INDIRECT_OBJECT: 'the indirect object',
  POSSESSOR: 'whose it is, before the noun',
  SPEAKER: 'who reports it',
  COMPLEMENT: 'whom the clause below is about',
  PURPOSE: 'whom the purpose is about',
  PREPOSITION: 'the phrase',
  NEARBY: 'in no role of the rule, but in its clause',
  COORDINATED: 'one of several who do it together',
  MEETING_BEFORE: 'taken over from the meeting that the sentence points back to',
  BY_HAND: 'as a person said',
};

/** Where the words of a role were found: `the phrase with “with”`. */
export function placeInWords({ place, preposition }: RoleGround): string {
  const behind = preposition === undefined ? '' : ` behind “${preposition}”`;
  return `${PLACES[place]}${behind}`;
}
