/** Bernoulli numbers B(2) to B(18). */
const bernoulli = [1 / 6, -1 / 30, 1 / 42, -1 / 30, 5 / 66, -691 / 2730, 7 / 6, -3617 / 510, 43867 / 798] as const;

/** Digamma function, the derivative of log gamma, x > 0 (recurrence DLMF 5.5.2, then the series DLMF 5.11.2). */
export function digamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let raised = x;
  let sum = 0;
  while (raised < 15) {
    sum -= 1 / raised;
    raised += 1;
  }
  const square = 1 / (raised * raised);
  let series = 0;
  for (let k = bernoulli.length; k >= 1; k--) series = (series + (bernoulli[k - 1] ?? 0) / (2 * k)) * square;
  return sum + Math.log(raised) - 0.5 / raised - series;
}

/** Trigamma function, the second derivative of log gamma, x > 0 (DLMF 5.15.5 and 5.15.8). */
export function trigamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let raised = x;
  let sum = 0;
  while (raised < 15) {
    sum += 1 / (raised * raised);
    raised += 1;
  }
  const inverse = 1 / raised;
  const square = inverse * inverse;
  let series = 0;
  for (let k = bernoulli.length; k >= 1; k--) series = (series + (bernoulli[k - 1] ?? 0)) * square;
  return sum + inverse + 0.5 * square + series * inverse;
}
