import type { BaselineRows } from './baseline-rows.ts';
import { mostLevels } from './iterate.ts';
import type { StepSums } from './step-sums.ts';

/** What a fit needs of the counts: sums over the rows with their weights that stay the same from step to step. */
export class StartSums {
  /** Counts, and weight times exposure, of each level. */
  readonly count = new Float64Array(mostLevels);
  readonly exposure = new Float64Array(mostLevels);
  readonly firstTime = new Float64Array(mostLevels);
  readonly lastTime = new Float64Array(mostLevels);
  lowestLogExposure = 0;
  allCounts = 0;
  countTime = 0;
  /** y log(y / exposure) */
  selfLog = 0;
  /** At mean y + 0.1, where the fit starts. */
  deviance = 0;

  /** Adds up the rows, and into `step` the sums of the first step. */
  add(rows: BaselineRows, step: StepSums): void {
    const { y, startLog: startLogs, selfLog: selfLogs, omega: omegas, levelCount, runs } = rows;
    const { first: firsts, level: levels, time: times, size: sizes } = runs;
    const { count: counts, exposure: exposures, firstTime, lastTime } = this;
    const { weight: weights, weightTime: weightTimes, residual: residuals } = step;
    step.clear(levelCount);
    for (let level = 0; level < levelCount; level++) {
      counts[level] = 0;
      exposures[level] = 0;
      firstTime[level] = Number.POSITIVE_INFINITY;
      lastTime[level] = Number.NEGATIVE_INFINITY;
    }
    let lowestLogExposure = Number.POSITIVE_INFINITY;
    let squares = 0;
    let products = 0;
    let countTime = 0;
    let selfLogSum = 0;
    let deviance = 0;
    for (let run = 0; run < runs.count; run++) {
      const first = firsts[run]!;
      const end = firsts[run + 1]!;
      const level = levels[run]!;
      const omega = omegas[first]!;
      const size = sizes[run]!;
      const logExposure = size === 1 ? 0 : Math.log(size);
      let time = times[run]!;
      if (time < firstTime[level]!) firstTime[level] = time;
      if (logExposure < lowestLogExposure) lowestLogExposure = logExposure;
      const middle = time + 0.5 * (end - first - 1);
      let sum = 0;
      let sumTime = 0;
      let sumSquare = 0;
      let response = 0;
      let responseTime = 0;
      let selfLog = 0;
      let startLog = 0;
      for (let i = first; i < end; i++) {
        const count = y[i]!;
        const eta = startLogs[i]!;
        const start = count + 0.1;
        const startTime = start * time;
        const weighted = start * (eta - logExposure) - 0.1;
        sum += count;
        sumTime += startTime;
        sumSquare += startTime * time;
        response += weighted;
        responseTime += weighted * time;
        selfLog += selfLogs[i]!;
        startLog += count * eta;
        time += 1;
      }
      const length = end - first;
      if (time - 1 > lastTime[level]!) lastTime[level] = time - 1;
      counts[level]! += omega * sum;
      exposures[level]! += omega * length * size;
      weights[level]! += omega * (sum + 0.1 * length);
      weightTimes[level]! += omega * sumTime;
      residuals[level]! += omega * response;
      squares += omega * sumSquare;
      products += omega * responseTime;
      countTime += omega * (sumTime - 0.1 * length * middle);
      selfLogSum += omega * (selfLog - logExposure * sum);
      deviance += omega * (selfLog - startLog + 0.1 * length);
    }
    let allCounts = 0;
    for (let level = 0; level < levelCount; level++) allCounts += counts[level]!;
    step.squares = squares;
    step.products = products;
    this.lowestLogExposure = lowestLogExposure;
    this.allCounts = allCounts;
    this.countTime = countTime;
    this.selfLog = selfLogSum;
    this.deviance = 2 * deviance;
  }
}
