import type { CorrectedRole, Correction, EventChange } from '../model/correction.ts';

/** `ana on 2026-11-30: ACCUSE, where the rules read CONSULT; because …`, with names of topics and actors by `nameOf`. */
export function correctionInWords(
  correction: Correction,
  nameOf: (id: string) => string = (id) => id,
): string {
  const { by, on, why, id } = correction;
  const who = `${by ?? 'by hand'}${on ? ` on ${on}` : ''}`;
  const reason = why ? `, because: ${why}` : '';
  return `Corrected (${who}, ${id}): ${doneInWords(correction, nameOf)}${reason}.`;
}

/** What a correction does: `no CONSULT here`. */
export function doneInWords(
  correction: Correction,
  nameOf: (id: string) => string = (id) => id,
): string {
  switch (correction.kind) {
    case 'REJECT':
      return `no ${correction.event.type} by “${correction.event.trigger.words}”`;
    case 'ADD':
      return `${correction.event.type} that the rules missed, ${rolesInWords(correction.event.roles)}`;
    case 'CHANGE':
      return changeInWords(correction.set, correction.event.type, nameOf);
    case 'MERGE':
      return `${correction.from.map(({ name }) => name).join(', ')} is ${correction.into.name}`;
    case 'SPLIT':
      return `${correction.actor.name} is ${correction.into.name} in this ${correction.scope}`;
    case 'APART': {
      const [a, b] = correction.actors;
      return `${a.name} and ${b.name} are two`;
    }
  }
}

function changeInWords(set: EventChange, type: string, nameOf: (id: string) => string): string {
  const topics = set.topics?.map(nameOf).join(', ');
  return [
    ...(set.type === undefined ? [] : [`${set.type} and not ${type}`]),
    ...(set.mode === undefined ? [] : [`mode ${set.mode ?? 'none'}`]),
    ...(set.negated === undefined ? [] : [set.negated ? 'denied' : 'not denied']),
    ...(set.modality === undefined ? [] : [set.modality.toLowerCase()]),
    ...(set.date === undefined ? [] : [`date ${set.date ?? 'none'}`]),
    ...(set.place === undefined
      ? []
      : [`place ${set.place === null ? 'none' : nameOf(set.place)}`]),
    ...(topics === undefined ? [] : [`about ${topics || 'nothing'}`]),
    ...(set.roles === undefined ? [] : [rolesInWords(set.roles)]),
  ].join('; ');
}

/** `source Norway, target “the rebels”` */
function rolesInWords(roles: readonly CorrectedRole[]): string {
  return roles
    .map(({ role, actor, words }) => `${role.toLowerCase()} ${actor?.name ?? `“${words}”`}`)
    .join(', ');
}
