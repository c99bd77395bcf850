/** The values that are numbers, with their place in time. */
export interface KnownValues {
  readonly values: Float64Array;
  readonly times: Float64Array;
}

/** Leaves gaps (NaN) and infinities out: a gap is no value, and its neighbours keep their distance in time. */
export function knownValues(series: ArrayLike<number>): KnownValues {
  const values: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < series.length; i++) {
    const value = series[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    values.push(value);
    times.push(i);
  }
  return { values: Float64Array.from(values), times: Float64Array.from(times) };
}

/** Why a test of trend or change says nothing. */
export interface NotTested {
  readonly status: 'too-few-values' | 'constant-values';
}
