import type { ActorKind } from '../model/actor.ts';
import { actorId } from '../ontology/ontology.ts';
import type { Trial } from './try-entry.ts';

/** A sentence in which a name must stand for an actor; a weak one only after `strong`. */
export function actorTrial(id: string, kind: ActorKind, name: string, strong?: string): Trial {
  const before = strong === undefined ? '' : `${strong} sent an envoy. `;
  const sentence =
    kind === 'PLACE'
      ? `${before}The two delegations met in ${name}.`
      : `${before}Officials said that ${name} rejected the plan.`;
  const [start, end] = [sentence.lastIndexOf(name), sentence.lastIndexOf(name) + name.length];
  return {
    sentence,
    isFound: ({ mentions }) =>
      mentions.some((one) => one.actor === actorId(id) && one.start < end && one.end > start),
  };
}
