import type { ActorKind } from '../../../model/actor.ts';

/** Somebody or something by name: an actor, a topic. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An actor as pictures and lists show it. */
export interface ActorName extends Named {
  readonly kind: ActorKind;
}
