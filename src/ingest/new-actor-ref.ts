import { discoverActor } from '../extract/3-names/discovered.ts';
import type { ActorKind } from '../model/actor.ts';
import type { ActorRef } from '../model/correction.ts';

/** An actor that nobody has named yet; an article that names it so later means the same one. */
export function newActorRef(name: string, kind: ActorKind, country?: string): ActorRef {
  const { id } = discoverActor(name, kind);
  return { id, name, kind, ...(country === undefined ? {} : { country }) };
}
