import { z } from 'zod';
import { algorithmQuality } from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber, RVector, valuesOf } from './schema.ts';

const Document = z.object({
  items: z.array(
    z.object({
      state: RVector,
      alarm: RVector,
      penalty: z.number().default(20),
      out: z.strictObject({
        TP: z.number(),
        FP: z.number(),
        TN: z.number(),
        FN: z.number(),
        sens: RNumber,
        spec: RNumber,
        dist: RNumber,
        mlag: RNumber,
      }),
    }),
  ),
});

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, { state, alarm, penalty, out }] of Document.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const ours = algorithmQuality(valuesOf(state), valuesOf(alarm), { penalty });
      comparison.exact('TP', ours.truePositives, out.TP);
      comparison.exact('FP', ours.falsePositives, out.FP);
      comparison.exact('TN', ours.trueNegatives, out.TN);
      comparison.exact('FN', ours.falseNegatives, out.FN);
      comparison.number('sens', ours.sensitivity ?? Number.NaN, out.sens);
      comparison.number('spec', ours.specificity ?? Number.NaN, out.spec);
      comparison.number('dist', ours.distance ?? Number.NaN, out.dist);
      comparison.number('mlag', ours.meanLag, out.mlag);
    });
  }
  return comparison.outcome();
}

export const metrics: Family = {
  name: 'quality of alarms against a known state',
  recognises: (document) => familyOf(document) === 'algo.quality',
  run,
};
