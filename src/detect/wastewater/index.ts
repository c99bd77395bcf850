export {
  type ActivityBaseline,
  activityBaseline,
  activityIndex,
  activityOfSites,
  type NoActivityBaseline,
} from './activity-level.ts';
export { type LoadErrors, type LoadUncertainty, loadUncertainty } from './load-uncertainty.ts';
export {
  type LogLinearTrend,
  type LogSamples,
  logLinearTrends,
  type TrendWindow,
} from './log-linear-trend.ts';
export {
  consumption,
  type ExcretionFactors,
  massLoad,
  type NoWeekLoad,
  type PlantDay,
  type WeekLoad,
  weekLoad,
} from './mass-load.ts';
export {
  type ClassifiedTrend,
  classifyTrends,
  type TrendClass,
  trendClasses,
  trendSignificance,
} from './trend-class.ts';
