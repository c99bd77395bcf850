export { findingIndicators, type Sighting } from './sighting.ts';
export { listSightings, type SightingQuery } from './sighting-store.ts';
