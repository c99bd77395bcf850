import { z } from 'zod';
import { referenceDates } from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { dayNumberOfIso, isoOfDayNumber } from './dates.ts';
import type { Family, Outcome } from './family.ts';

const Document = z.object({
  items: z.array(z.object({ date: z.string(), b: z.number(), week: z.array(z.string()), day: z.array(z.string()) })),
});

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const { date, b, week, day } of Document.parse(document).items) {
    for (const [expected, sameWeekday] of [
      [week, true],
      [day, false],
    ] as const) {
      comparison.case(`${date} by ${sameWeekday ? 'week' : 'day'}`, () => {
        const ours = referenceDates({ dayNumber: dayNumberOfIso(date), yearsBack: b, sameWeekday });
        comparison.exact('dates', ours.map(isoOfDayNumber).join(' '), expected.join(' '));
      });
    }
  }
  return comparison.outcome();
}

export const farringtonReferenceDates: Family = {
  name: 'reference dates of Farrington',
  recognises: (document) => Document.safeParse(document).success,
  run,
};
