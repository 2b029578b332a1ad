import type { EventType } from '../../model/event.ts';
import type { Context } from './context.ts';
import type { View } from './view.ts';

/**
 * The type that counts after what stands above the trigger: a coming or promised cooperative act is
 * AGREE, a coming or vowed hostile one THREATEN, a refused one or one that "will not" be is REJECT
 * (PLOVER 2021's conventions as annotators apply them).
 */
export function retype(
  type: EventType,
  context: Context,
  view: View,
): { readonly type: EventType; readonly negated: boolean } {
  const isHostile = view.ontology.words('hostile').has(type);
  const isCooperative = view.ontology.words('cooperative').has(type);
  if (context.control === 'refuse') return { type: 'REJECT', negated: context.negated };
  if (context.control === 'threaten') return { type: 'THREATEN', negated: context.negated };
  const isAhead =
    context.control === 'commit' ||
    context.control === 'offer' ||
    (context.isFuture && context.modality !== 'HYPOTHETICAL');
  if (!isAhead) return { type, negated: context.negated };
  if (context.negated) return { type: isHostile ? 'AGREE' : 'REJECT', negated: false };
  if (context.control === 'offer') return { type: 'AGREE', negated: false };
  if (isHostile) return { type: 'THREATEN', negated: false };
  return { type: isCooperative ? 'AGREE' : type, negated: false };
}
