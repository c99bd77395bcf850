import { z } from 'zod';
import { mannKendall, pettitt, seasonalMannKendall, senSlope } from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber, RVector, valuesOf } from './schema.ts';

const MannKendallOut = z.object({
  S: RNumber,
  varS: RNumber,
  tau: RNumber,
  z: RNumber,
  p: RNumber,
  sen: RNumber.optional(),
  senLo: RNumber.optional(),
  senUp: RNumber.optional(),
  kendallExactP: RNumber.optional(),
});

const MannKendallDocument = z.object({
  items: z.array(z.object({ x: RVector, confLevel: z.number().default(0.95), out: MannKendallOut.nullable() })),
});

/** R forms a small upper tail as 1 less the lower one, which costs it digits. */
const roundingOfTail = 4e-16;

function runMannKendall(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, { x, confLevel, out }] of MannKendallDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const values = valuesOf(x);
      const ours = mannKendall(values);
      if (out === null || ours.status !== 'tested') {
        if (out === null && ours.status !== 'tested') return;
        comparison.reject(`the test is ${ours.status}, expected ${out === null ? 'none' : 'one'}`);
        return;
      }
      comparison.exact('S', ours.score, out.S);
      comparison.number('varS', ours.variance, out.varS);
      comparison.number('tau', ours.tau, out.tau);
      comparison.number('z', ours.z, out.z);
      comparison.number('p', ours.pValue, out.p);
      const exact = out.kendallExactP ?? null;
      if (exact !== null) {
        const tolerance = Math.max(1e-9, roundingOfTail / exact);
        comparison.number('exact p', ours.exactPValue ?? Number.NaN, exact, { tolerance });
      }
      compareSlope(comparison, values, confLevel, out);
    });
  }
  return comparison.outcome();
}

function compareSlope(
  comparison: Comparison,
  values: Float64Array,
  confidence: number,
  { sen, senLo, senUp }: z.infer<typeof MannKendallOut>,
): void {
  if (sen === undefined) return;
  const slope = senSlope(values, { confidence });
  if (slope.status !== 'estimated') {
    comparison.reject(`Sen's slope is ${slope.status}`);
    return;
  }
  comparison.number("Sen's slope", slope.slope, sen);
  // trend::sens.slope gives no limit where too few slopes reach the confidence.
  if (typeof senLo === 'number') comparison.number('its lower limit', slope.lower, senLo);
  if (typeof senUp === 'number') comparison.number('its upper limit', slope.upper, senUp);
  if (senLo === null || senUp === null) comparison.exact('confidence reached', slope.confidenceReached, false);
}

export const mannKendallAndSen: Family = {
  name: "Mann-Kendall test and Sen's slope",
  recognises: (document) => familyOf(document) === 'mann-kendall',
  run: runMannKendall,
};

const SeasonalDocument = z.object({
  items: z.array(
    z
      .object({
        x: RVector,
        freq: z.number().default(12),
        seasonalMK: z.object({ z: RNumber, p: RNumber, S: RNumber, varS: RNumber }).nullable(),
        pettitt: z.object({ K: RNumber, p: RNumber, tau: RVector }).nullable(),
      })
      .partial({ seasonalMK: true, pettitt: true }),
  ),
});
type SeasonalItem = z.infer<typeof SeasonalDocument>['items'][number];

function runSeasonal(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of SeasonalDocument.parse(document).items.entries()) {
    const name = `item ${position + 1}`;
    if ('seasonalMK' in item) comparison.case(`${name} seasonal Mann-Kendall`, () => compareSeasonal(comparison, item));
    if ('pettitt' in item) comparison.case(`${name} Pettitt`, () => comparePettitt(comparison, item));
  }
  return comparison.outcome();
}

function compareSeasonal(comparison: Comparison, { x, freq, seasonalMK: theirs }: SeasonalItem): void {
  if (theirs === undefined) return;
  const ours = seasonalMannKendall(valuesOf(x), { seasonLength: freq });
  if (ours.status !== 'tested') {
    if (theirs?.z !== null && theirs !== null) comparison.reject(`the test is ${ours.status}`);
    return;
  }
  if (theirs === null) {
    comparison.reject('a test where none is expected');
    return;
  }
  comparison.exact('S', ours.score, theirs.S);
  comparison.number('varS', ours.variance, theirs.varS);
  comparison.number('z', ours.z, theirs.z);
  comparison.number('p', ours.pValue, theirs.p);
}

function comparePettitt(comparison: Comparison, { x, pettitt: theirs }: SeasonalItem): void {
  if (theirs === undefined) return;
  const ours = pettitt(valuesOf(x));
  if (ours.status !== 'tested') {
    if (theirs !== null && theirs.K !== 0) comparison.reject(`the test is ${ours.status}`);
    return;
  }
  if (theirs === null) {
    comparison.reject('a test where none is expected');
    return;
  }
  comparison.exact('K', ours.statistic, theirs.K);
  comparison.number('p', ours.pValue, theirs.p);
  comparison.exact('tau', ours.changes.join(' '), theirs.tau.join(' '));
}

function holdsSeasonalTests(document: unknown): boolean {
  const Form = z.object({
    items: z.array(z.union([z.object({ seasonalMK: z.unknown() }), z.object({ pettitt: z.unknown() })])).nonempty(),
  });
  return familyOf(document) === null && Form.safeParse(document).success;
}

export const seasonalTrendAndPettitt: Family = {
  name: 'seasonal Mann-Kendall and Pettitt tests',
  recognises: holdsSeasonalTests,
  run: runSeasonal,
};
