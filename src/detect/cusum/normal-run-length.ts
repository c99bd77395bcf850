import { normalDensity, normalLowerTail } from '../distribution/normal.ts';
import { requireRange } from '../evaluation.ts';
import { solveLinearSystem } from './linear-system.ts';

/** Nodes of the quadrature: 50 bring ten digits and more for intervals up to 20. */
const nodesOfRule = 50;

interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Gauss-Legendre rule on -1..1: roots of the Legendre polynomial by Newton's method (DLMF 3.5(v)). */
function legendreRule(count: number): Rule {
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let value = 1;
      let before = 0;
      for (let degree = 1; degree <= count; degree++) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
        before = value;
        value = next;
      }
      slope = (count * (x * value - before)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

export interface NormalCusum {
  /** Reference value, in standard deviations (k). */
  readonly referenceValue: number;
  /** Decision interval, in standard deviations (h). */
  readonly decisionInterval: number;
  /** Mean of the deviations, in standard deviations: 0 while nothing happens (mu). */
  readonly shift: number;
}

/**
 * Average run length of a one-sided CUSUM of independent normal deviations that begins at 0: how many periods pass on
 * average up to and with the alarm. Solves Page's integral equation by Gauss-Legendre quadrature, with the chance of
 * 0 kept apart (Page 1954, Biometrika 41:100; Vance 1986, J Qual Technol 18:189; the way of R's `spc::xcusum.arl`).
 */
export function normalCusumRunLength({ referenceValue, decisionInterval, shift }: NormalCusum): number {
  requireRange('decisionInterval', decisionInterval, { from: 1e-9, to: 1000 });
  const { nodes, weights } = legendreRule(nodesOfRule);
  const half = decisionInterval / 2;
  const drift = referenceValue - shift;
  const states = nodesOfRule + 1;
  const matrix = new Float64Array(states * states);
  for (let row = 0; row < states; row++) {
    const from = row === 0 ? 0 : half * (1 + (nodes[row - 1] ?? 0));
    matrix[row * states] = -normalLowerTail(drift - from);
    for (let column = 1; column < states; column++) {
      const to = half * (1 + (nodes[column - 1] ?? 0));
      matrix[row * states + column] = -half * (weights[column - 1] ?? 0) * normalDensity(to + drift - from);
    }
    matrix[row * states + row] = 1 + (matrix[row * states + row] ?? 0);
  }
  const lengths = new Float64Array(states).fill(1);
  return solveLinearSystem(matrix, lengths) ? (lengths[0] ?? Number.NaN) : Number.NaN;
}

/** Root of a rising function between two places, by bisection with secant steps (Illinois variant). */
function risingRoot(rise: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let below = rise(low);
  let above = rise(high);
  if (!(below <= 0 && above >= 0)) return Number.NaN;
  let kept = 0;
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, high); step++) {
    const x = below === above ? (low + high) / 2 : (low * above - high * below) / (above - below);
    const value = rise(x);
    if (value === 0) return x;
    if (value < 0) {
      low = x;
      below = value;
      if (kept === -1) above /= 2;
      kept = -1;
    } else {
      high = x;
      above = value;
      if (kept === 1) below /= 2;
      kept = 1;
    }
  }
  return (low + high) / 2;
}

/** The decision interval with this average run length while nothing happens (R's `spc::xcusum.crit`). */
export function cusumDecisionInterval(referenceValue: number, inControlRunLength: number): number {
  requireRange('referenceValue', referenceValue, { from: 0, to: 10 });
  requireRange('inControlRunLength', inControlRunLength, { from: 2, to: 1e9 });
  function excess(decisionInterval: number): number {
    return Math.log(normalCusumRunLength({ referenceValue, decisionInterval, shift: 0 }) / inControlRunLength);
  }
  let high = 1;
  while (excess(high) < 0 && high < 500) high *= 2;
  return risingRoot(excess, 1e-6, high);
}

export interface CusumDesign {
  readonly referenceValue: number;
  readonly decisionInterval: number;
}

/**
 * Reference value k and decision interval h with these average run lengths while nothing happens and after a shift of
 * 2k, the one such a chart finds fastest (Rossi et al. 1999, section 3; R's `find.kh`, one-sided). NaN where there is
 * none with k from 0.01 to 4.
 */
export function designCusum({
  inControlRunLength,
  shiftedRunLength,
}: {
  readonly inControlRunLength: number;
  readonly shiftedRunLength: number;
}): CusumDesign {
  function shortfall(referenceValue: number): number {
    const decisionInterval = cusumDecisionInterval(referenceValue, inControlRunLength);
    const length = normalCusumRunLength({ referenceValue, decisionInterval, shift: 2 * referenceValue });
    return Math.log(shiftedRunLength / length);
  }
  const largest = largestReferenceValue(inControlRunLength);
  const referenceValue = risingRoot(shortfall, 0.01, largest);
  if (Number.isNaN(referenceValue)) return { referenceValue, decisionInterval: referenceValue };
  return { referenceValue, decisionInterval: cusumDecisionInterval(referenceValue, inControlRunLength) };
}

/** With a larger reference value even an interval of 0 alarms too seldom: the run length is then 1 / P(x > k). */
function largestReferenceValue(inControlRunLength: number): number {
  const rise = (x: number): number => -Math.log(normalLowerTail(-x)) - Math.log(inControlRunLength);
  return 0.999 * risingRoot(rise, 0, 10);
}
