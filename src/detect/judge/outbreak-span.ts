/** First and last period of an outbreak, zero-based, both included. */
export interface OutbreakSpan {
  readonly first: number;
  readonly last: number;
}

/** What an alarm method made of one outbreak. */
export interface OutbreakFinding {
  /** An alarm from the first to the last period of the outbreak. */
  readonly detected: boolean;
  /** Periods from the start of the outbreak to its first alarm; null where there was none. */
  readonly lag: number | null;
  /**
   * `lag` divided by the number of periods of the outbreak; 1 where it was missed (Noufaily et al. 2013, Stat Med 32:1206;
   * Bedubourg and Le Strat 2017, PLoS One 12:e0181227). 0: found in its first period.
   */
  readonly timeliness: number;
}

/** The runs of 1 in `state`; a period of which nothing is known (NaN) ends a run. */
export function outbreakSpans(state: ArrayLike<number>): readonly OutbreakSpan[] {
  const spans: OutbreakSpan[] = [];
  let first = -1;
  for (let at = 0; at <= state.length; at++) {
    const isOutbreak = at < state.length && state[at] === 1;
    if (isOutbreak && first < 0) first = at;
    if (!isOutbreak && first >= 0) {
      spans.push({ first, last: at - 1 });
      first = -1;
    }
  }
  return spans;
}

/** Index of the first alarm from `first` to `last`, both included; -1 where there is none. */
export function firstAlarm(alarm: ArrayLike<number>, { first, last }: OutbreakSpan): number {
  const end = Math.min(last, alarm.length - 1);
  for (let at = Math.max(0, first); at <= end; at++) if (alarm[at] === 1) return at;
  return -1;
}

/** Whether and how soon an outbreak was found. */
export function findOutbreak(alarm: ArrayLike<number>, span: OutbreakSpan): OutbreakFinding {
  const found = firstAlarm(alarm, span);
  if (found < 0) return { detected: false, lag: null, timeliness: 1 };
  const lag = found - span.first;
  return { detected: true, lag, timeliness: lag / (span.last - span.first + 1) };
}
