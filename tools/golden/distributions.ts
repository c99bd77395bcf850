import { z } from 'zod';
import {
  betaQuantile,
  chiSquaredQuantile,
  digamma,
  gammaQuantile,
  incompleteBeta,
  incompleteGamma,
  logBeta,
  logGamma,
  negativeBinomialLowerTail,
  negativeBinomialProbability,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
  normalLowerTail,
  normalQuantile,
  normalUpperTail,
  poissonQuantile,
  poissonUpperTail,
  studentQuantile,
  studentUpperTail,
  trigamma,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber } from './schema.ts';

/** Columns of one function: arguments and results, one row per case; a result may be a row of its own. */
const Columns = z.record(z.string(), z.array(z.union([RNumber, z.array(RNumber)])));
const Document = z.object({ f: z.record(z.string(), Columns) });

type Arguments = Readonly<Record<string, number>>;

function argument(given: Arguments, name: string): number {
  const value = given[name];
  if (value === undefined) throw new Error(`argument ${name} is missing`);
  return value;
}

/** For each function of R the results it may print, as functions of its arguments. */
const functions: Readonly<Record<string, Readonly<Record<string, (given: Arguments) => number>>>> = {
  qnorm: { out: (g) => normalQuantile(argument(g, 'p')) },
  pnorm: {
    lower: (g) => normalLowerTail(argument(g, 'z')),
    upper: (g) => normalUpperTail(argument(g, 'z')),
    logLower: (g) => logNormalLowerTail(argument(g, 'z')),
  },
  qt: { out: (g) => studentQuantile(argument(g, 'p'), argument(g, 'df')) },
  pt: { upper: (g) => studentUpperTail(argument(g, 't'), argument(g, 'df')) },
  qnbinom: { out: (g) => negativeBinomialQuantile(argument(g, 'p'), nb(g)) },
  pnbinom: {
    upperTailGE: (g) => negativeBinomialUpperTail(argument(g, 'y'), nb(g)),
    lower: (g) => negativeBinomialLowerTail(argument(g, 'y'), nb(g)),
    d: (g) => negativeBinomialProbability(argument(g, 'y'), nb(g)),
  },
  qpois: { out: (g) => poissonQuantile(argument(g, 'p'), argument(g, 'mu')) },
  ppois: { upperTailGE: (g) => poissonUpperTail(argument(g, 'y'), argument(g, 'mu')) },
  pbeta: { out: (g) => incompleteBeta(argument(g, 'x'), argument(g, 'a'), argument(g, 'b')).lower },
  qbeta: { out: (g) => betaQuantile(argument(g, 'p'), argument(g, 'a'), argument(g, 'b')) },
  pgamma: { out: (g) => incompleteGamma(argument(g, 'shape'), argument(g, 'x')).lower },
  qgamma: { out: (g) => gammaQuantile(argument(g, 'p'), argument(g, 'shape')) },
  qchisq: { out: (g) => chiSquaredQuantile(argument(g, 'p'), argument(g, 'df')) },
  lgamma: { out: (g) => logGamma(argument(g, 'x')) },
  digamma: { out: (g) => digamma(argument(g, 'x')) },
  trigamma: { out: (g) => trigamma(argument(g, 'x')) },
  lbeta: { out: (g) => logBeta(argument(g, 'a'), argument(g, 'b')) },
};

function nb(given: Arguments): { readonly size: number; readonly probability: number } {
  return { size: argument(given, 'size'), probability: argument(given, 'prob') };
}

/** Where the tail underflows, by its asymptotic series -z^2/2 - log(-z sqrt(2 pi)) + log(1 - 1/z^2 + 3/z^4 - ...). */
function logNormalLowerTail(z: number): number {
  if (z > -37) return z > 1 ? Math.log1p(-normalUpperTail(z)) : Math.log(normalLowerTail(z));
  const inverse = 1 / (z * z);
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 12; k++) {
    term *= -(2 * k - 1) * inverse;
    sum += term;
  }
  return -0.5 * z * z - Math.log(-z) - 0.5 * Math.log(2 * Math.PI) + Math.log(sum);
}

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [name, columns] of Object.entries(Document.parse(document).f)) {
    const results = functions[name];
    if (!results) {
      comparison.case(name, () => comparison.reject('no such function here'));
      continue;
    }
    for (const [result, compute] of Object.entries(results)) {
      if (!(result in columns)) continue;
      comparison.case(`${name} ${result}`, () =>
        compareColumn(comparison, { name, columns, result, compute, results }),
      );
    }
  }
  return comparison.outcome();
}

interface Column {
  readonly name: string;
  readonly columns: z.infer<typeof Columns>;
  readonly result: string;
  readonly compute: (given: Arguments) => number;
  readonly results: Readonly<Record<string, unknown>>;
}

/** A table of results (one row per first arguments, one column per probability) has its own column of probabilities. */
function compareColumn(comparison: Comparison, { name, columns, result, compute, results }: Column): void {
  const expected = columns[result] ?? [];
  const names = Object.keys(columns).filter((column) => !(column in results));
  for (const [row, theirs] of expected.entries()) {
    const across = Array.isArray(theirs) ? theirs : [theirs];
    for (const [position, one] of across.entries()) {
      const given: Record<string, number> = {};
      for (const column of names) {
        const values = columns[column] ?? [];
        const isAcross = Array.isArray(theirs) && column === 'p';
        const value = values[isAcross ? position : row];
        if (typeof value === 'number') given[column] = value;
      }
      const what = `${name} ${result} (${Object.entries(given)
        .map(([key, value]) => `${key}=${value}`)
        .join(' ')})`;
      comparison.number(what, compute(given), one);
    }
  }
}

export const distributions: Family = {
  name: 'special functions and distributions',
  recognises: (document) => familyOf(document) === 'distributions',
  run,
};
