import type { Series } from './schema.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumberOfIso(date: string): number {
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new Error(`not a date: ${date}`);
  return milliseconds / millisecondsPerDay;
}

/** ISO date of a day number. */
export function isoOfDayNumber(dayNumber: number): string {
  return new Date(dayNumber * millisecondsPerDay).toISOString().slice(0, 10);
}

/** First day of each period of a dated series, null for one that is only counted. */
export function startsOf(series: Series): Int32Array | null {
  if (!series.epochAsDate) return null;
  if (series.dates) return Int32Array.from(series.dates, dayNumberOfIso);
  if (series.startDate === undefined) throw new Error(`${series.id}: dated series without startDate`);
  const first = dayNumberOfIso(series.startDate);
  const length = series.observed.length;
  const step = series.step ?? stepOfFrequency(series.freq);
  switch (step) {
    case 'week':
      return Int32Array.from({ length }, (_, i) => first + 7 * i);
    case 'day':
      return Int32Array.from({ length }, (_, i) => first + i);
    case 'month': {
      const start = new Date(first * millisecondsPerDay);
      return Int32Array.from(
        { length },
        (_, i) => Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + i, start.getUTCDate()) / millisecondsPerDay,
      );
    }
    default:
      throw new Error(`${series.id}: unknown step ${step}`);
  }
}

function stepOfFrequency(frequency: number): string {
  switch (frequency) {
    case 52:
      return 'week';
    case 12:
      return 'month';
    case 365:
      return 'day';
    default:
      return `frequency ${frequency}`;
  }
}
