import { createContext } from 'preact';
import type { EventTold } from '../ask/documents/event.ts';

/** The event whose evidence is shown; a correction of a sentence needs to know what it tells. */
export const EventContext = createContext<EventTold | undefined>(undefined);
