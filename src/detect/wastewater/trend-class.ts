import { flatSlope, type LogLinearTrend, type LogSamples, logLinearTrends } from './log-linear-trend.ts';

/** Classes of CDC's trend, from the steepest fall to the steepest rise. */
export const trendClasses = ['sustained-decrease', 'decrease', 'plateau', 'increase', 'sustained-increase'] as const;
export type TrendClass = (typeof trendClasses)[number];

/** CDC's table calls a slope significant at 0.05; the version Washington's Department of Health runs, at 0.1. */
export const trendSignificance = { cdc: 0.05, washington: 0.1 } as const;

export interface ClassifiedTrend {
  /** Null where even the short window is not full. */
  readonly trend: TrendClass | null;
  readonly sustained: LogLinearTrend | null;
  readonly short: LogLinearTrend | null;
}

interface ClassifyOptions {
  readonly mode?: keyof typeof trendSignificance;
  /** Samples of the long and of the short window. */
  readonly sustainedSamples?: number;
  readonly shortSamples?: number;
}

/**
 * Trend class at each sample: sustained where the slope through the last 5 samples is significant, else by the last 3,
 * else a plateau (CDC NWSS, surveillance summary of 2020 to 2022, PMC11103741, table 3). R: `calc_classify_trends`
 * of the functions Washington publishes.
 */
export function classifyTrends(
  samples: LogSamples,
  { mode = 'cdc', sustainedSamples = 5, shortSamples = 3 }: ClassifyOptions = {},
): readonly ClassifiedTrend[] {
  const significance = trendSignificance[mode];
  const long = logLinearTrends(samples, { samples: sustainedSamples });
  const recent = logLinearTrends(samples, { samples: shortSamples });
  return recent.map((short, i) => {
    const sustained = long[i] ?? null;
    const lasting = directionOf(sustained, significance);
    if (lasting !== null) return { trend: `sustained-${lasting}`, sustained, short };
    const trend = short === null ? null : (directionOf(short, significance) ?? 'plateau');
    return { trend, sustained, short };
  });
}

function directionOf(trend: LogLinearTrend | null, significance: number): 'increase' | 'decrease' | null {
  if (trend === null || trend.pValue === null || !(trend.pValue < significance)) return null;
  if (Math.abs(trend.slope) <= flatSlope) return null;
  return trend.slope > 0 ? 'increase' : 'decrease';
}
