import type { Generator } from '../random/generator.ts';
import { randomNegativeBinomial, randomPoisson, shuffle } from '../random/variates.ts';
import { AliasTable } from './alias-table.ts';
import type { PlacePeriods } from './scan-windows.ts';

/** Fills the cells (one row of periods for each place) with counts as they would be without any cluster; their total. */
export type NullSimulation = (generator: Generator, cells: Float64Array) => number;

/** Each of the `total` events falls into a cell in proportion to its expectation: the Poisson model given the total. */
export function multinomialSimulation(expected: Float64Array, total: number): NullSimulation {
  const table = new AliasTable(expected);
  return (generator, cells) => {
    cells.fill(0);
    table.scatter(generator, total, cells);
    return total;
  };
}

/** Independent Poisson counts: their total is Poisson, and given it they are multinomial. */
export function poissonSimulation(expected: Float64Array): NullSimulation {
  const table = new AliasTable(expected);
  const mean = expected.reduce((sum, value) => sum + value, 0);
  return (generator, cells) => {
    cells.fill(0);
    const total = randomPoisson(generator, mean);
    table.scatter(generator, total, cells);
    return total;
  };
}

/**
 * Independent negative binomial counts with the variance of each place a multiple of the mean, divided by that multiple
 * as the observed counts are.
 */
export function overdispersedSimulation(expected: PlacePeriods, dispersions: ArrayLike<number>): NullSimulation {
  const { periods, values } = expected;
  return (generator, cells) => {
    let total = 0;
    for (let place = 0; place * periods < values.length; place++) {
      const dispersion = dispersions[place]!;
      for (let i = place * periods; i < (place + 1) * periods; i++) {
        const mean = values[i]!;
        cells[i] = randomNegativeBinomial(generator, { mean, dispersion }) / dispersion;
        total += cells[i]!;
      }
    }
    return total;
  };
}

/** The times of the events are shuffled among them: the totals of each place and each period stay (Kulldorff 2005). */
export function permutationSimulation({ periods, values }: PlacePeriods): NullSimulation {
  const total = values.reduce((sum, value) => sum + value, 0);
  const rows = new Int32Array(total);
  const times = new Int32Array(total);
  let event = 0;
  for (let cell = 0; cell < values.length; cell++) {
    for (let i = 0; i < values[cell]!; i++) {
      rows[event] = cell - (cell % periods);
      times[event] = cell % periods;
      event++;
    }
  }
  return (generator, cells) => {
    cells.fill(0);
    shuffle(generator, times);
    for (let i = 0; i < total; i++) cells[rows[i]! + times[i]!]! += 1;
    return total;
  };
}

/** `cases` of all those in the cells are cases, each of them as likely: drawn without putting back. */
export function withoutReplacementSimulation(sizes: Float64Array, cases: number): NullSimulation {
  const table = new AliasTable(sizes);
  const all = sizes.reduce((sum, value) => sum + value, 0);
  const areFew = 2 * cases <= all;
  const drawn = areFew ? cases : all - cases;
  return (generator, cells) => {
    cells.fill(0);
    for (let left = drawn; left > 0; ) {
      const cell = table.draw(generator);
      // One of those already drawn is met with this probability, and is not drawn again.
      if (generator.uniform() * sizes[cell]! < cells[cell]!) continue;
      cells[cell]! += 1;
      left--;
    }
    if (!areFew) for (let i = 0; i < cells.length; i++) cells[i] = sizes[i]! - cells[i]!;
    return cases;
  };
}
