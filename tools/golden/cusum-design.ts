import { z } from 'zod';
import {
  binomialCusumAlarmChances,
  binomialCusumRunLength,
  cusumDecisionInterval,
  designCusum,
  designPoissonCusum,
  normalCusumRunLength,
  poissonCusumRunLength,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import type { Family, Outcome } from './family.ts';
import { RVector } from './schema.ts';

const Document = z.object({
  'find.kh': z.array(z.object({ ARLa: z.number(), ARLr: z.number(), k: z.number(), h: z.number() })),
  arlCusumPoisson: z.array(z.object({ h: z.number(), k: z.number(), theta: z.number(), ARL: z.number() })).default([]),
  hValues: z
    .object({
      ARL0: z.number(),
      s: z.number().default(1),
      'rel.tol': z.number().default(0.02),
      table: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])),
    })
    .optional(),
  lrcusumRunlengthBinomial: z
    .object({
      n: z.number(),
      pi0: z.number(),
      pi1: z.number(),
      h: z.number(),
      g: z.number(),
      pmf: RVector,
      cdf: RVector,
      arlHomogenous_g20: RVector,
    })
    .optional(),
});
type Document = z.infer<typeof Document>;

/** R's search for k ends where the squared distance of the run lengths stops falling: five digits. */
const searched = { tolerance: 1e-5 };

/** The run length of R's k is right only as far as its search went. */
const searchedLength = { tolerance: 1e-4 };

/** R stops its search for h within 1e-6 of the run length. */
const solved = { tolerance: 1e-8 };

function runFindKh(comparison: Comparison, cases: Document['find.kh']): void {
  for (const { ARLa, ARLr, k, h } of cases) {
    comparison.case(`find.kh ${ARLa} ${ARLr}`, () => {
      const ours = designCusum({ inControlRunLength: ARLa, shiftedRunLength: ARLr });
      comparison.number('k', ours.referenceValue, k, searched);
      comparison.number('h', ours.decisionInterval, h, searched);
      comparison.number('h at this k', cusumDecisionInterval(k, ARLa), h, solved);
      const shifted = normalCusumRunLength({ referenceValue: k, decisionInterval: h, shift: 2 * k });
      comparison.number('run length after the shift', shifted, ARLr, searchedLength);
    });
  }
}

/** Where h lies between two points of the lattice of the sums R's chart is the same as the one at the next point. */
function runTable(
  comparison: Comparison,
  { ARL0, s, table, 'rel.tol': tolerance }: NonNullable<Document['hValues']>,
): void {
  for (const [mean, h, k, length, departure] of table) {
    comparison.case(`hValues ${mean}`, () => {
      const ours = designPoissonCusum({ mean, inControlRunLength: ARL0, shift: s, tolerance });
      comparison.exact('k', ours.referenceValue, k);
      comparison.number('run length', ours.runLength, length);
      comparison.number('distance from the aim', ours.departure, departure);
      const atTheirs = poissonCusumRunLength({ referenceValue: k, decisionInterval: h, mean });
      comparison.number('run length at their h', atTheirs, ours.runLength);
    });
  }
}

function runBinomial(comparison: Comparison, given: NonNullable<Document['lrcusumRunlengthBinomial']>): void {
  const {
    n,
    pi0,
    pi1,
    h,
    g,
    pmf,
    cdf,
    arlHomogenous_g20: [length = null],
  } = given;
  const chart = { trials: n, share: pi0, inControl: pi0, outOfControl: pi1, decisionInterval: h };
  comparison.case('LRCUSUM.runlength, chances', () => {
    const chances = binomialCusumAlarmChances({ ...chart, states: g }, cdf.length);
    for (const [at, chance] of chances.entries()) {
      comparison.number(`alarm up to period ${at + 1}`, chance, cdf[at] ?? null);
      comparison.number(`alarm in period ${at + 1}`, chance - (chances[at - 1] ?? 0), pmf[at] ?? null);
    }
  });
  comparison.case('LRCUSUM.runlength, average', () => {
    comparison.number('run length', binomialCusumRunLength({ ...chart, states: 20 }), length);
  });
}

function run(document: unknown): Outcome {
  const { 'find.kh': normal, arlCusumPoisson, hValues, lrcusumRunlengthBinomial } = Document.parse(document);
  const comparison = new Comparison();
  runFindKh(comparison, normal);
  for (const { h, k, theta, ARL } of arlCusumPoisson) {
    comparison.case(`arlCusum ${h} ${k} ${theta}`, () => {
      const ours = poissonCusumRunLength({ referenceValue: k, decisionInterval: h, mean: theta });
      comparison.number('run length', ours, ARL);
    });
  }
  if (hValues) runTable(comparison, hValues);
  if (lrcusumRunlengthBinomial) runBinomial(comparison, lrcusumRunlengthBinomial);
  return comparison.outcome();
}

export const cusumDesigns: Family = {
  name: 'run lengths and designs of CUSUMs',
  recognises: (document) => typeof document === 'object' && document !== null && 'find.kh' in document,
  run,
};
