import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One published table: what was known on a day. */
export interface Vintage {
  readonly asOf: string;
  readonly figures: readonly PublishedCount[];
}

export interface PublishedCount {
  readonly place: string;
  /** Month, as twelve times the year plus the month from 0. */
  readonly month: number;
  readonly value: number;
  /** Share of records pending, in per cent; NaN where not given. */
  readonly pending: number;
  /** What the publisher expects; NaN where not given. */
  readonly predicted: number;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\r?\n/u);
  const split = (line: string): string[] =>
    Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu), ([, cell = '']) => cell.replaceAll('"', ''));
  const names = split(head);
  return lines.map((line) => Object.fromEntries(split(line).map((cell, i) => [names[i] ?? '', cell])));
}

function monthOf(year: string, name: string): number {
  return Number(year) * 12 + monthNames.indexOf(name.slice(0, 3).toLowerCase());
}

function numberOf(text: string | undefined): number {
  return text === undefined || text === '' || text === '-' ? Number.NaN : Number(text.replaceAll(',', ''));
}

/** Monthly deaths of British Columbia, one file per vintage, oldest first. */
export function britishColumbia(folder: string): readonly Vintage[] {
  const files = readdirSync(folder).filter((name) => name.startsWith('monthly-deaths_'));
  return files.sort().map((name) => ({
    asOf: name.slice('monthly-deaths_'.length, -'.csv'.length),
    figures: rowsOf(join(folder, name)).flatMap(({ Date: label = '', Deaths }) => {
      const [month = '', year = ''] = label.split(' ');
      const value = numberOf(Deaths);
      if (Number.isNaN(value)) return [];
      return { place: 'BC', month: monthOf(year, month), value, pending: Number.NaN, predicted: Number.NaN };
    }),
  }));
}

/** Overdose deaths of the twelve months ending with each month, by jurisdiction of the United States. */
export function provisionalDeaths(path: string, asOf: string): Vintage {
  const figures = rowsOf(path)
    .filter(({ Indicator }) => Indicator === 'Number of Drug Overdose Deaths')
    .map((row) => ({
      place: row.State ?? '',
      month: monthOf(row.Year ?? '', row.Month ?? ''),
      value: numberOf(row['Data Value']),
      pending: numberOf(row['Percent Pending Investigation']),
      predicted: numberOf(row['Predicted Value']),
    }));
  return { asOf, figures: figures.filter(({ value }) => Number.isFinite(value)) };
}

/** Months from the end of a month to a day. */
export function lagOf(month: number, asOf: string): number {
  const end = Date.UTC(Math.floor(month / 12), (month % 12) + 1, 1);
  return (Date.parse(asOf) - end) / 86_400_000 / 30.4375;
}
