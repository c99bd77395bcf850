export { analystClearance, publicClearance } from './clearance.ts';
export { registerMarking } from './marking-store.ts';
