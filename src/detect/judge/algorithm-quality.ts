import { type Confusion, confusionOf, ratesOf } from './confusion.ts';
import { firstAlarm, outbreakSpans } from './outbreak-span.ts';

/** The measures of `algo.quality`; R's names beside ours. */
export interface AlgorithmQuality extends Confusion {
  /** `sens`; null without a period of outbreak. */
  readonly sensitivity: number | null;
  /** `spec`; null without a period free of outbreak. */
  readonly specificity: number | null;
  /** `dist`: distance of (1 - specificity, sensitivity) from the perfect (0, 1); null where one of the two is. */
  readonly distance: number | null;
  /** `mlag`: periods from the start of an outbreak to the alarm, averaged; a missed outbreak counts `penalty`. */
  readonly meanLag: number;
}

/**
 * How well alarms follow a known state, as `algo.quality` of R's surveillance 1.20.3 counts it (Höhle 2007, Comput Stat
 * 22:571). Unlike the probability of detection an alarm after the end of an outbreak still finds it, up to `penalty` periods
 * after its start or until the next one starts. Without any outbreak the lag is 0.
 */
export function algorithmQuality(
  state: ArrayLike<number>,
  alarm: ArrayLike<number>,
  { penalty = 20 }: { readonly penalty?: number } = {},
): AlgorithmQuality {
  if (!(Number.isInteger(penalty) && penalty >= 0))
    throw new RangeError(`penalty must be a whole number, not ${penalty}`);
  const confusion = confusionOf(state, alarm);
  const { sensitivity, specificity } = ratesOf(confusion);
  const distance =
    sensitivity === null || specificity === null ? null : Math.sqrt((1 - specificity) ** 2 + (sensitivity - 1) ** 2);
  const spans = outbreakSpans(state);
  let lags = 0;
  for (const [at, { first }] of spans.entries()) {
    const next = spans[at + 1]?.first ?? alarm.length;
    const found = firstAlarm(alarm, { first, last: Math.min(first + penalty, next - 1) });
    lags += found < 0 ? penalty : found - first;
  }
  return { ...confusion, sensitivity, specificity, distance, meanLag: spans.length === 0 ? 0 : lags / spans.length };
}
