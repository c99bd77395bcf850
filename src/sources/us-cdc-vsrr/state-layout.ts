import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import { missingCell } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import {
  type Footnote,
  monthNumbers,
  readFigure,
  readFootnote,
  readPrediction,
  readReportingShare,
} from './figures.ts';
import { indicators, type PublishedIndicator, totals } from './indicators.ts';
import { contradicts, findJurisdiction, type Jurisdiction, jurisdictions } from './jurisdictions.ts';

const dataset = 'state';
const period = '12 month-ending';
const damaged = missingCell('damaged');

/** What sets one layout of the state file apart from the other. */
export interface StateTable {
  readonly id: string;
  readonly columns: readonly string[];
  /** Values of `Indicator` that the file gives for the nation. */
  readonly indicators: ReadonlyMap<string, PublishedIndicator>;
}

interface Line {
  readonly published: PublishedIndicator;
  readonly reported: number;
  readonly predicted: number | undefined;
}

interface Place extends Jurisdiction {
  readonly code: string;
  readonly lines: Map<string, Line>;
  readonly completeness: number;
  readonly pending: number;
  /** Months whose reporting shares have been read; they are repeated on every line of the month. */
  readonly shares: Set<CalendarDate>;
}

export function stateLayout(table: StateTable): CsvLayout {
  return {
    format: 'csv',
    id: table.id,
    calendar: 'gregorian',
    columns: table.columns,
    encoding: 'iso-8859-1',
    open: (file) => openStateTable(table, file),
  };
}

function openStateTable(table: StateTable, { column, output }: OpenFile): CsvReader {
  const stateAt = column('State');
  const nameAt = column('State Name');
  const yearAt = column('Year');
  const monthAt = column('Month');
  const periodAt = column('Period');
  const indicatorAt = column('Indicator');
  const valueAt = column('Data Value');
  const completeAt = column('Percent Complete');
  const pendingAt = column('Percent Pending Investigation');
  const footnoteAt = column('Footnote');
  const predictedAt = table.columns.includes('Predicted Value') ? column('Predicted Value') : -1;

  const places = new Map<string, Place>();
  const footnotes = new Map<string, Footnote>();
  const starts = new Map<string, CalendarDate>();
  const lost: { readonly line: Line; readonly start: CalendarDate }[] = [];
  const given = new Map<CalendarDate, Set<string>>();

  return { row, end };

  function row(cells: readonly string[]): void {
    const place = readPlace(cells[stateAt] ?? '', cells[nameAt] ?? '');
    const start = readMonth(cells[yearAt] ?? '', cells[monthAt] ?? '');
    if ((cells[periodAt] ?? '') !== period) {
      output.unknown('Period', 'unknown-period', cells[periodAt] ?? '', [period]);
      return;
    }
    if (place === undefined || start === undefined) return;
    const line = readLine(place, cells[indicatorAt] ?? '');
    if (line === undefined) return;
    remember(start, `${place.code}|${cells[indicatorAt]}`);
    if (readFigures(cells, line, start)) readShares(cells, place, start);
    else lost.push({ line, start });
  }

  function readPlace(code: string, name: string): Place | undefined {
    const key = `${code}|${name}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const jurisdiction = findJurisdiction(code);
    if (jurisdiction === undefined) {
      // Of two letters the nearest code is no better than a guess: none is suggested.
      output.unknown('State', 'unknown-place', code, []);
      return undefined;
    }
    if (contradicts(name, jurisdiction)) {
      output.reject('State Name', 'inconsistent', `${code}: ${name}`);
      return undefined;
    }
    const share = { ...jurisdiction, substance: null, frequency: 'M', window: 'P12M', dataset } as const;
    const place: Place = {
      ...jurisdiction,
      code,
      lines: new Map(),
      completeness: output.series({ ...share, indicator: 'deaths-completeness-share' }),
      pending: output.series({ ...share, indicator: 'deaths-pending-investigation-share' }),
      shares: new Set(),
    };
    places.set(key, place);
    return place;
  }

  function readMonth(year: string, month: string): CalendarDate | undefined {
    const key = `${year}|${month}`;
    const known = starts.get(key);
    if (known !== undefined) return known;
    const number = monthNumbers.get(month);
    if (number === undefined) {
      output.unknown('Month', 'unknown-period', month, monthNumbers.keys());
      return undefined;
    }
    if (!/^20\d{2}$/.test(year)) {
      output.unknown('Year', 'unknown-period', year, []);
      return undefined;
    }
    const start = formatCalendarDate(Number(year), number, 1);
    starts.set(key, start);
    return start;
  }

  function readLine(place: Place, name: string): Line | undefined {
    const known = place.lines.get(name);
    if (known !== undefined) return known;
    const published = indicators.get(name);
    if (published === undefined) {
      output.unknown('Indicator', 'unknown-code', name, indicators.keys());
      return undefined;
    }
    const definition = {
      place: place.place,
      substance: published.substance,
      frequency: 'M',
      window: 'P12M',
      dimensions: place.dimensions,
      dataset,
    } as const;
    const reported = output.series({ ...definition, indicator: published.indicator });
    const predicts = predictedAt >= 0 && published.predicted;
    const predicted = predicts
      ? output.series({ ...definition, indicator: `${published.indicator}-predicted` })
      : undefined;
    const line = { published, reported, predicted };
    place.lines.set(name, line);
    return line;
  }

  /** False where a figure of the row is damaged: the row has been rejected. */
  function readFigures(cells: readonly string[], line: Line, start: CalendarDate): boolean {
    const footnote = findFootnote(cells[footnoteAt] ?? '');
    const reported = readFigure(cells[valueAt] ?? '', line.published.kind, footnote);
    if (typeof reported === 'string') {
      output.reject('Data Value', reported, cells[valueAt] ?? '');
      return false;
    }
    output.observe(line.reported, start, reported);
    if (line.predicted === undefined) return true;
    const predicted = readPrediction(cells[predictedAt] ?? '', footnote);
    if (typeof predicted === 'string') {
      output.reject('Predicted Value', predicted, cells[predictedAt] ?? '');
      return false;
    }
    output.observe(line.predicted, start, predicted);
    return true;
  }

  function findFootnote(text: string): Footnote {
    const known = footnotes.get(text);
    if (known !== undefined) return known;
    const footnote = readFootnote(text);
    footnotes.set(text, footnote);
    return footnote;
  }

  // A damaged share is remarked on and taken from another line of the month: it does not cost the line its figure.
  function readShares(cells: readonly string[], place: Place, start: CalendarDate): void {
    if (place.shares.has(start)) return;
    const completeness = readReportingShare(cells[completeAt] ?? '');
    const pending = readReportingShare(cells[pendingAt] ?? '');
    if (typeof completeness === 'string') output.flag('Percent Complete', completeness, cells[completeAt] ?? '');
    if (typeof pending === 'string') output.flag('Percent Pending Investigation', pending, cells[pendingAt] ?? '');
    if (typeof completeness === 'string' || typeof pending === 'string') return;
    output.observe(place.completeness, start, completeness);
    output.observe(place.pending, start, pending);
    place.shares.add(start);
  }

  function remember(start: CalendarDate, cell: string): void {
    const cells = given.get(start) ?? new Set();
    cells.add(cell);
    given.set(start, cells);
  }

  function end(): void {
    for (const { line, start } of lost) {
      output.observe(line.reported, start, damaged);
      if (line.predicted !== undefined) output.observe(line.predicted, start, damaged);
    }
    const whole = [...given].filter(([, cells]) => isWhole(cells)).map(([start]) => start);
    coverRuns(output, dataset, 'M', whole);
  }

  /** A month without the totals of every jurisdiction, or without a line of the nation, was filtered before. */
  function isWhole(cells: ReadonlySet<string>): boolean {
    const everywhere = jurisdictions.every((code) => totals.every((name) => cells.has(`${code}|${name}`)));
    return everywhere && [...table.indicators.keys()].every((name) => cells.has(`US|${name}`));
  }
}
