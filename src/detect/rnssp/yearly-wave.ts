import type { DesignMatrix } from '../regression/design-matrix.ts';
import { designOfColumns } from '../regression/design-matrix.ts';

export interface YearlyWave {
  /** Periods per year: 52.18 weeks in Rnssp. */
  readonly periodsPerYear: number;
  /** A linear trend stands beside the wave. */
  readonly trend: boolean;
}

/** One row of the model: intercept, trend where asked for, cosine and sine of the year (Serfling 1963, Public Health Rep 78:494). */
export function waveRow(time: number, { periodsPerYear, trend }: YearlyWave): readonly number[] {
  const angle = (2 * Math.PI * time) / periodsPerYear;
  return trend ? [1, time, Math.cos(angle), Math.sin(angle)] : [1, Math.cos(angle), Math.sin(angle)];
}

/** The rows of these times as a design. */
export function waveDesign(times: readonly number[], wave: YearlyWave): DesignMatrix {
  const rows = times.map((time) => waveRow(time, wave));
  const columns = wave.trend ? 4 : 3;
  return designOfColumns(Array.from({ length: columns }, (_, j) => rows.map((row) => row[j]!)));
}
