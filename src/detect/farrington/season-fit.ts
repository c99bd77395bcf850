import { type Baseline, BaselineRows } from './baseline-rows.ts';

const epsilon = 2.220446049250313e-16;
const logEpsilon = Math.log(epsilon);
const tolerance = 1e-8;
const maximumSteps = 25;

/**
 * Quasi-Poisson regression with log link on season levels, with or without a linear trend, by iteratively reweighted
 * least squares. The design is diagonal but for one column, so each step is a closed form: weighted means per level,
 * one slope. The path is the one of R's glm.fit, start at y + 0.1 and stop at a relative change of deviance of 1e-8,
 * because its hat values and covariance belong to the last but one iterate (McCullagh and Nelder 1989, section 2.5).
 *
 * One object is a work space for many fits: `load` a baseline, `resetWeights`, `fit` it, read the fields.
 */
export class SeasonFit {
  /** The baseline in use. */
  readonly rows = new BaselineRows();
  /** Fitted with a trend. */
  hasTrend = false;
  converged = false;
  /** Slope per unit of time. */
  slope = 0;
  /** Inverse of the slope's unscaled variance. */
  slopeInformation = 0;

  #omega = new Float64Array(0);
  /** omega y */
  #weightedCount = new Float64Array(0);
  #mean = new Float64Array(0);
  #meanBefore = new Float64Array(0);

  readonly #weight = new Float64Array(256);
  readonly #weightTime = new Float64Array(256);
  readonly #weightZ = new Float64Array(256);
  readonly #intercept = new Float64Array(256);
  readonly #scale = new Float64Array(256);
  readonly #information = new Float64Array(256);
  readonly #centre = new Float64Array(256);

  load(baseline: Baseline): void {
    this.rows.load(baseline);
    const size = baseline.rows.length;
    if (size <= this.#mean.length) return;
    this.#omega = new Float64Array(size);
    this.#weightedCount = new Float64Array(size);
    this.#mean = new Float64Array(size);
    this.#meanBefore = new Float64Array(size);
  }

  /** Every row counts the same again. */
  resetWeights(): void {
    this.#omega.fill(1, 0, this.rows.count);
    for (let i = 0; i < this.rows.count; i++) this.#weightedCount[i] = this.rows.y[i]!;
  }

  get residualDegrees(): number {
    return this.rows.count - this.rows.levelCount - (this.hasTrend ? 1 : 0);
  }

  /** Fits by iteration from the data; false when no finite solution was found at all. */
  fit({ trend }: { readonly trend: boolean }): boolean {
    this.hasTrend = trend;
    this.converged = false;
    let before = this.#start();
    for (let step = 0; step < maximumSteps; step++) {
      if (!this.#solve()) return false;
      const deviance = this.#update();
      if (!Number.isFinite(deviance)) return false;
      if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < tolerance) {
        this.converged = true;
        break;
      }
      before = deviance;
    }
    return true;
  }

  /** Sums of the first step, at mean y + 0.1; returns the deviance there. */
  #start(): number {
    const rows = this.rows;
    const y = rows.y;
    const mean = this.#mean;
    this.#clearSums();
    this.#intercept.fill(0, 0, rows.levelCount);
    this.slope = 0;
    let squares = 0;
    let products = 0;
    let deviance = 0;
    for (let i = 0; i < rows.count; i++) {
      const count = y[i]!;
      const start = count + 0.1;
      const eta = rows.startLog[i]!;
      const omega = this.#omega[i]!;
      mean[i] = start;
      deviance += omega * (count > 0 ? count * (rows.logY[i]! - eta) + 0.1 : start);
      const weight = omega * start;
      const weightZ = weight * (eta - rows.logExposure[i]!) - omega * 0.1;
      const time = rows.time[i]!;
      const level = rows.level[i]!;
      this.#weight[level]! += weight;
      this.#weightTime[level]! += weight * time;
      this.#weightZ[level]! += weightZ;
      squares += weight * time * time;
      products += weightZ * time;
    }
    this.#squares = squares;
    this.#products = products;
    return 2 * deviance;
  }

  #squares = 0;
  #products = 0;

  #clearSums(): void {
    this.#weight.fill(0, 0, this.rows.levelCount);
    this.#weightTime.fill(0, 0, this.rows.levelCount);
    this.#weightZ.fill(0, 0, this.rows.levelCount);
  }

  /**
   * One step of weighted least squares from the sums: the working response is taken relative to the linear predictor,
   * so that what is added to slope and intercepts is as exact as the residuals.
   */
  #solve(): boolean {
    let squares = this.#squares;
    let products = this.#products;
    for (let level = 0; level < this.rows.levelCount; level++) {
      const weight = this.#weight[level]!;
      const centre = this.#weightTime[level]! / weight;
      this.#information[level] = weight;
      this.#centre[level] = centre;
      squares -= weight * centre * centre;
      products -= centre * this.#weightZ[level]!;
    }
    const move = this.hasTrend ? products / squares : 0;
    this.slope += move;
    this.slopeInformation = squares;
    if (!Number.isFinite(this.slope)) return false;
    for (let level = 0; level < this.rows.levelCount; level++) {
      const rise = this.#weightZ[level]! / this.#information[level]! - move * this.#centre[level]!;
      const intercept = this.#intercept[level]! + rise;
      if (!Number.isFinite(intercept)) return false;
      this.#intercept[level] = intercept;
      this.#scale[level] = Math.exp(intercept);
    }
    return true;
  }

  /** Means at the new coefficients, the sums of the next step, and the deviance. */
  #update(): number {
    const before = this.#mean;
    const mean = this.#meanBefore;
    this.#mean = mean;
    this.#meanBefore = before;
    const times = this.rows.time;
    const logRates = this.rows.logRate;
    const exposures = this.rows.exposure;
    const omegas = this.#omega;
    const weightedCounts = this.#weightedCount;
    const runs = this.rows.runs;
    const slope = this.slope;
    const perUnit = Math.exp(slope);
    this.#clearSums();
    let squares = 0;
    let products = 0;
    let deviance = 0;
    for (let run = 0; run < this.rows.runCount; run++) {
      const first = runs[run]!;
      const end = runs[run + 1]!;
      const level = this.rows.level[first]!;
      let time = times[first]!;
      let linear = this.#intercept[level]! + slope * time;
      let rate = this.#scale[level]! * Math.exp(slope * time);
      let weightSum = 0;
      let timeSum = 0;
      let residualSum = 0;
      for (let i = first; i < end; i++) {
        let mu = exposures[i]! * rate;
        let above = logRates[i]! - linear;
        if (mu < epsilon) {
          mu = epsilon;
          above = this.rows.logY[i]! - logEpsilon;
        }
        mean[i] = mu;
        const weightedCount = weightedCounts[i]!;
        const weight = omegas[i]! * mu;
        const residual = weightedCount - weight;
        const weightTime = weight * time;
        deviance += weightedCount * above - residual;
        weightSum += weight;
        timeSum += weightTime;
        residualSum += residual;
        squares += weightTime * time;
        products += residual * time;
        time += 1;
        linear += slope;
        rate *= perUnit;
      }
      this.#weight[level]! += weightSum;
      this.#weightTime[level]! += timeSum;
      this.#weightZ[level]! += residualSum;
    }
    this.#squares = squares;
    this.#products = products;
    return 2 * deviance;
  }

  /** Pearson dispersion with working weights of the last but one iterate, not floored. */
  pearsonDispersion(): number {
    let sum = 0;
    for (let i = 0; i < this.rows.count; i++) {
      const mu = this.#mean[i]!;
      const residual = (this.rows.y[i]! - mu) / mu;
      sum += this.#omega[i]! * this.#meanBefore[i]! * residual * residual;
    }
    return sum / this.residualDegrees;
  }

  /**
   * The dispersion that the R package surveillance (up to at least 1.26.0) uses for standard errors after reweighting:
   * its working weights are lost, the reweighting factors stand in their place.
   */
  dispersionWithoutWorkingWeights(): number {
    let sum = 0;
    for (let i = 0; i < this.rows.count; i++) {
      const mu = this.#mean[i]!;
      const residual = (this.rows.y[i]! - mu) / mu;
      sum += this.#omega[i]! * residual * residual;
    }
    return sum / this.residualDegrees;
  }

  /**
   * Weights from standardised Anscombe residuals s: s^-2 above the threshold, all scaled to a mean of 1
   * (Farrington et al. 1996, section 3.6; threshold 2.58 of Noufaily et al. 2013). False when they cannot be formed.
   */
  reweight({ dispersion, threshold }: { readonly dispersion: number; readonly threshold: number }): boolean {
    let sum = 0;
    for (let i = 0; i < this.rows.count; i++) {
      const residual = this.#anscombeResidual(i, dispersion, threshold);
      const weight = residual > threshold ? 1 / (residual * residual) : 1;
      this.#omega[i] = weight;
      sum += weight;
    }
    const scale = this.rows.count / sum;
    for (let i = 0; i < this.rows.count; i++) {
      const weight = this.#omega[i]! * scale;
      this.#omega[i] = weight;
      this.#weightedCount[i] = weight * this.rows.y[i]!;
    }
    return Number.isFinite(scale) && scale > 0;
  }

  #anscombeResidual(i: number, dispersion: number, threshold: number): number {
    const mu = this.#mean[i]!;
    if (threshold >= 0 && this.rows.y[i]! <= mu) return 0;
    const leverage = 1 - this.hatValue(i);
    if (leverage < 1e-12) return 0;
    const root = Math.sqrt(mu);
    return (1.5 * (this.rows.twoThirds[i]! / Math.cbrt(root) - root)) / Math.sqrt(dispersion * leverage);
  }

  /** Diagonal element of the hat matrix, from the weights of the last but one iterate. */
  hatValue(i: number): number {
    const level = this.rows.level[i]!;
    let leverage = 1 / this.#information[level]!;
    if (this.hasTrend) {
      const distance = this.rows.time[i]! - this.#centre[level]!;
      leverage += (distance * distance) / this.slopeInformation;
    }
    return this.#omega[i]! * this.#meanBefore[i]! * leverage;
  }

  fittedMean(i: number): number {
    return this.#mean[i] ?? Number.NaN;
  }

  weightOf(i: number): number {
    return this.#omega[i] ?? Number.NaN;
  }

  /** Linear predictor at a time and level, without offset. */
  linearPredictor(level: number, time: number): number {
    return this.#intercept[level]! + this.slope * (time - this.rows.origin);
  }

  /** Unscaled variance of the linear predictor at a time and level. */
  unscaledVariance(level: number, time: number): number {
    const variance = 1 / this.#information[level]!;
    if (!this.hasTrend) return variance;
    const distance = time - this.rows.origin - this.#centre[level]!;
    return variance + (distance * distance) / this.slopeInformation;
  }
}
