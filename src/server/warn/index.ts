export { backtestRoutes } from './backtest/routes.ts';
export { BacktestService } from './backtest/service.ts';
export { clusterRoutes } from './cluster/routes.ts';
export { ClusterService } from './cluster/service.ts';
export { CombinationService } from './combination/combination-service.ts';
export { combinationRoutes } from './combination/routes.ts';
export {
  drawCurves,
  type EvaluationReport,
  evaluateSimulated,
  evaluationCsv,
  seriesCsvHead,
  seriesCsvLines,
} from './evaluate/index.ts';
export { WarnJobs } from './jobs.ts';
export { muteRoutes } from './mute/routes.ts';
export { MuteService } from './mute/service.ts';
export { warnRoutes } from './routes.ts';
export type { ScanOptions, ScanReport } from './scan.ts';
export { WarnService } from './service.ts';
export { settingRoutes } from './setting/routes.ts';
export { SettingService } from './setting/service.ts';
