import {
  type Estimate,
  type JudgedSeries,
  type OperatingPoint,
  operatingCurve,
  type Performance,
  performanceOf,
} from '../../../detect/index.ts';
import type { MethodVariant } from './method-variant.ts';

/** Where the series came from: drawn from a seed, or the node's own with outbreaks put in. */
export type EvaluationOrigin =
  | { readonly kind: 'simulated'; readonly scenarios: string }
  | { readonly kind: 'stored'; readonly indicator: string; readonly frequency: string; readonly series: number };

export interface EvaluationReport {
  readonly origin: EvaluationOrigin;
  readonly replicates: number;
  readonly seed: number;
  readonly methods: readonly MethodEvaluation[];
}

export interface MethodEvaluation
  extends Pick<MethodVariant, 'label' | 'id' | 'version' | 'codeVersion' | 'parameters'> {
  readonly overall: Performance;
  /** What the method reaches at other thresholds of its score. */
  readonly curve: readonly OperatingPoint[];
  /** Probability of detection by the size of the outbreak: k standard deviations of the usual count. */
  readonly bySize: readonly SizeEntry[];
  /** By scenario, or by stored series. */
  readonly byScenario: readonly { readonly scenario: string; readonly performance: Performance }[];
}

export interface SizeEntry {
  readonly factor: number;
  readonly outbreaks: number;
  readonly probabilityOfDetection: Estimate | null;
}

/** What one method made of one replicate. */
export interface JudgedReplicate {
  readonly scenario: string;
  readonly factor: number;
  readonly judged: JudgedSeries;
}

/** Shares of false alarms at which the curves are drawn. */
export const curveRates = [
  0, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2,
] as const;

export function evaluationOf(variant: MethodVariant, replicates: readonly JudgedReplicate[]): MethodEvaluation {
  const { label, id, version, codeVersion, parameters } = variant;
  const all = replicates.map(({ judged }) => judged);
  const scenarios = [...new Set(replicates.map(({ scenario }) => scenario))];
  const factors = [...new Set(replicates.map(({ factor }) => factor))].sort((a, b) => a - b);
  return {
    label,
    id,
    version,
    codeVersion,
    parameters,
    overall: performanceOf(all),
    curve: operatingCurve(all, curveRates).map((point) => ({
      ...point,
      // JSON knows no infinity.
      threshold: Math.max(-Number.MAX_VALUE, point.threshold),
    })),
    bySize: factors.map((factor) => sizeEntry(replicates, factor)),
    byScenario: scenarios.map((scenario) => ({
      scenario,
      performance: performanceOf(replicates.filter((one) => one.scenario === scenario).map(({ judged }) => judged)),
    })),
  };
}

function sizeEntry(replicates: readonly JudgedReplicate[], factor: number): SizeEntry {
  const judged = replicates.filter((one) => one.factor === factor).map((one) => one.judged);
  const { outbreaks, probabilityOfDetection } = performanceOf(judged);
  return { factor, outbreaks, probabilityOfDetection };
}
