import { z } from 'zod';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm, hommel } from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RVector, valuesOf } from './schema.ts';

const Document = z.object({ items: z.array(z.object({ p: RVector, out: z.record(z.string(), RVector) })) });

const corrections: Readonly<Record<string, (pValues: readonly number[]) => readonly number[]>> = {
  BH: benjaminiHochberg,
  fdr: benjaminiHochberg,
  BY: benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  hommel,
  none: (pValues) => pValues,
};

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, { p, out }] of Document.parse(document).items.entries()) {
    for (const [name, expected] of Object.entries(out)) {
      comparison.case(`item ${position + 1} ${name}`, () => {
        const correct = corrections[name];
        if (!correct) {
          comparison.reject('no such correction here');
          return;
        }
        const ours = correct(Array.from(valuesOf(p)));
        comparison.exact('length', ours.length, expected.length);
        for (const [i, theirs] of expected.entries()) comparison.number(`p ${i + 1}`, ours[i] ?? Number.NaN, theirs);
      });
    }
  }
  return comparison.outcome();
}

export const multipleTesting: Family = {
  name: 'p values adjusted for multiple testing',
  recognises: (document) => familyOf(document) === 'p.adjust',
  run,
};
