import type { MeasuredPerformance } from './method-performance.ts';
export const measuredPerformance: MeasuredPerformance = {"command":"","scenarios":"noufaily-28","replicates":0,"seed":1,"series":0,"outbreaks":0,"methods":[]};
