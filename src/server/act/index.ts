export type { ActContext } from './context.ts';
export type { Structures } from './control/check-queries.ts';
export { type AppendOptions, appendVersions, readVersions } from './control/control-store.ts';
export { MatrixCache, type ReadSearched } from './control/matrix-cache.ts';
export { nameOfSubstance } from './control/name-of.ts';
export { controlRoutes } from './control/routes.ts';
export { ControlService, type Moment } from './control/service.ts';
export { type ShippedControlOptions, storeShippedControl } from './control/store-shipped-control.ts';
export { findingIndicators, listSightings, type Sighting, type SightingQuery } from './sighting/index.ts';
