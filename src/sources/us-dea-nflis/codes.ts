import { type CalendarDate, isCalendarDate } from '../../base/index.ts';

/** Values of `PERIOD` and the first month of the half-year. */
export const halfYears: ReadonlyMap<string, string> = new Map([
  ['SA1 (JAN - JUN)', '01'],
  ['SA2 (JUL - DEC)', '07'],
]);

/** Kinds of laboratory that a query can be limited to, in the publisher's order. */
const laboratoryTypes: ReadonlyMap<string, string> = new Map([
  ['Local/Municipal', 'local-municipal'],
  ['State', 'state'],
  ['Federal', 'federal'],
  ['Private', 'private'],
]);

/**
 * `LABTYPE`: `all`, or the kinds the query was limited to (`state-federal`); nothing where one of them is not known.
 */
export function findLaboratories(text: string): string | undefined {
  const named = text.split(',').map((type) => type.trim());
  if (named.some((type) => !laboratoryTypes.has(type))) return undefined;
  const types = [...laboratoryTypes].filter(([type]) => named.includes(type)).map(([, code]) => code);
  return types.length === laboratoryTypes.size ? 'all' : types.join('-');
}

/** The day of `2026-03-03 13:26:55`. */
export function findRunDate(text: string): CalendarDate | undefined {
  const date = /^(\d{4}-\d{2}-\d{2}) \d{2}:\d{2}:\d{2}$/.exec(text)?.[1];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

/**
 * The year's figures count items submitted in it and analysed by 31 March of the next year (NFLIS-Drug annual reports,
 * "Methodology"): until then they grow.
 */
export function isProvisional(year: string, runDate: CalendarDate): boolean {
  return runDate <= `${Number(year) + 1}-03-31`;
}
