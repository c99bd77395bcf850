import { z } from 'zod';
import { classifyShareTrend, type ShareTrendClass } from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { dayNumberOfIso } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RVector, valuesOf } from './schema.ts';

const Document = z.object({
  items: z.array(
    z.object({
      startDate: z.string(),
      step: z.enum(['day', 'week']).default('day'),
      dataCount: RVector,
      allCount: RVector,
      B: z.number().default(12),
      index: z.array(z.number().int()),
      statistic: RVector,
      p: RVector,
      class: z.array(z.string()),
    }),
  ),
});

/** R fits against day numbers near 20,000: that leaves its statistic an absolute error, which matters near 0 only. */
const errorOfStatistic = 3e-11;

const names: Readonly<Record<ShareTrendClass, string>> = {
  increase: 'Significant Increase',
  decrease: 'Significant Decrease',
  stable: 'Stable',
  insufficient: 'Insufficient Data',
};

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of Document.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const first = dayNumberOfIso(item.startDate);
      const step = item.step === 'week' ? 7 : 1;
      const successes = valuesOf(item.dataCount);
      const starts = Int32Array.from(successes, (_, i) => first + step * i);
      const answers = classifyShareTrend({ successes, totals: valuesOf(item.allCount), starts }, { window: item.B });
      for (const [at, index] of item.index.entries()) {
        const answer = answers[index - 1];
        const period = `window ending with period ${index}`;
        const theirs = item.statistic[at] ?? null;
        const tolerance = Math.max(1e-9, errorOfStatistic / Math.abs(theirs ?? 1));
        const difference = { absolute: roundingOfDifferences };
        comparison.number(`statistic, ${period}`, answer?.statistic ?? Number.NaN, theirs, {
          ...difference,
          tolerance,
        });
        comparison.number(`p, ${period}`, answer?.pValue ?? Number.NaN, item.p[at] ?? null, difference);
        comparison.exact(`class, ${period}`, names[answer?.class ?? 'insufficient'], item.class[at]);
      }
    });
  }
  return comparison.outcome();
}

export const rnsspTrend: Family = {
  name: 'Rnssp: trend classification',
  recognises: (document) => familyOf(document) === 'classify_trend',
  run,
};
