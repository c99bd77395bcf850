import type { BaselineRows } from './baseline-rows.ts';
import { GeometricSums } from './geometric-sums.ts';
import { type Iterate, mostLevels } from './iterate.ts';
import type { StartSums } from './start-sums.ts';

/** Sums of one step of a fit: the normal equations of a design that is diagonal but for one column. */
export class StepSums {
  /** Working weights of each level, the same times time, and working residuals. */
  readonly weight = new Float64Array(mostLevels);
  readonly weightTime = new Float64Array(mostLevels);
  readonly residual = new Float64Array(mostLevels);
  /** Over all rows: working weight times time squared, working residual times time. */
  squares = 0;
  products = 0;
  readonly #geometric = new GeometricSums();

  clear(levels: number): void {
    const { weight, weightTime, residual } = this;
    for (let level = 0; level < levels; level++) {
      weight[level] = 0;
      weightTime[level] = 0;
      residual[level] = 0;
    }
    this.squares = 0;
    this.products = 0;
  }

  /** At an iterate without trend: means are the same along a level. */
  addLevels(rows: BaselineRows, { scale }: Iterate, start: StartSums): void {
    const { weight, residual } = this;
    for (let level = 0; level < rows.levelCount; level++) {
      const expected = scale[level]! * start.exposure[level]!;
      weight[level] = expected;
      residual[level] = start.count[level]! - expected;
    }
  }

  /** At an iterate with trend: means are geometric along a run. */
  addRuns(rows: BaselineRows, { slope, scale }: Iterate, start: StartSums): void {
    const { level: levels, length: lengths, time: times, gap: gaps, factor: factors, count, longest } = rows.runs;
    const { power, zeroth, first, second } = this.#geometric;
    const { weight: weights, weightTime: weightTimes, residual } = this;
    this.#geometric.raise(Math.exp(slope), longest);
    let growth = 0;
    let squares = 0;
    let timeSum = 0;
    for (let run = 0; run < count; run++) {
      const length = lengths[run]!;
      const level = levels[run]!;
      const time = times[run]!;
      const gap = gaps[run]!;
      growth = gap > 0 ? growth * power[gap]! : Math.exp(slope * time);
      const mean = factors[run]! * scale[level]! * growth;
      const weight = mean * zeroth[length]!;
      const within = mean * first[length]!;
      const weightTime = time * weight + within;
      weights[level]! += weight;
      weightTimes[level]! += weightTime;
      timeSum += weightTime;
      squares += time * (weightTime + within) + mean * second[length]!;
    }
    for (let level = 0; level < rows.levelCount; level++) residual[level] = start.count[level]! - weights[level]!;
    this.squares = squares;
    this.products = start.countTime - timeSum;
  }

  /** Row by row, where a mean has to be kept from vanishing. */
  addRows(rows: BaselineRows, iterate: Iterate): void {
    const { y, omega, layout } = rows;
    for (let i = 0; i < rows.count; i++) {
      const level = layout.level[i]!;
      const time = layout.time[i]!;
      const weight = omega[i]! * iterate.meanAt(level, time, layout.exposure?.[i] ?? 1);
      const residual = omega[i]! * y[i]! - weight;
      this.weight[level]! += weight;
      this.weightTime[level]! += weight * time;
      this.residual[level]! += residual;
      this.squares += weight * time * time;
      this.products += residual * time;
    }
  }
}
