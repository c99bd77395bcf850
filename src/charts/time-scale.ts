import { addDays, addMonths, type CalendarDate, formatCalendarDate, toDayNumber } from '../base/index.ts';

export interface TimeTick {
  readonly date: CalendarDate;
  readonly x: number;
  /** `day` where months would be too few. */
  readonly unit: 'day' | 'month' | 'year';
  /** The first tick of a year carries the year below it. */
  readonly firstOfYear: boolean;
}

export interface TimeScale {
  readonly position: (date: CalendarDate) => number;
  readonly ticks: readonly TimeTick[];
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Horizontal scale of days over `width` pixels, with ticks on months or years at least `spacing` pixels apart. */
export function timeScale({ from, to, width, spacing = 58, yearly = false }: TimeScaleOptions): TimeScale {
  const first = toDayNumber(from);
  const span = Math.max(1, toDayNumber(to) - first);
  const position = (date: CalendarDate): number => ((toDayNumber(date) - first) / span) * width;
  const dates = span < 75 ? weekDates(from, to, Math.ceil((spacing / width) * span)) : monthDates(from, to, span);
  return { position, ticks: markYears(dates.dates, dates.unit, position) };

  function monthDates(start: CalendarDate, end: CalendarDate, days: number): TickDates {
    const perMonth = (30.44 / days) * width;
    const steps = yearly ? monthSteps.filter((months) => months >= 12) : monthSteps;
    const step = steps.find((months) => months * perMonth >= spacing) ?? 240;
    return { dates: monthsOnGrid(start, end, step), unit: step >= 12 ? 'year' : 'month' };
  }
}

interface TimeScaleOptions {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly width: number;
  readonly spacing?: number;
  /** Figures are of whole years: months would say nothing. */
  readonly yearly?: boolean;
}

interface TickDates {
  readonly dates: readonly CalendarDate[];
  readonly unit: TimeTick['unit'];
}

/** First days of months on a grid that is anchored in January, from `from` to `to`. */
function monthsOnGrid(from: CalendarDate, to: CalendarDate, step: number): readonly CalendarDate[] {
  const year = Number(from.slice(0, 4));
  const years = Math.max(1, step / 12);
  let date = formatCalendarDate(step > 12 ? Math.floor(year / years) * years : year, 1, 1);
  const dates: CalendarDate[] = [];
  while (date <= to) {
    if (date >= from) dates.push(date);
    date = addMonths(date, step);
  }
  return dates;
}

function weekDates(from: CalendarDate, to: CalendarDate, minimumDays: number): TickDates {
  const step = Math.max(1, Math.ceil(minimumDays / 7)) * 7;
  const dates: CalendarDate[] = [];
  for (let date = from; date <= to; date = addDays(date, step)) dates.push(date);
  return { dates, unit: 'day' };
}

function markYears(
  dates: readonly CalendarDate[],
  unit: TimeTick['unit'],
  position: (date: CalendarDate) => number,
): readonly TimeTick[] {
  let lastYear = '';
  return dates.map((date) => {
    const year = date.slice(0, 4);
    const firstOfYear = year !== lastYear;
    lastYear = year;
    return { date, x: position(date), unit, firstOfYear };
  });
}
