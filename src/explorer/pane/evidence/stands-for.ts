import { isOverlapping } from '../../../model/span.ts';
import type { EvidenceTold, MentionTold, RoleTold } from '../../ask/documents/event.ts';

/** By what words were tied to an actor; as `MentionHow` of the API. */
const HOWS: Readonly<Record<string, string>> = {
  NAME: 'the full name',
  ALIAS: 'a shorter or other name',
  ACRONYM: 'the initials',
  DEMONYM: 'a word for the country or its people',
  METONYM: 'a seat of power',
  DESCRIPTION: 'a description',
  PRONOUN: 'a pronoun',
};

/** By what words were tied to an actor, in words. */
export function sayHow(how: string): string {
  return HOWS[how] ?? how.toLowerCase();
}

/** The mention that ties the words of a role to their actor, where the sentence has it; the surest of several. */
export function mentionBehind({ sentence }: EvidenceTold, role: RoleTold): MentionTold | undefined {
  return sentence.mentions
    .filter(({ actor }) => actor.id === role.actor?.id)
    .filter((mention) => isOverlapping(mention, role))
    .sort((a, b) => b.confidence - a.confidence)[0];
}

/** Whether the words of a role stand outside the sentence: "the talks" take those who talk from before. */
export function isElsewhere({ sentence }: EvidenceTold, role: RoleTold): boolean {
  return !isOverlapping(sentence, role);
}
