import type { ChangeSearch, CountsAndMeans, Stretch } from './change-search.ts';
import {
  epidemicLogRatio,
  epidemicScore,
  interceptInformation,
  interceptLogRatio,
  interceptScore,
} from './log-ratio.ts';

/** Where no stretch gives a number. */
const none = Number.NEGATIVE_INFINITY;

/**
 * Largest log likelihood ratio over all starts of a change from `earliest` to `latest`, its size free: of Poisson counts
 * whose mean is multiplied by exp(kappa), kappa at its maximum log(sum y / sum mu), cut at 0.
 */
export function largestPoissonRatio(
  data: CountsAndMeans,
  { earliest, latest, last }: Stretch,
  search: ChangeSearch,
): number {
  const { counts, means } = data;
  const sign = search.direction === 'increase' ? 1 : -1;
  let sum = 0;
  let expected = 0;
  for (let i = latest + 1; i <= last; i++) {
    sum += counts[i] ?? 0;
    expected += means[i] ?? 0;
  }
  let largest = none;
  for (let start = latest; start >= earliest; start--) {
    sum += counts[start] ?? 0;
    expected += means[start] ?? 0;
    const ratio = poissonRatio(sum, expected, sign);
    if (Number.isNaN(ratio) && search.mode === 'published') largest = Math.max(largest, expected);
    if (ratio > largest) largest = ratio;
  }
  return largest;
}

/** NaN where no event makes the decrease infinite: the ratio is then the expected count itself. */
function poissonRatio(sum: number, expected: number, sign: number): number {
  const kappa = sign * Math.max(0, sign * Math.log(sum / expected));
  return kappa * sum + (1 - Math.exp(kappa)) * expected;
}

/** As above for negative binomial counts, variance mu + dispersion mu², whose maximum is found by Newton's method. */
export function largestNegativeBinomialRatio(data: CountsAndMeans, stretch: Stretch, search: ChangeSearch): number {
  const { earliest, latest, last } = stretch;
  const sign = search.direction === 'increase' ? 1 : -1;
  let largest = none;
  let kappa = firstKappa;
  for (let start = earliest; start <= latest; start++) {
    const free =
      search.mode === 'published'
        ? interceptMaximum(data, { start, last }, kappa)
        : newtonAsInSurveillance(data, { start, last }, kappa);
    kappa = sign * positivePart(sign * free);
    const ratio = interceptLogRatio(data, { start, last }, kappa);
    if (ratio > largest) largest = ratio;
  }
  return largest;
}

/** 0 also where the search was lost: NaN is not positive. */
function positivePart(value: number): number {
  return Number.isNaN(value) ? 0 : Math.max(value, 0);
}

const firstKappa = 0.5;
const smallestKappa = -18;
const newtonTolerance = 1e-6;
const mostSteps = 1000;

interface Run {
  readonly start: number;
  readonly last: number;
}

/** Newton's steps to within 1e-6 of each other, as surveillance takes them; its numbers end there. */
function newtonAsInSurveillance(data: CountsAndMeans, run: Run, from: number): number {
  let before = 0.4;
  let kappa = from;
  for (let step = 0; kappa > smallestKappa && Math.abs(kappa - before) > newtonTolerance && step < mostSteps; step++) {
    before = kappa;
    kappa = before + interceptScore(data, run, before) / interceptInformation(data, run, before);
  }
  return kappa;
}

/** Root of a score that falls in kappa, by Newton's method kept within a bracket; `smallestKappa` where it is below. */
function interceptMaximum(data: CountsAndMeans, run: Run, from: number): number {
  let low = smallestKappa;
  let high = Math.max(1, from + 1);
  if (interceptScore(data, run, low) <= 0) return low;
  while (interceptScore(data, run, high) > 0 && high < 700) high *= 2;
  let kappa = Math.min(Math.max(from, low), high);
  for (let step = 0; step < mostSteps; step++) {
    const score = interceptScore(data, run, kappa);
    if (score === 0) return kappa;
    if (score > 0) low = kappa;
    else high = kappa;
    const next = kappa + score / interceptInformation(data, run, kappa);
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - kappa) < 1e-12 * Math.max(1, Math.abs(kappa))) return kept;
    kappa = kept;
  }
  return kappa;
}

/**
 * Largest log likelihood ratio for an epidemic: mean mu(t) + lambda y(t-1) from some start on (Höhle and Paul 2008,
 * section 4). `search.dispersion` 0 is Poisson. Published mode maximises the epidemic's own likelihood; surveillance's
 * Poisson path starts from the last lambda and, once lost, stays lost; its negative binomial one maximises the intercept.
 */
export function largestEpidemicRatio(data: CountsAndMeans, stretch: Stretch, search: ChangeSearch): number {
  const { earliest, latest, last } = stretch;
  let largest = none;
  let lambda = search.dispersion === 0 ? 0.5 : Math.exp(firstKappa);
  let kappa = firstKappa;
  for (let start = earliest; start <= latest; start++) {
    const run = { start, last };
    if (search.mode === 'published') lambda = epidemicMaximum(data, run);
    else if (search.dispersion === 0) lambda = epidemicNewtonAsInSurveillance(data, run, lambda);
    else {
      kappa = newtonAsInSurveillance(data, run, kappa);
      lambda = Math.exp(kappa);
    }
    const ratio = epidemicLogRatio(data, run, lambda);
    if (ratio > largest) largest = ratio;
  }
  return largest;
}

function epidemicNewtonAsInSurveillance(data: CountsAndMeans, run: Run, from: number): number {
  let before = 2;
  let phi = Math.log(from);
  for (
    let step = 0;
    phi > smallestKappa && Math.abs(Math.exp(phi) - Math.exp(before)) > newtonTolerance && step < mostSteps;
    step++
  ) {
    before = phi;
    const lambda = Math.exp(before);
    let sum = 0;
    let squares = 0;
    for (let i = run.start; i <= run.last; i++) {
      const earlier = data.earlier[i] ?? 0;
      const mean = lambda * earlier + (data.means[i] ?? 0);
      const count = data.counts[i] ?? 0;
      sum += (count * earlier) / mean - earlier;
      squares += (count * (earlier * earlier)) / (mean * mean);
    }
    const score = lambda * sum;
    phi = before + score / (-score + Math.exp(2 * before) * squares);
  }
  return Math.exp(phi);
}

const largestLambda = 1e12;

/** Lambda at the root of its score by bisection on what is above 0, and 0 where the score starts below it. */
function epidemicMaximum(data: CountsAndMeans, run: Run): number {
  if (!(epidemicScore(data, run, 0) > 0)) return 0;
  let low = 0;
  let high = 1;
  while (epidemicScore(data, run, high) > 0 && high < largestLambda) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 60 && high - low > 1e-10 * high; step++) {
    const middle = (low + high) / 2;
    if (epidemicScore(data, run, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
