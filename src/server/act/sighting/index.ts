export { findingIndicators, type Sighting, sightingIndicators } from './sighting.ts';
export { listSightings, type SightingQuery } from './sighting-store.ts';
