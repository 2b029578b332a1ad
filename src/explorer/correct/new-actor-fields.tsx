import type { VNode } from 'preact';
import { ACTOR_KINDS, type ActorKind } from '../../model/actor.ts';
import { KIND_NAMES } from '../words/words.ts';
import { Pick, type Picked } from './pick.tsx';

interface Props {
  readonly who: Picked;
  readonly kind: ActorKind | undefined;
  readonly country: Picked;
  readonly onKind: (kind: ActorKind | undefined) => void;
  readonly onCountry: (country: Picked) => void;
}

/** Whether a name that was not chosen from the list is somebody new, and what it is. */
export function NewActorFields({ who, kind, country, onKind, onCountry }: Props): VNode | null {
  if (who.id !== undefined || who.name.trim() === '') return null;
  return (
    <div class="fields new-actor">
      <label class="field">
        This name is
        <select
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onKind(ACTOR_KINDS.find((one) => one === value))
          }
        >
          <option value="">in the graph already</option>
          {ACTOR_KINDS.map((one) => (
            <option key={one} value={one}>
              new: {KIND_NAMES[one].toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      {kind && kind !== 'STATE' && kind !== 'BLOC' ? (
        <Pick label="Of which state (optional)" of="ACTOR" value={country} onPick={onCountry} />
      ) : null}
    </div>
  );
}
