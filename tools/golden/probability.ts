import { z } from 'zod';
import {
  betaQuantile,
  gammaQuantile,
  incompleteBeta,
  incompleteGamma,
  negativeBinomialLowerTail,
  negativeBinomialProbability,
  negativeBinomialQuantile,
  normalLowerTail,
  normalQuantile,
  poissonLowerTail,
  poissonQuantile,
  studentLowerTail,
  studentQuantile,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import type { Family, Outcome } from './family.ts';
import { RNumber } from './schema.ts';

const Document = z.array(z.tuple([z.string(), z.array(z.number()), RNumber]));

/** Function of (point or probability, parameters). Gamma by shape and rate, negative binomial by size and probability. */
const functions: Readonly<Record<string, (x: number, a: number, b: number) => number>> = {
  'normal.cdf': (x, mean, deviation) => normalLowerTail((x - mean) / deviation),
  'normal.quantile': (p, mean, deviation) => mean + deviation * normalQuantile(p),
  't.cdf': studentLowerTail,
  't.quantile': studentQuantile,
  'gamma.cdf': (x, shape, rate) => incompleteGamma(shape, x * rate).lower,
  'gamma.quantile': gammaQuantile,
  'chisquare.cdf': (x, degrees) => incompleteGamma(degrees / 2, x / 2).lower,
  'beta.cdf': (x, a, b) => incompleteBeta(x, a, b).lower,
  'beta.quantile': betaQuantile,
  'poisson.cdf': poissonLowerTail,
  'poisson.quantile': poissonQuantile,
  'negative-binomial.pmf': (count, size, probability) => negativeBinomialProbability(count, { size, probability }),
  'negative-binomial.cdf': (count, size, probability) => negativeBinomialLowerTail(count, { size, probability }),
  'negative-binomial.quantile': (p, size, probability) => negativeBinomialQuantile(p, { size, probability }),
};

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [name, [x = Number.NaN, a = Number.NaN, b = Number.NaN], expected] of Document.parse(document)) {
    const what = `${name}(${[x, a, b].filter((value) => !Number.isNaN(value)).join(', ')})`;
    comparison.case(what, () => {
      const compute = functions[name];
      if (!compute) {
        comparison.reject('no such function here');
        return;
      }
      comparison.number(what, compute(x, a, b), expected);
    });
  }
  return comparison.outcome();
}

export const probability: Family = {
  name: 'probability distributions',
  recognises: (document) => Document.safeParse(document).success,
  run,
};
