/**
 * Whether an alarm is only the tail of a departure that has passed its peak: the periods just before alarmed too, without a
 * break, and the value lies below the mean of that run and below the value before it. The rule follows the habit of
 * syndromic surveillance to drop alerts on values below the mean of the last seven days (Burkom, Murphy and Shmueli 2007,
 * Stat Med 26:4202), with the run itself in place of a fixed window. Such an alarm says nothing new; the first one stands.
 *
 * `values`: one per period, NaN where unknown. `alarms`: 1 where the method alarmed. `index`: the alarm in question.
 */
export function isOnDownSlope(values: Float64Array, alarms: Uint8Array, index: number): boolean {
  if (alarms[index] !== 1) return false;
  const value = values[index] ?? Number.NaN;
  const before = values[index - 1] ?? Number.NaN;
  if (alarms[index - 1] !== 1 || !(value < before)) return false;
  let sum = value;
  let count = 1;
  for (let i = index - 1; i >= 0 && alarms[i] === 1; i--) {
    const earlier = values[i] ?? Number.NaN;
    if (Number.isNaN(earlier)) return false;
    sum += earlier;
    count++;
  }
  return value < sum / count;
}
