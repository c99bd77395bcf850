/** How long something took, or at least took where it has not come to its end. */
export interface Duration {
  readonly time: number;
  readonly ended: boolean;
}

/** A share that stays at one half is a product of fractions; R's survival compares with this tolerance too. */
const tolerance = 1e-9;

/**
 * Median of durations of which some have not ended: where the estimate of Kaplan and Meier (1958, J Am Stat Assoc 53:457)
 * falls to one half. It takes those that have not ended for like the others. Where the curve runs at one half between two ends,
 * the middle of both, so that without censoring it is the sample median. Null: it never falls so far, or stays at one half as
 * long as anybody was watched, where R's `survfit` takes the middle up to the longest duration.
 */
export function kaplanMeierMedian(durations: readonly Duration[]): number | null {
  const ends = [...new Set(durations.flatMap(({ time, ended }) => (ended ? [time] : [])))].sort((a, b) => a - b);
  let surviving = 1;
  let reached: number | null = null;
  for (const end of ends) {
    // The curve ran at one half up to here.
    if (reached !== null) return (reached + end) / 2;
    const atRisk = durations.filter(({ time }) => time >= end).length;
    const ended = durations.filter((one) => one.ended && one.time === end).length;
    surviving *= 1 - ended / atRisk;
    if (surviving < 0.5 - tolerance) return end;
    if (surviving <= 0.5 + tolerance) reached = end;
  }
  return null;
}
