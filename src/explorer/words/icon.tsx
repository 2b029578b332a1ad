import type { VNode } from 'preact';
import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';
import { EVENT_ICONS, KIND_ICONS } from './icons.ts';
import { familyOf } from './words.ts';

/** A picture beside words that say the same, and so not read aloud. */
function Icon({ path, className }: { path: string; className: string }): VNode {
  return (
    <svg class={`icon ${className}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

/** The icon of a type of events, in the colour of its family. */
export function TypeIcon({ type }: { type: EventType }): VNode {
  return <Icon path={EVENT_ICONS[type]} className={`family-${familyOf(type)}`} />;
}

/** The icon of a kind of actors. */
export function KindIcon({ kind }: { kind: ActorKind }): VNode {
  return <Icon path={KIND_ICONS[kind]} className="kind" />;
}
