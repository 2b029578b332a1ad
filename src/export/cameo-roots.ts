import type { EventType } from '../model/event.ts';

/**
 * CAMEO's code for events of a type about which nothing more is known: those that its codebook calls "not
 * specified below". Sanctions are a part of "reduce relations" there, and forces on the move of "exhibit force".
 */
const ROOTS: Readonly<Record<EventType, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  YIELD: '080',
  REQUEST: '020',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  SANCTION: '160',
  MOBILIZE: '150',
  COERCE: '170',
  ASSAULT: '180',
};

/** The code of an event, in which no row of event data may be wanting; its root's where the rules give none. */
export function cameoOf({
  type,
  cameo,
}: {
  readonly type: EventType;
  readonly cameo?: string | null | undefined;
}): string {
  return cameo ?? ROOTS[type];
}
