export { findCitations } from './citations.ts';
export { findZones } from './zones.ts';
