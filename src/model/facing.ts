import type { EventType, Role } from './event.ts';

/** A part in an event: who has it, by id. */
export interface Part {
  readonly role: Role;
  readonly actor: string;
}

/**
 * The pairs that face each other in an event, each once and in the order of ids: one acts and the other is
 * acted upon, or both sat at one table.
 */
export function facing(
  type: EventType,
  participants: readonly Part[],
): readonly (readonly [string, string])[] {
  const table = participants.filter(({ role }) => role === 'SOURCE' || role === 'TARGET');
  const pairs = new Map<string, readonly [string, string]>();
  for (const one of table) {
    for (const other of table) {
      if (one.actor >= other.actor || (one.role === other.role && type !== 'CONSULT')) continue;
      pairs.set(`${one.actor}\u0000${other.actor}`, [one.actor, other.actor]);
    }
  }
  return [...pairs.values()];
}
