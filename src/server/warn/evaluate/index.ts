export { drawCurves } from './draw-curves.ts';
export { evaluateSimulated } from './evaluate-simulated.ts';
export { evaluationCsv } from './evaluation-csv.ts';
export type { EvaluationReport } from './evaluation-report.ts';
export { seriesCsvHead, seriesCsvLines } from './series-csv.ts';
