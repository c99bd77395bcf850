import type { Generator } from '../random/generator.ts';
import { randomGamma } from '../random/variates.ts';
import type { DelayPosterior } from './delay-posterior.ts';

/**
 * Draws of the share of events reported with delay x or less, from the posterior of the delay: `draws` values for
 * delay 0, then as many for delay 1, up to the delay before the longest. The share is a product of beta variates,
 * 1 - hazard, over the delays still to come.
 */
export function drawCompleteness({ a, b }: DelayPosterior, draws: number, generator: Generator): Float64Array {
  const longest = a.length - 1;
  const shares = new Float64Array(draws * longest);
  for (let draw = 0; draw < draws; draw++) {
    let share = 1;
    for (let delay = longest; delay > 0; delay--) {
      share *= drawBeta(b[delay] ?? 0, a[delay] ?? 0, generator);
      shares[(delay - 1) * draws + draw] = share;
    }
  }
  return shares;
}

function drawBeta(a: number, b: number, generator: Generator): number {
  const x = randomGamma(generator, a);
  const y = randomGamma(generator, b);
  if (x + y > 0) return x / (x + y);
  // Both below the smallest double: shapes near 0, where the beta distribution is a coin.
  return generator.uniform() * (a + b) < a ? 1 : 0;
}
