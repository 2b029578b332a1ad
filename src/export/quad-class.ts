import type { EventType } from '../model/event.ts';

/** The four classes in which political-event data are counted, numbered as is usual there. */
export const QUAD_CLASSES = {
  1: 'verbal cooperation',
  2: 'material cooperation',
  3: 'verbal conflict',
  4: 'material conflict',
} as const;
export type QuadClass = keyof typeof QUAD_CLASSES;

/**
 * The class of a type, as PLOVER's codebook has it (the explorer's colours differ on REQUEST and PROTEST).
 * YIELD, PLOVER's CONCEDE (verbal) and RETREAT (material) together, is material, as CAMEO's root 08 is.
 */
const CLASS_OF: Readonly<Record<EventType, QuadClass>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  YIELD: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** The quad class of an event's PLOVER root. */
export function quadClassOf(plover: EventType): QuadClass {
  return CLASS_OF[plover];
}
