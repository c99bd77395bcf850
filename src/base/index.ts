export {
  addDays,
  addMonths,
  type CalendarDate,
  daysInMonth,
  formatCalendarDate,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
} from './calendar-date.ts';
export { editDistance, findClosest, fold } from './closest.ts';
export { type ErrorDetails, VigiaError } from './error.ts';
export { type ErrorCode, errorCodes } from './error-codes.ts';
export { errorText } from './error-text.ts';
export { formatDay, formatMonthName, formatMonthOf } from './format-day.ts';
export { formatFigure, formatFigureRange } from './format-figure.ts';
export { groupBy } from './group-by.ts';
export { partsInOrder } from './parts-in-order.ts';
export {
  type Frequency,
  fiscalMonth,
  fiscalYearOf,
  formatPeriod,
  frequencies,
  isoWeek,
  mmwrWeek,
  nextPeriod,
  type Period,
  type PeriodWindow,
  periodContaining,
  periodEnd,
  periodsBetween,
  shiftPeriod,
} from './period.ts';
export { isLanguage, type Language, languages, numberLocale, sameText, type Text } from './text.ts';
export { kilogramsPerPound, poundsToKilograms, type Unit, unitCodes, units } from './unit.ts';
export { isUuid } from './uuid.ts';
