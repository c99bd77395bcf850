import { BaselineRows } from './baseline-rows.ts';
import { Iterate, logSmallestMean, mostLevels } from './iterate.ts';
import type { BaselineDesign } from './row-layout.ts';
import { StartSums } from './start-sums.ts';
import { StepSums } from './step-sums.ts';

const tolerance = 1e-8;
const maximumSteps = 25;

/**
 * Quasi-Poisson regression with log link on season levels, with or without a linear trend, by iteratively reweighted
 * least squares. The design is diagonal but for one column, so each step is a closed form: weighted means per level,
 * one slope. The path is the one of R's glm.fit, start at y + 0.1 and stop at a relative change of deviance of 1e-8,
 * because its hat values and covariance belong to the last but one iterate (McCullagh and Nelder 1989, section 2.5).
 *
 * What a step needs of the counts are sums that do not change from step to step, and sums of means, which along a run of
 * rows are geometric series: a step costs a few products per run, not per row.
 *
 * One object is a work space for many fits: `load` a baseline, `resetWeights`, `fit` it, read the fields; then
 * `reweighOutliers` and fit again.
 */
export class SeasonFit {
  /** The baseline in use. */
  readonly rows = new BaselineRows();
  /** Fitted with a trend. */
  hasTrend = false;
  converged = false;
  /** Inverse of the slope's unscaled variance. */
  slopeInformation = 0;
  /** Coefficients now and one step before. */
  readonly now = new Iterate();
  readonly before = new Iterate();
  /** Steps taken: where it is one, what came before are the counts themselves. */
  steps = 0;
  /** Weight and mean time of each level at the step before. */
  readonly information = new Float64Array(mostLevels);
  readonly centre = new Float64Array(mostLevels);

  /** What the fields say is the fit of these rows and weights. */
  #isCurrent = false;
  readonly #start = new StartSums();
  readonly #step = new StepSums();

  load(design: BaselineDesign, values: Float64Array, exposure: Float64Array | null): void {
    this.rows.load(design, values, exposure);
    this.#isCurrent = false;
  }

  /** Every row counts the same again. */
  resetWeights(): void {
    if (this.rows.hasUnitWeights) return;
    this.rows.resetWeights();
    this.#isCurrent = false;
  }

  /** To be called when the weights in `rows.omega` were written. */
  takeWeights(): void {
    this.rows.takeWeights();
    this.#isCurrent = false;
  }

  get residualDegrees(): number {
    return this.rows.count - this.rows.levelCount - (this.hasTrend ? 1 : 0);
  }

  /** Slope per unit of time. */
  get slope(): number {
    return this.now.slope;
  }

  /** Fits by iteration from the data; false when no finite solution was found at all. */
  fit({ trend }: { readonly trend: boolean }): boolean {
    if (this.#isCurrent && this.hasTrend === trend) return true;
    this.#isCurrent = false;
    this.hasTrend = trend;
    this.converged = false;
    this.#start.add(this.rows, this.#step);
    this.now.slope = 0;
    this.now.isFloored = false;
    for (let level = 0; level < this.rows.levelCount; level++) this.now.intercept[level] = 0;
    let before = this.#start.deviance;
    for (this.steps = 1; this.steps <= maximumSteps; this.steps++) {
      this.before.take(this.now, this.rows.levelCount);
      if (!this.#solve()) return false;
      const deviance = this.#update();
      if (!Number.isFinite(deviance)) return false;
      if (this.#hasSettled(before, deviance)) {
        this.converged = true;
        break;
      }
      before = deviance;
    }
    this.#isCurrent = true;
    return true;
  }

  /**
   * One step of weighted least squares from the sums: the working response is taken relative to the linear predictor,
   * so that what is added to slope and intercepts is as exact as the residuals.
   */
  #solve(): boolean {
    const { now, before, information, centre: centres } = this;
    const { weight: weights, weightTime, residual } = this.#step;
    const { levelCount } = this.rows;
    let { squares, products } = this.#step;
    for (let level = 0; level < levelCount; level++) {
      const weight = weights[level]!;
      const centre = weightTime[level]! / weight;
      information[level] = weight;
      centres[level] = centre;
      squares -= weight * centre * centre;
      products -= centre * residual[level]!;
    }
    const move = this.hasTrend ? products / squares : 0;
    now.slope = before.slope + move;
    this.slopeInformation = squares;
    if (!Number.isFinite(now.slope)) return false;
    for (let level = 0; level < levelCount; level++) {
      const rise = residual[level]! / information[level]! - move * centres[level]!;
      const intercept = before.intercept[level]! + rise;
      if (!Number.isFinite(intercept)) return false;
      now.intercept[level] = intercept;
      now.scale[level] = Math.exp(intercept);
    }
    return true;
  }

  /** The sums of the next step at the new coefficients, and the deviance there. */
  #update(): number {
    const { rows, now } = this;
    const start = this.#start;
    const step = this.#step;
    now.isFloored = this.#reachesFloor();
    step.clear(rows.levelCount);
    if (now.isFloored) {
      step.addRows(rows, now);
      return this.#devianceByRow('now');
    }
    if (this.hasTrend) step.addRuns(rows, now, start);
    else step.addLevels(rows, now, start);
    let deviance = start.selfLog - now.slope * start.countTime - start.allCounts;
    for (let level = 0; level < rows.levelCount; level++) {
      deviance += step.weight[level]! - now.intercept[level]! * start.count[level]!;
    }
    return 2 * deviance;
  }

  #reachesFloor(): boolean {
    const { slope, intercept } = this.now;
    const { firstTime, lastTime, lowestLogExposure } = this.#start;
    const ends = slope > 0 ? firstTime : lastTime;
    for (let level = 0; level < this.rows.levelCount; level++) {
      if (intercept[level]! + slope * ends[level]! + lowestLogExposure < logSmallestMean) return true;
    }
    return false;
  }

  /**
   * R's rule. The sums above cancel where R's rows do not, so a change near the limit, or near what rounding leaves, is
   * taken from the rows.
   */
  #hasSettled(before: number, now: number): boolean {
    const limit = tolerance * (Math.abs(now) + 0.1);
    const change = Math.abs(now - before);
    const rounding = 1e-14 * (Math.abs(this.#start.selfLog) + this.#start.allCounts);
    if (Math.abs(change - limit) > 1e-3 * limit + rounding) return change < limit;
    const exact = this.#devianceByRow('now');
    const exactBefore = this.steps === 1 ? this.#start.deviance : this.#devianceByRow('before');
    return Math.abs(exact - exactBefore) / (Math.abs(exact) + 0.1) < tolerance;
  }

  #devianceByRow(iterate: 'now' | 'before'): number {
    const { count, y: counts, omega } = this.rows;
    let deviance = 0;
    for (let i = 0; i < count; i++) {
      const y = counts[i]!;
      const mean = iterate === 'now' ? this.fittedMean(i) : this.meanBefore(i);
      deviance += omega[i]! * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
    }
    return 2 * deviance;
  }

  fittedMean(i: number): number {
    const { level, time, exposure } = this.rows.layout;
    return this.now.meanAt(level[i]!, time[i]!, exposure === null ? 1 : exposure[i]!);
  }

  /** Fitted mean of the last but one iterate. */
  meanBefore(i: number): number {
    if (this.steps === 1) return this.rows.y[i]! + 0.1;
    const { level, time, exposure } = this.rows.layout;
    return this.before.meanAt(level[i]!, time[i]!, exposure === null ? 1 : exposure[i]!);
  }

  /** Every mean, now and before, follows from coefficients alone. */
  get isSmooth(): boolean {
    return this.steps > 1 && !this.now.isFloored && !this.before.isFloored;
  }

  /** Diagonal element of the hat matrix, from the weights of the last but one iterate. */
  hatValue(i: number): number {
    const { level: levels, time } = this.rows.layout;
    const level = levels[i]!;
    let leverage = 1 / this.information[level]!;
    if (this.hasTrend) {
      const distance = time[i]! - this.centre[level]!;
      leverage += (distance * distance) / this.slopeInformation;
    }
    return this.rows.omega[i]! * this.meanBefore(i) * leverage;
  }

  weightOf(i: number): number {
    return this.rows.omega[i] ?? Number.NaN;
  }

  /** Linear predictor at a time and level, without offset. */
  linearPredictor(level: number, time: number): number {
    return this.now.intercept[level]! + this.now.slope * (time - this.rows.layout.origin);
  }

  /** Unscaled variance of the linear predictor at a time and level. */
  unscaledVariance(level: number, time: number): number {
    const variance = 1 / this.information[level]!;
    if (!this.hasTrend) return variance;
    const distance = time - this.rows.layout.origin - this.centre[level]!;
    return variance + (distance * distance) / this.slopeInformation;
  }
}
