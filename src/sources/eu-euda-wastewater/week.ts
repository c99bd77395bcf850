import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import type { LoadCell } from './load-cell.ts';
import { agreesWith, meanOf, type Reconciled, reconcile } from './reconcile.ts';

/** Days in the publisher's order: its monitoring weeks run from Wednesday to Tuesday. */
export const dayColumns = ['Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday'] as const;

/** Means and the days they are of ("General notes on the data", EMCDDA/EUDA source data page). */
export const meanColumns = [
  { column: 'Daily mean', dayType: null, days: [0, 1, 2, 3, 4, 5, 6] },
  { column: 'Weekday mean', dayType: 'weekday', days: [0, 1, 6] },
  { column: 'Weekend mean', dayType: 'weekend', days: [2, 3, 4, 5] },
] as const;

export interface WeekFigures {
  readonly days: readonly Cell[];
  /** In the order of `meanColumns`. */
  readonly means: readonly Cell[];
  readonly remarks: readonly Remark[];
}

interface Remark {
  readonly column: string;
  readonly code: 'damaged-cell' | 'inconsistent';
  readonly text: string;
  readonly suggestion?: string;
}

/**
 * What a site's week says, and what is wrong with it. A printed mean that the days confirm stands as it is (status A);
 * one that cannot be checked stands with status E; a damaged one, or one that a whole week of sound days contradicts, is
 * replaced by the mean of the sound days, with status E.
 */
export function readWeek(days: readonly LoadCell[], printedMeans: readonly LoadCell[]): WeekFigures {
  const [dailyMean] = printedMeans;
  const reconciled = dailyMean === undefined ? undefined : reconcile(days, dailyMean);
  const sound = days.map((day, index) => (reconciled?.damagedDays.includes(index) === true ? null : day.value));
  const remarks = days.flatMap((day, index) => dayRemark(day, index, reconciled));
  const readings = reconciled?.days ?? days.map((day) => day.value);
  const means = meanColumns.map(({ column, days: group }, index) => {
    const printed = printedMeans[index] ?? blankMean;
    if (printed.state === 'blank') return notReported;
    const soundDays = group.map((day) => sound[day] ?? null);
    const provenDamaged = index === 0 && typeof reconciled?.mean === 'number';
    if (printed.state === 'damaged' || provenDamaged) {
      const meant = printed.alternatives.find((value) =>
        agreesWith(
          group.map((day) => readings[day] ?? null),
          value,
        ),
      );
      remarks.push(remark(column, 'damaged-cell', printed.text, formatted(meant ?? null)));
      return recomputed(soundDays);
    }
    const { verdict, mean } = check(printed, group, days, readings);
    if (verdict === 'confirmed') return plainCell(printed.value ?? Number.NaN);
    if (verdict === 'contradicted') remarks.push(remark(column, 'inconsistent', printed.text, formatted(mean)));
    if (verdict === 'contradicted' && soundDays.every((day) => day !== null)) return recomputed(soundDays);
    const unconfirmed: Cell = { value: printed.value, status: 'E' };
    return unconfirmed;
  });
  return { days: days.map((day, index) => dayCell(day, sound[index] ?? null)), means, remarks };
}

/** Means of a week of which only the days are published; days that were not sampled are left out of them. */
export function averageWeek(days: readonly (number | null)[]): readonly Cell[] {
  return meanColumns.map(({ days: group }) => {
    const mean = meanOf(group.map((day) => days[day] ?? null));
    return Number.isNaN(mean) ? notReported : { value: twoDecimals(mean), status: 'E' };
  });
}

const notReported = missingCell('not-reported');
const damagedCell = missingCell('damaged');
const blankMean: LoadCell = { text: '', state: 'blank', value: null, alternatives: [] };

function dayCell(day: LoadCell, sound: number | null): Cell {
  if (day.state === 'blank') return notReported;
  return sound === null ? damagedCell : plainCell(sound);
}

function dayRemark(day: LoadCell, index: number, reconciled: Reconciled | undefined): Remark[] {
  if (day.state !== 'damaged' && reconciled?.damagedDays.includes(index) !== true) return [];
  return [remark(dayColumns[index] ?? '', 'damaged-cell', day.text, formatted(reconciled?.days[index] ?? null))];
}

function check(
  printed: LoadCell,
  group: readonly number[],
  days: readonly LoadCell[],
  readings: readonly (number | null)[],
): { readonly verdict: 'confirmed' | 'contradicted' | 'unverifiable'; readonly mean: number } {
  const mean = meanOf(group.map((day) => readings[day] ?? null));
  const untold = group.some((day) => days[day]?.state !== 'blank' && (readings[day] ?? null) === null);
  if (untold || Number.isNaN(mean)) return { verdict: 'unverifiable', mean };
  return { verdict: agreesWith([mean], printed.value) ? 'confirmed' : 'contradicted', mean };
}

/** Mean of the sound days, if they are at least half of the group. */
function recomputed(values: readonly (number | null)[]): Cell {
  const sound = values.filter((value) => value !== null);
  if (sound.length * 2 < values.length) return damagedCell;
  return { value: twoDecimals(meanOf(sound)), status: 'E' };
}

function remark(column: string, code: Remark['code'], text: string, suggestion: string | undefined): Remark {
  return { column, code, text, ...(suggestion === undefined ? {} : { suggestion }) };
}

function formatted(value: number | null): string | undefined {
  return value === null || Number.isNaN(value) ? undefined : String(twoDecimals(value));
}

function twoDecimals(value: number): number {
  return Math.round((value + Number.EPSILON) * 100) / 100;
}
