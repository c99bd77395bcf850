import type { SubstanceId } from '../../model/index.ts';

/** Values of `Region` and the dimension value they become. */
export const regions: ReadonlyMap<string, string> = new Map([
  ['Coastal/Interior', 'coastal-interior'],
  ['Northern Border', 'northern-border'],
  ['Southwest Border', 'southwest-border'],
]);

/** Values of `Drug Type`. The asterisks of `Other Drugs**` are footnote marks. */
export const drugs: ReadonlyMap<string, SubstanceId> = new Map([
  ['Cocaine', 'cocaine'],
  ['Ecstasy', 'mdma'],
  ['Fentanyl', 'fentanyl'],
  ['Heroin', 'heroin'],
  ['Ketamine', 'ketamine'],
  ['Khat (Catha Edulis)', 'khat'],
  ['Lsd', 'lsd'],
  ['Marijuana', 'cannabis'],
  ['Methamphetamine', 'methamphetamine'],
  ['Other Drugs**', 'other-drugs'],
]);

/** Drugs that every whole file names; one without them is a selection and speaks for no month as a whole. */
export const coreDrugs: readonly SubstanceId[] = ['cannabis', 'cocaine', 'fentanyl', 'heroin', 'methamphetamine'];

/** Values of `Month (abbv)` and the month's number. */
export const months: ReadonlyMap<string, number> = new Map([
  ['JAN', 1],
  ['FEB', 2],
  ['MAR', 3],
  ['APR', 4],
  ['MAY', 5],
  ['JUN', 6],
  ['JUL', 7],
  ['AUG', 8],
  ['SEP', 9],
  ['OCT', 10],
  ['NOV', 11],
  ['DEC', 12],
]);
