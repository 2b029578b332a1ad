import type { Role } from '../../model/event.ts';

/** Everybody once, with all their parts, in the order of their first: of a meeting both may be source and target. */
export function partsOf<A extends { readonly id: string }>(
  participants: readonly { readonly role: Role; readonly actor: A }[],
): { readonly actor: A; readonly roles: readonly Role[] }[] {
  const byId = new Map<string, { readonly actor: A; readonly roles: Role[] }>();
  for (const { role, actor } of participants) {
    const part = byId.get(actor.id) ?? { actor, roles: [] };
    part.roles.push(role);
    byId.set(actor.id, part);
  }
  return [...byId.values()];
}
