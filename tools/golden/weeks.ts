import { z } from 'zod';
import { isoWeek, mmwrWeek } from '../../src/base/index.ts';
import { Comparison } from './comparison.ts';
import type { Family, Outcome } from './family.ts';

const Document = z.object({
  date: z.array(z.string()),
  isoYear: z.array(z.number()),
  isoWeek: z.array(z.number()),
  epiYear: z.array(z.number()),
  epiWeek: z.array(z.number()),
});

function run(document: unknown): Outcome {
  const columns = Document.parse(document);
  const comparison = new Comparison();
  for (const [row, date] of columns.date.entries()) {
    comparison.case(date, () => {
      const iso = isoWeek(date);
      const mmwr = mmwrWeek(date);
      comparison.exact('ISO year', iso.year, columns.isoYear[row]);
      comparison.exact('ISO week', iso.week, columns.isoWeek[row]);
      comparison.exact('MMWR year', mmwr.year, columns.epiYear[row]);
      comparison.exact('MMWR week', mmwr.week, columns.epiWeek[row]);
    });
  }
  return comparison.outcome();
}

export const weeks: Family = {
  name: 'ISO and MMWR weeks',
  recognises: (document) => Document.safeParse(document).success,
  run,
};
