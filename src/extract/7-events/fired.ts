import type { EventType } from '../../model/event.ts';
import type { FrameRole, TriggerEntry } from '../../ontology/shapes.ts';
import type { Context } from './context.ts';
import type { TargetHow } from './targets.ts';
import type { Filler } from './view.ts';

/** A trigger that fired on a word, with what fills its roles; not yet an event. */
export interface Fired {
  readonly trigger: TriggerEntry;
  /** What it fired on; 'control' is a promise or refusal by itself, whatever its clause is. */
  readonly form: 'verb' | 'noun' | 'adjective' | 'control';
  /** Word indices of the trigger, inclusive. */
  readonly first: number;
  readonly last: number;
  /** The predicate whose clause tells it: the verb, or the noun's light verb. */
  readonly predicate: number;
  readonly sources: readonly Filler[];
  readonly targets: readonly Filler[];
  readonly third: readonly Filler[];
  /** How the target was found. */
  readonly targetHow: TargetHow;
  readonly context: Context;
  /** The type after modality and control have decided: "will meet" is AGREE. */
  readonly type: EventType;
  readonly negated: boolean;
  /** What was asked of the frame, role by role; only where reasons are wanted. */
  readonly asked?: readonly AskedRole[] | undefined;
}

/** What one role of the frame gave. */
export interface AskedRole {
  readonly name: FrameRole;
  readonly side: 'source' | 'target';
  readonly fillers: readonly Filler[];
}
