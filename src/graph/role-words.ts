import type { Participant, Role } from '../model/event.ts';

/** Words that fill a role as a row keeps them: "TARGET 120 135 actor:COL", "TARGET 120 135" where they name nobody. */
export function writeRoleWords({ role, start, end, actor }: Participant): string {
  return [role, start, end, ...(actor ? [actor] : [])].join(' ');
}

/** What a row keeps of words that fill a role, read again. */
export function readRoleWords(text: string): Participant {
  const [role, start, end, actor] = text.split(' ');
  return { role: role as Role, start: Number(start), end: Number(end), actor };
}
