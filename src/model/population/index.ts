export { findPopulation } from './find-population.ts';
