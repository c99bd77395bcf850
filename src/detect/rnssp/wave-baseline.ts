/** Where a model with a yearly wave takes its baseline from. */
export interface WaveBaselineParameters {
  /** Earlier periods used at most. */
  readonly baseline: number;
  /** Fewest earlier periods: two years. */
  readonly fewestBaseline: number;
  /** Most recent periods left out. */
  readonly periodsExcluded: number;
}

export interface WaveBaseline {
  readonly first: number;
  /** Known periods of the baseline, oldest first. */
  readonly rows: readonly number[];
}

/** Share of the baseline that must be known. */
const knownShare = 0.7;

/** The baseline of the period at an index, or why there is none. */
export function waveBaseline(
  values: Float64Array,
  index: number,
  { baseline, fewestBaseline, periodsExcluded }: WaveBaselineParameters,
): WaveBaseline | 'too-short' | 'too-many-gaps' {
  const end = index - periodsExcluded;
  const first = Math.max(0, end - baseline);
  if (end - first < fewestBaseline) return 'too-short';
  const rows: number[] = [];
  for (let i = first; i < end; i++) if (!Number.isNaN(values[i]!)) rows.push(i);
  return rows.length < knownShare * (end - first) ? 'too-many-gaps' : { first, rows };
}
