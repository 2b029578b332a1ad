import type { CorrectedEvent } from '../model/correction.ts';
import type { EventMention, Participant, Role } from '../model/event.ts';
import { isOverlapping, type Span } from '../model/span.ts';

/** The event of a correction, its words found in the article of today. */
export interface Placed {
  readonly event: CorrectedEvent;
  readonly trigger: Span;
  readonly participants: readonly Participant[];
}

/**
 * Whether the mention is the one that was corrected: the same trigger, type and ends. A better rule that
 * reads other ends there makes another claim, which nobody has judged.
 */
export function isSameClaim(mention: EventMention, placed: Placed): boolean {
  return (
    isOverlapping(mention.trigger, placed.trigger) &&
    mention.type === placed.event.type &&
    mention.negated === placed.event.negated &&
    sameRoles(mention, placed)
  );
}

/** Whether sources and targets are the same. */
export function sameRoles(
  { participants }: Pick<EventMention, 'participants'>,
  placed: Placed,
): boolean {
  return (['SOURCE', 'TARGET'] as const).every((role) =>
    sameEnds(inRole(participants, role), inRole(placed.participants, role)),
  );
}

/** By their words, or by who they are: a new alias makes another actor of the same words. */
function sameEnds(a: readonly Participant[], b: readonly Participant[]): boolean {
  const isIn = (one: Participant, others: readonly Participant[]) =>
    others.some(
      (other) =>
        isOverlapping(one, other) || (one.actor !== undefined && one.actor === other.actor),
    );
  return a.every((one) => isIn(one, b)) && b.every((one) => isIn(one, a));
}

function inRole(participants: readonly Participant[], role: Role): readonly Participant[] {
  return participants.filter((one) => one.role === role);
}
