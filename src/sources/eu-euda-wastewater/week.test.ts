import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LoadCell, parseLoadCell } from './load-cell.ts';
import { meanColumns, readWeek } from './week.ts';

const hundredths = integer({ min: 100, max: 999 });
const week = array(hundredths, { minLength: 7, maxLength: 7 });

describe('readWeek', () => {
  test('confirms every mean of a sound week and remarks nothing', () => {
    assert(
      property(week, (loads) => {
        const printed = loads.map(written);

        const { means, remarks, days } = readWeek(printed.map(cell), meansOf(loads).map(written).map(cell));

        expect(remarks).toEqual([]);
        expect(means).toEqual(meansOf(loads).map((mean) => ({ value: mean / 100, status: 'A' })));
        expect(days.map((day) => day.value)).toEqual(loads.map((load) => load / 100));
      }),
    );
  });

  test('never takes a number from a cell that was turned into a date, and never guesses it wrongly', () => {
    assert(
      property(week, integer({ min: 0, max: 6 }), integer({ min: 1, max: 9 }), (loads, position, month) => {
        const whole = Math.floor((loads[position] ?? 0) / 100);
        for (const load of [whole * 100 + month, whole * 100 + month * 10]) {
          const actual = loads.with(position, load);
          const printed = actual.map(written).with(position, `0${whole}.0${month}`);

          const { days, remarks } = readWeek(printed.map(cell), meansOf(actual).map(written).map(cell));

          expect(days[position]).toMatchObject({ value: null, status: 'O', reason: 'damaged' });
          expect([undefined, String(load / 100)]).toContain(remarks[0]?.suggestion);
        }
      }),
    );
  });

  test('keeps a printed mean that nothing confirms, with status E, beside a day without any reading', () => {
    const days = ['6-Jan', '5', '5', '5', '5', '5', '5'].map(cell);

    const { means } = readWeek(days, ['5.16', '5.37', '5'].map(cell));

    expect(means).toEqual([
      { value: 5.16, status: 'E' },
      { value: 5.37, status: 'E' },
      { value: 5, status: 'A' },
    ]);
  });

  test('does not average again where less than half of the days is sound', () => {
    const days = ['6-Jan', '7-Jan', '5', '5', '5', '5', '5'].map(cell);

    const { means } = readWeek(days, ['', '05.03', '5'].map(cell));

    expect(means[1]).toMatchObject({ value: null, reason: 'damaged' });
  });

  test('leaves a contradiction alone where two readings would explain it', () => {
    // Either "10.02" is 10.2 or "11.02" is 11.2: both raise the mean of the week by the same amount.
    const days = ['10.02', '11.02', '10', '10', '10', '10', '10'].map(cell);

    const { days: read, remarks } = readWeek(days, ['10.17', '10.35', '10'].map(cell));

    expect(read.map((day) => day.value)).toEqual([10.02, 11.02, 10, 10, 10, 10, 10]);
    expect(remarks.find(({ column }) => column === 'Daily mean')).toMatchObject({ code: 'inconsistent' });
  });
});

function written(load: number): string {
  return String(Math.round(load) / 100);
}

function cell(text: string): LoadCell {
  const parsed = parseLoadCell(text);
  if (typeof parsed === 'string') throw new Error(`${text}: ${parsed}`);
  return parsed;
}

/** Means in hundredths, rounded as printed. */
function meansOf(loads: readonly number[]): readonly number[] {
  return meanColumns.map(({ days }) => {
    const group: readonly number[] = days;
    return Math.round(group.reduce((sum, day) => sum + (loads[day] ?? 0), 0) / group.length);
  });
}
