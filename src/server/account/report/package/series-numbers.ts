import type { KnownCell } from '../../../../commitments/index.ts';
import type { CsvValue } from '../../../../exchange/index.ts';
import type { MeasuredKnownSeries } from '../../indicator/read-known.ts';
import type { GatheredQuestion } from '../gather-report.ts';
import type { PackageTable } from './number-rows.ts';

type Day = 'present' | 'past';

/** Series of a report under numbers of its own, which do not tell how a node counts its own. */
export class SeriesNumbers {
  readonly #numbers = new Map<number, number>();
  readonly #known: Readonly<Record<Day, Map<number, MeasuredKnownSeries>>> = { present: new Map(), past: new Map() };

  constructor(questions: readonly GatheredQuestion[]) {
    for (const { present, past } of questions) {
      for (const [day, known] of [
        ['present', present],
        ['past', past?.known],
      ] as const) {
        for (const series of known === undefined ? [] : [...known.series, ...known.denominator]) {
          const number = this.#numbers.get(series.id) ?? this.#numbers.size + 1;
          this.#numbers.set(series.id, number);
          this.#known[day].set(number, series);
        }
      }
    }
  }

  of({ id }: MeasuredKnownSeries): number {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error('a series that no question of the report asks for');
    return number;
  }

  /** Series, their reported figures, and the spans for which their sources speak. */
  tables(): readonly PackageTable[] {
    const numbers = [...this.#numbers.values()];
    const columns = ['SERIES', 'SOURCE', 'DATASET', 'INDICATOR', 'PLACE', 'DIMENSIONS', 'ABSENCE', 'TRAINING_DATA'];
    const described = numbers.flatMap((number) => {
      const found = this.#known.present.get(number) ?? this.#known.past.get(number);
      return found === undefined ? [] : [describe(number, found)];
    });
    return [
      { name: 'series.csv', columns, keys: 1, rows: described },
      {
        name: 'cells.csv',
        columns: ['SERIES', 'KNOWN', 'PERIOD', 'VALUE', 'LOW', 'HIGH', 'OBS_STATUS', 'CONF_STATUS', 'REASON', 'AS_OF'],
        keys: 3,
        rows: this.#merged(({ cells }) => cells.map(cellValues)),
      },
      {
        name: 'coverage.csv',
        columns: ['SERIES', 'KNOWN', 'FROM', 'TO'],
        keys: 4,
        rows: this.#merged(({ covered }) => covered.map(({ from, to }) => [from, to])),
      },
    ];
  }

  /** Rows of both days, those that are the same on both once; of one series after the other, for there are many. */
  *#merged(rowsOf: (series: MeasuredKnownSeries) => readonly (readonly CsvValue[])[]): Generator<readonly CsvValue[]> {
    for (const number of this.#numbers.values()) {
      const [present, past] = (['present', 'past'] as const).map((day) => {
        const series = this.#known[day].get(number);
        return new Map((series === undefined ? [] : rowsOf(series)).map((row) => [JSON.stringify(row), row]));
      });
      for (const [key, row] of present ?? []) yield [number, past?.has(key) === true ? 'both' : 'present', ...row];
      for (const [key, row] of past ?? []) if (present?.has(key) !== true) yield [number, 'past', ...row];
    }
  }
}

function describe(number: number, series: MeasuredKnownSeries): readonly CsvValue[] {
  const { source, dataset, indicator, place, dimensions, absence, training } = series;
  const sorted = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = sorted.map(([name, value]) => `${name}:${value}`).join('~');
  return [number, source, dataset, indicator, place, written, absence, training];
}

function cellValues(cell: KnownCell): readonly CsvValue[] {
  const { period, value, low = null, high = null, status, confidentiality = null, reason = null, asOf } = cell;
  return [period, value, low, high, status, confidentiality, reason, asOf];
}
