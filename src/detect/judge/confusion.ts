/** How often alarms and outbreaks met, counted in periods. */
export interface Confusion {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
}

/** Shares from 0 to 1; null where there was nothing to take a share of. */
export interface ConfusionRates {
  /** Periods with an outbreak that alarmed: TP / (TP + FN). */
  readonly sensitivity: number | null;
  /** Periods without one that stayed silent: TN / (TN + FP). */
  readonly specificity: number | null;
  /** Periods without one that alarmed: FP / (FP + TN). */
  readonly falsePositiveRate: number | null;
  /** Alarms that stood in an outbreak: TP / (TP + FP). */
  readonly positivePredictiveValue: number | null;
  /** Harmonic mean of sensitivity and positive predictive value: 2 TP / (2 TP + FP + FN). */
  readonly f1: number | null;
}

/**
 * Counts periods by whether there was an outbreak (`state` 1 or 0) and an alarm (1 or 0). A period in which either is not
 * known (NaN) is not counted, as R's `table` leaves NA out.
 */
export function confusionOf(state: ArrayLike<number>, alarm: ArrayLike<number>): Confusion {
  let truePositives = 0;
  let falsePositives = 0;
  let trueNegatives = 0;
  let falseNegatives = 0;
  const length = Math.min(state.length, alarm.length);
  for (let at = 0; at < length; at++) {
    if (state[at] === 1) {
      if (alarm[at] === 1) truePositives += 1;
      else if (alarm[at] === 0) falseNegatives += 1;
    } else if (state[at] === 0) {
      if (alarm[at] === 1) falsePositives += 1;
      else if (alarm[at] === 0) trueNegatives += 1;
    }
  }
  return { truePositives, falsePositives, trueNegatives, falseNegatives };
}

/** The shares of a table of periods (van Rijsbergen 1979 for F1; the others as every textbook of screening tests). */
export function ratesOf({ truePositives, falsePositives, trueNegatives, falseNegatives }: Confusion): ConfusionRates {
  return {
    sensitivity: share(truePositives, truePositives + falseNegatives),
    specificity: share(trueNegatives, trueNegatives + falsePositives),
    falsePositiveRate: share(falsePositives, trueNegatives + falsePositives),
    positivePredictiveValue: share(truePositives, truePositives + falsePositives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
