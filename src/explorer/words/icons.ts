import type { ActorKind } from '../../model/actor.ts';
import type { EventType } from '../../model/event.ts';

/** Paths in a square of 24 by 24, drawn as strokes. */
export const EVENT_ICONS: Readonly<Record<EventType, string>> = {
  CONSULT: 'M4 5h10v7H8l-4 3zM17 9h3v10l-3-3h-7v-1',
  AGREE: 'M4 13l5 5L20 6',
  SUPPORT: 'M7 20V10l4-7 2 1-1 5h7l-2 11zM3 10h4v10H3z',
  COOPERATE: 'M9 8a4 4 0 1 0 0 8h2M15 8a4 4 0 1 1 0 8h-2M8 12h8',
  AID: 'M12 4v16M4 12h16',
  YIELD: 'M20 12H5M11 6l-6 6 6 6',
  REQUEST: 'M8 8a4 4 0 1 1 5 4c-1 .5-1 1.500-1 3M12 19v.5',
  ACCUSE: 'M4 10v4h3l8 5V5L7 10zM19 9v6',
  REJECT: 'M6 6l12 12M18 6L6 18',
  THREATEN: 'M12 4l9 16H3zM12 10v5M12 17.500v.5',
  PROTEST: 'M5 4h14v9H5zM12 13v8',
  SANCTION: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16M6.500 6.500l11 11',
  MOBILIZE: 'M4 12h13M12 6l6 6-6 6M20 5v14',
  COERCE: 'M7 11V8a5 5 0 0 1 10 0v3M5 11h14v9H5z',
  ASSAULT: 'M13 3L5 14h6l-1 7 9-12h-6z',
};

/** As `EVENT_ICONS`. */
export const KIND_ICONS: Readonly<Record<ActorKind, string>> = {
  PERSON: 'M12 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8M4 20c1-5 4-6 8-6s7 1 8 6',
  STATE: 'M6 21V4h12l-3 4 3 4H6',
  GOVERNMENT: 'M3 10l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18',
  ORGANIZATION: 'M5 21V4h9v17M14 9h5v12M8 8h3M8 12h3M8 16h3M3 21h18',
  BLOC: 'M12 4a3 3 0 1 0 0 6 3 3 0 1 0 0-6M6 14a3 3 0 1 0 0 6 3 3 0 1 0 0-6M18 14a3 3 0 1 0 0 6 3 3 0 1 0 0-6',
  ARMED_GROUP: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  OFFICE: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16',
  PLACE: 'M12 21c-4-5-6-8-6-11a6 6 0 1 1 12 0c0 3-2 6-6 11M12 8a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
};
