import { type CalendarDate, type Frequency, isCalendarDate, periodContaining } from '../../base/index.ts';

export type CubeFrequency = Extract<Frequency, 'A' | 'S' | 'Q' | 'M' | 'D'>;

/** `REF_DATE`: `2022`, `2022-01` or `2022-01-31`; half-years and quarters are named by their first month. */
export function readReferenceDate(text: string, frequency: CubeFrequency): CalendarDate | undefined {
  const start = complete(text, frequency);
  if (start === undefined || !isCalendarDate(start)) return undefined;
  return periodContaining(start, frequency) === start ? start : undefined;
}

function complete(text: string, frequency: CubeFrequency): CalendarDate | undefined {
  if (frequency === 'A') return /^\d{4}$/u.test(text) ? `${text}-01-01` : undefined;
  if (frequency === 'D') return text;
  return /^\d{4}-\d{2}$/u.test(text) ? `${text}-01` : undefined;
}
