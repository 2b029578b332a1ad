import type { EventType } from '../model/event.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** PLOVER root and CAMEO code of an event of this type and mode, as the ontology's own rules give them. */
export function eventCodes(
  type: EventType,
  mode: string | undefined,
  ontology: Ontology,
): { readonly plover: EventType; readonly cameo: string | undefined } {
  const alike = [...ontology.triggers.values()].filter((trigger) => trigger.type === type);
  const ofMode = alike.filter((trigger) => mode !== undefined && trigger.mode === mode);
  const counted = new Map<string, number>();
  for (const { cameo } of ofMode) if (cameo) counted.set(cameo, (counted.get(cameo) ?? 0) + 1);
  const [most] = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const plover = (ofMode[0] ?? alike.find((trigger) => trigger.plover))?.plover ?? type;
  return { plover, cameo: most?.[0] };
}
