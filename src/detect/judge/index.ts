export { type AlgorithmQuality, algorithmQuality } from './algorithm-quality.ts';
export { type Confusion, type ConfusionRates, confusionOf, ratesOf } from './confusion.ts';
export { type InjectedOutbreak, injectOutbreak, type OutbreakPlan } from './inject-outbreak.ts';
export { type OperatingPoint, operatingCurve } from './operating-curve.ts';
export { type OutbreakScenario, type ScenarioSetId, scenarioMean, scenarioSets } from './outbreak-scenario.ts';
export { findOutbreak, type OutbreakFinding, type OutbreakSpan, outbreakSpans } from './outbreak-span.ts';
export { type Estimate, type JudgedSeries, type Performance, performanceOf } from './performance.ts';
export {
  judgedWeeks,
  type LabelledSeries,
  seedOf,
  simulatedWeeks,
  simulateSeries,
} from './simulate-series.ts';
