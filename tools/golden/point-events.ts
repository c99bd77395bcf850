import { z } from 'zod';
import { knoxTest, shiryaevRoberts } from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RLogical, RVector } from './schema.ts';

/** Scores near 0 are differences of logarithms, and keep the rounding of these. */
export function compareEach(
  comparison: Comparison,
  what: string,
  ours: Float64Array,
  theirs: readonly (number | null)[],
): void {
  comparison.exact(`length of ${what}`, ours.length, theirs.length);
  for (const [i, value] of theirs.entries()) {
    // A centre that alone holds more than the share has no zone: -Inf there, no score above 0 here.
    const expected = value === Number.NEGATIVE_INFINITY ? 0 : value;
    const tolerance = Math.max(1e-9, roundingOfDifferences / Math.abs(expected ?? Number.NaN));
    comparison.number(`${what} ${i + 1}`, ours[i] ?? Number.NaN, expected, {
      tolerance: Number.isFinite(tolerance) ? tolerance : 1e-9,
      absolute: roundingOfDifferences,
    });
  }
}

const Events = z.object({ x: z.array(z.number()), y: z.array(z.number()), t: z.array(z.number()) });

const ShiryaevRobertsDocument = z.object({
  items: z.array(
    Events.extend({
      radius: z.number(),
      epsilon: z.number(),
      threshold: z.number(),
      cusum: RLogical.default(false),
      out: z.object({ R: RVector, idxFA: z.number(), idxCC: z.number() }),
    }),
  ),
});

function runShiryaevRoberts(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of ShiryaevRobertsDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const { x, y, t: time, radius, epsilon: rise, threshold, cusum, out } = item;
      const found = shiryaevRoberts(
        { x, y, time },
        { radius, rise, threshold, statistic: cusum ? 'cusum' : 'shiryaev-roberts', mode: 'surveillance' },
      );
      compareEach(comparison, 'R', found.statistic, out.R);
      // Counted from 1, and -1 where there is no alarm.
      comparison.exact('first alarm', found.firstAlarm === null ? -1 : found.firstAlarm + 1, out.idxFA);
      comparison.exact('centre', found.clusterCentre === null ? -1 : found.clusterCentre + 1, out.idxCC);
    });
  }
  return comparison.outcome();
}

const KnoxDocument = z.object({
  items: z.array(
    Events.extend({
      epsT: z.number(),
      epsS: z.number(),
      statistic: z.number(),
      expected: z.number(),
      p: z.number().optional(),
      table: z.tuple([z.tuple([z.number(), z.number()]), z.tuple([z.number(), z.number()])]).optional(),
    }),
  ),
});

function runKnox(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of KnoxDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const { x, y, t: time, epsT, epsS, statistic, expected, p, table } = item;
      const ours = knoxTest({ x, y, time }, { closeInTime: epsT, closeInSpace: epsS });
      if (ours === null) {
        comparison.reject('no test');
        return;
      }
      comparison.exact('close pairs', ours.closePairs, statistic);
      comparison.number('expected', ours.expected, expected);
      if (p !== undefined) comparison.number('Poisson p', ours.poissonPValueAsInSurveillance, p);
      if (!table) return;
      const [[both, timeOnly], [spaceOnly, neither]] = table;
      comparison.exact('both', ours.closePairs, both);
      comparison.exact('close in time', ours.closeInTime, both + timeOnly);
      comparison.exact('close in space', ours.closeInSpace, both + spaceOnly);
      comparison.exact('pairs', ours.pairs, both + timeOnly + spaceOnly + neither);
    });
  }
  return comparison.outcome();
}

export const shiryaevRobertsOfEvents: Family = {
  name: 'Shiryaev-Roberts in space and time',
  recognises: (document) => familyOf(document) === 'stcd',
  run: runShiryaevRoberts,
};

export const knoxOfEvents: Family = {
  name: 'Knox test',
  recognises: (document) => familyOf(document) === 'knox',
  run: runKnox,
};
