const epsilon = 2.220446049250313e-16;
const logEpsilon = Math.log(epsilon);
const tolerance = 1e-8;
const maximumSteps = 25;
const longestRun = 32;

/** Tables for small counts: log(y), log(y + 0.1), y^(2/3). */
const tableSize = 2048;
const logOf = new Float64Array(tableSize);
const startLogOf = new Float64Array(tableSize);
const twoThirdsOf = new Float64Array(tableSize);
for (let y = 0; y < tableSize; y++) {
  logOf[y] = y > 0 ? Math.log(y) : 0;
  startLogOf[y] = Math.log(y + 0.1);
  twoThirdsOf[y] = Math.cbrt(y * y);
}

/**
 * Quasi-Poisson regression with log link on season levels, with or without a linear trend, by iteratively reweighted
 * least squares. The design is diagonal but for one column, so each step is a closed form: weighted means per level,
 * one slope. The path is the one of R's glm.fit, start at y + 0.1 and stop at a relative change of deviance of 1e-8,
 * because its hat values and covariance belong to the last but one iterate (McCullagh and Nelder 1989, section 2.5).
 *
 * One object is a work space for many fits: `load` a baseline, `resetWeights`, `fit` it, read the fields.
 */
export class SeasonFit {
  /** Rows of the baseline in use. */
  count = 0;
  /** Season levels with at least one row. */
  levelCount = 0;
  /** Fitted with a trend. */
  hasTrend = false;
  converged = false;
  /** Slope per unit of time. */
  slope = 0;
  /** Inverse of the slope's unscaled variance. */
  slopeInformation = 0;
  largest = 0;

  #capacity = 0;
  #y = new Float64Array(0);
  #logY = new Float64Array(0);
  #startLog = new Float64Array(0);
  #twoThirds = new Float64Array(0);
  #time = new Float64Array(0);
  #exposure = new Float64Array(0);
  #logExposure = new Float64Array(0);
  #level = new Uint8Array(0);
  /** First rows of the runs: neighbours of one level, one unit of time apart; the end closes the list. */
  #runs = new Int32Array(1);
  #runCount = 0;
  /** log(y / exposure), 0 / 0 taken as 0. */
  #logRate = new Float64Array(0);
  #omega = new Float64Array(0);
  /** omega y */
  #weightedCount = new Float64Array(0);
  #mean = new Float64Array(0);
  #meanBefore = new Float64Array(0);
  #origin = 0;

  readonly #weight = new Float64Array(256);
  readonly #weightTime = new Float64Array(256);
  readonly #weightZ = new Float64Array(256);
  readonly #intercept = new Float64Array(256);
  readonly #scale = new Float64Array(256);
  readonly #information = new Float64Array(256);
  readonly #centre = new Float64Array(256);
  readonly #rank = new Int16Array(256);

  /** Takes the rows whose value is known; times are kept relative to the middle of the baseline. */
  load(baseline: {
    readonly values: Float64Array;
    readonly rows: Int32Array;
    readonly levels: Uint8Array;
    readonly times: Float64Array;
    readonly levelCount: number;
    readonly exposure: Float64Array | null;
  }): void {
    const { values, rows, levels, times, exposure } = baseline;
    this.#reserve(rows.length);
    this.#origin = 0.5 * ((times[0] ?? 0) + (times[times.length - 1] ?? 0));
    let count = 0;
    let largest = 0;
    for (let i = 0; i < rows.length; i++) {
      const index = rows[i] ?? 0;
      const y = values[index] ?? Number.NaN;
      if (Number.isNaN(y)) continue;
      const small = y < tableSize && y === Math.floor(y) && y >= 0;
      this.#y[count] = y;
      this.#logY[count] = small ? (logOf[y] ?? 0) : Math.log(y);
      this.#startLog[count] = small ? (startLogOf[y] ?? 0) : Math.log(y + 0.1);
      this.#twoThirds[count] = small ? (twoThirdsOf[y] ?? 0) : Math.cbrt(y * y);
      const time = (times[i] ?? 0) - this.#origin;
      this.#time[count] = time;
      this.#level[count] = levels[i] ?? 0;
      const size = exposure === null ? 1 : (exposure[index] ?? Number.NaN);
      this.#exposure[count] = size;
      const logSize = exposure === null ? 0 : Math.log(size);
      this.#logExposure[count] = logSize;
      this.#logRate[count] = this.#logY[count]! - logSize;
      if (y > largest) largest = y;
      count++;
    }
    this.count = count;
    this.largest = largest;
    this.#rankLevels(baseline.levelCount);
    this.#findRuns();
  }

  /** Within a run the mean grows by the same factor from row to row, so that one exponential does for all of it. */
  #findRuns(): void {
    let runs = 0;
    let start = 0;
    for (let i = 0; i < this.count; i++) {
      const goesOn =
        i > 0 &&
        i - start < longestRun &&
        this.#level[i] === this.#level[i - 1] &&
        this.#time[i]! - this.#time[i - 1]! === 1;
      if (goesOn) continue;
      this.#runs[runs++] = i;
      start = i;
    }
    this.#runCount = runs;
    this.#runs[runs] = this.count;
  }

  /** Numbers the levels that occur from 0, so that one without a row does not enter the model. */
  #rankLevels(levelCount: number): void {
    const rank = this.#rank;
    rank.fill(-1);
    for (let i = 0; i < this.count; i++) rank[this.#level[i]!] = 0;
    let next = 0;
    for (let level = 0; level < levelCount; level++) if (rank[level] === 0) rank[level] = next++;
    this.levelCount = next;
    if (next < levelCount) for (let i = 0; i < this.count; i++) this.#level[i] = rank[this.#level[i]!]!;
  }

  /** Where a level of the baseline stands in the model; -1 if no row has it. */
  rankOf(level: number): number {
    return this.#rank[level] ?? -1;
  }

  #reserve(size: number): void {
    if (size <= this.#capacity) return;
    this.#capacity = size;
    this.#y = new Float64Array(size);
    this.#logY = new Float64Array(size);
    this.#startLog = new Float64Array(size);
    this.#twoThirds = new Float64Array(size);
    this.#time = new Float64Array(size);
    this.#exposure = new Float64Array(size);
    this.#logExposure = new Float64Array(size);
    this.#level = new Uint8Array(size);
    this.#runs = new Int32Array(size + 1);
    this.#logRate = new Float64Array(size);
    this.#omega = new Float64Array(size);
    this.#weightedCount = new Float64Array(size);
    this.#mean = new Float64Array(size);
    this.#meanBefore = new Float64Array(size);
  }

  /** Every row counts the same again. */
  resetWeights(): void {
    this.#omega.fill(1, 0, this.count);
    for (let i = 0; i < this.count; i++) this.#weightedCount[i] = this.#y[i]!;
  }

  get residualDegrees(): number {
    return this.count - this.levelCount - (this.hasTrend ? 1 : 0);
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
    const y = this.#y;
    const mean = this.#mean;
    this.#clearSums();
    this.#intercept.fill(0, 0, this.levelCount);
    this.slope = 0;
    let squares = 0;
    let products = 0;
    let deviance = 0;
    for (let i = 0; i < this.count; i++) {
      const count = y[i]!;
      const start = count + 0.1;
      const eta = this.#startLog[i]!;
      const omega = this.#omega[i]!;
      mean[i] = start;
      deviance += omega * (count > 0 ? count * (this.#logY[i]! - eta) + 0.1 : start);
      const weight = omega * start;
      const weightZ = weight * (eta - this.#logExposure[i]!) - omega * 0.1;
      const time = this.#time[i]!;
      const level = this.#level[i]!;
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
    this.#weight.fill(0, 0, this.levelCount);
    this.#weightTime.fill(0, 0, this.levelCount);
    this.#weightZ.fill(0, 0, this.levelCount);
  }

  /**
   * One step of weighted least squares from the sums: the working response is taken relative to the linear predictor,
   * so that what is added to slope and intercepts is as exact as the residuals.
   */
  #solve(): boolean {
    let squares = this.#squares;
    let products = this.#products;
    for (let level = 0; level < this.levelCount; level++) {
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
    for (let level = 0; level < this.levelCount; level++) {
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
    const times = this.#time;
    const logRates = this.#logRate;
    const exposures = this.#exposure;
    const omegas = this.#omega;
    const weightedCounts = this.#weightedCount;
    const runs = this.#runs;
    const slope = this.slope;
    const perUnit = Math.exp(slope);
    this.#clearSums();
    let squares = 0;
    let products = 0;
    let deviance = 0;
    for (let run = 0; run < this.#runCount; run++) {
      const first = runs[run]!;
      const end = runs[run + 1]!;
      const level = this.#level[first]!;
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
          above = this.#logY[i]! - logEpsilon;
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
    for (let i = 0; i < this.count; i++) {
      const mu = this.#mean[i]!;
      const residual = (this.#y[i]! - mu) / mu;
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
    for (let i = 0; i < this.count; i++) {
      const mu = this.#mean[i]!;
      const residual = (this.#y[i]! - mu) / mu;
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
    for (let i = 0; i < this.count; i++) {
      const residual = this.#anscombeResidual(i, dispersion, threshold);
      const weight = residual > threshold ? 1 / (residual * residual) : 1;
      this.#omega[i] = weight;
      sum += weight;
    }
    const scale = this.count / sum;
    for (let i = 0; i < this.count; i++) {
      const weight = this.#omega[i]! * scale;
      this.#omega[i] = weight;
      this.#weightedCount[i] = weight * this.#y[i]!;
    }
    return Number.isFinite(scale) && scale > 0;
  }

  #anscombeResidual(i: number, dispersion: number, threshold: number): number {
    const mu = this.#mean[i]!;
    if (threshold >= 0 && this.#y[i]! <= mu) return 0;
    const leverage = 1 - this.hatValue(i);
    if (leverage < 1e-12) return 0;
    const root = Math.sqrt(mu);
    return (1.5 * (this.#twoThirds[i]! / Math.cbrt(root) - root)) / Math.sqrt(dispersion * leverage);
  }

  /** Diagonal element of the hat matrix, from the weights of the last but one iterate. */
  hatValue(i: number): number {
    const level = this.#level[i]!;
    let leverage = 1 / this.#information[level]!;
    if (this.hasTrend) {
      const distance = this.#time[i]! - this.#centre[level]!;
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
    return this.#intercept[level]! + this.slope * (time - this.#origin);
  }

  /** Unscaled variance of the linear predictor at a time and level. */
  unscaledVariance(level: number, time: number): number {
    const variance = 1 / this.#information[level]!;
    if (!this.hasTrend) return variance;
    const distance = time - this.#origin - this.#centre[level]!;
    return variance + (distance * distance) / this.slopeInformation;
  }
}
