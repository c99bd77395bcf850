import type { Estimate, Performance } from '../../../detect/index.ts';
import { type CsvValue, encodeCsvRecord } from '../../../exchange/index.ts';
import type { EvaluationReport } from './evaluation-report.ts';

const columns: Readonly<Record<string, (performance: Performance) => CsvValue>> = {
  series: ({ series }) => series,
  outbreaks: ({ outbreaks }) => outbreaks,
  evaluated: ({ evaluatedShare }) => evaluatedShare,
  probability_of_detection: ({ probabilityOfDetection }) => estimateOf(probabilityOfDetection),
  probability_of_detection_error: ({ probabilityOfDetection }) => errorOf(probabilityOfDetection),
  false_positive_rate: ({ falsePositiveRate }) => estimateOf(falsePositiveRate),
  false_positive_rate_error: ({ falsePositiveRate }) => errorOf(falsePositiveRate),
  sensitivity: ({ sensitivity }) => estimateOf(sensitivity),
  specificity: ({ specificity }) => specificity,
  positive_predictive_value: ({ positivePredictiveValue }) => positivePredictiveValue,
  f1: ({ f1 }) => f1,
  timeliness: ({ timeliness }) => estimateOf(timeliness),
  timeliness_error: ({ timeliness }) => errorOf(timeliness),
};

/** One line for each method over everything (`scenario` empty), then for each scenario. */
export function evaluationCsv({ methods }: EvaluationReport): string {
  const line = (method: string, scenario: string, performance: Performance): string =>
    encodeCsvRecord([method, scenario, ...Object.values(columns).map((read) => read(performance))]);
  const lines = methods.flatMap(({ label, overall, byScenario }) => [
    line(label, '', overall),
    ...byScenario.map(({ scenario, performance }) => line(label, scenario, performance)),
  ]);
  return [encodeCsvRecord(['method', 'scenario', ...Object.keys(columns)]), ...lines].join('');
}

function estimateOf(estimate: Estimate | null): number | null {
  return estimate?.value ?? null;
}

function errorOf(estimate: Estimate | null): number | null {
  return estimate?.standardError ?? null;
}
