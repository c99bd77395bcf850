/** Smallest mean, as in R: smaller ones are raised to it. */
export const smallestMean = 2.220446049250313e-16;

/** Season levels a model may have. */
export const mostLevels = 256;

export const logSmallestMean = Math.log(smallestMean);

/** Coefficients of one iterate of a fit: the mean of a row is exposure * exp(intercept of its level + slope * time). */
export class Iterate {
  slope = 0;
  /** A mean falls below the smallest one. */
  isFloored = false;
  readonly intercept = new Float64Array(mostLevels);
  /** exp(intercept) */
  readonly scale = new Float64Array(mostLevels);

  take({ slope, isFloored, intercept, scale }: Iterate, levels: number): void {
    this.slope = slope;
    this.isFloored = isFloored;
    for (let level = 0; level < levels; level++) {
      this.intercept[level] = intercept[level]!;
      this.scale[level] = scale[level]!;
    }
  }

  meanAt(level: number, time: number, exposure: number): number {
    return Math.max(smallestMean, exposure * Math.exp(this.intercept[level]! + this.slope * time));
  }
}
