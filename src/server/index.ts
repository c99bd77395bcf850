export { countryOfDirectory, explainPolicies, NodeIdentity, spokenFingerprint } from './access/index.ts';
export { mostPlanBytes, type PreparedReport, type Verification, verifyPackage } from './account/index.ts';
export {
  buildConfig,
  type Config,
  describeConfig,
  type OptionName,
  options,
  type RawOptions,
  readEnvironment,
} from './config/index.ts';
export { diagnose, type Finding } from './diagnose.ts';
export { buildApp } from './http/app.ts';
export { VigiaNode } from './node.ts';
export { type RunningServer, serve } from './serve.ts';
export type { VisitOutcome } from './share/index.ts';
export { readVersion } from './version.ts';
export {
  drawCurves,
  type EvaluationReport,
  evaluateSimulated,
  evaluationCsv,
  seriesCsvHead,
  seriesCsvLines,
} from './warn/index.ts';
