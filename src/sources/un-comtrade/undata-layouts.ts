import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import type { Cell } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile, Output } from '../source.ts';
import { areaNames, findAreaByName } from './areas.ts';
import { findCommodityByWords, readCommodity } from './commodities.ts';
import { readNetWeight, readValue } from './figures.ts';
import { flowsByName } from './flows.ts';
import { TradeSeries } from './trade-series.ts';

const quantities = ['Weight in kilograms', 'No Quantity'];

/** Exports of UNdata: yearly totals of a country with all partners together, with the codes of goods. */
export const undataWithCodes = undataLayout('undata-with-codes', 'Comm. Code');

/** The same without codes: goods by their description. */
export const undataWithoutCodes = undataLayout('undata-without-codes');

function undataLayout(id: string, codeColumn?: string): CsvLayout {
  return {
    format: 'csv',
    id,
    calendar: 'gregorian',
    columns: [
      'Country or Area',
      'Year',
      ...(codeColumn === undefined ? [] : [codeColumn]),
      'Commodity',
      'Flow',
      'Trade (USD)',
      'Weight (kg)',
      'Quantity Name',
      'Quantity',
    ],
    encoding: 'utf-8',
    open: (file) => openUndata(file, codeColumn),
  };
}

function openUndata({ column, output }: OpenFile, codeColumn: string | undefined): CsvReader {
  const series = new TradeSeries(output);
  const at = new Map<string, number>();
  const text = (cells: readonly string[], name: string): string => {
    const index = at.get(name) ?? column(name);
    at.set(name, index);
    return cells[index] ?? '';
  };
  return { row: (cells) => readTotal((name) => text(cells, name), codeColumn, output, series), end: () => undefined };
}

function readTotal(
  field: (name: string) => string,
  codeColumn: string | undefined,
  output: Output,
  series: TradeSeries,
): void {
  const area = field('Country or Area');
  const reporter = findAreaByName(area);
  const start = readYear(field('Year'));
  const goods = field(codeColumn ?? 'Commodity');
  const commodity = codeColumn === undefined ? findCommodityByWords(goods) : readCommodity(goods);
  const flow = flowsByName.get(field('Flow'));
  if (reporter === undefined) output.unknown('Country or Area', 'unknown-place', area, areaNames);
  else if (start === undefined) output.unknown('Year', 'unknown-period', field('Year'), []);
  else if (commodity === undefined) output.unknown(codeColumn ?? 'Commodity', 'unknown-code', goods, []);
  else if (flow === undefined) output.unknown('Flow', 'unknown-code', field('Flow'), flowsByName.keys());
  else {
    const figures = readFigures(field, output);
    if (figures === undefined) return;
    series.emit({ reporter, frequency: 'A', flow, partner: 'world', commodity, part: {} }, start, figures);
  }
}

function readYear(text: string): CalendarDate | undefined {
  return /^(?:19[6-9]\d|20\d{2})$/.test(text) ? formatCalendarDate(Number(text), 1, 1) : undefined;
}

function readFigures(
  field: (name: string) => string,
  output: Output,
): { readonly weight: Cell; readonly value: Cell } | undefined {
  const value = readValue(field('Trade (USD)'));
  if (typeof value === 'string') {
    output.reject('Trade (USD)', value, field('Trade (USD)'));
    return undefined;
  }
  const quantityName = field('Quantity Name');
  if (!quantities.includes(quantityName)) {
    output.unknown('Quantity Name', 'unknown-unit', quantityName, quantities);
    return undefined;
  }
  const quantity = quantityName === 'No Quantity' ? '' : field('Quantity');
  const column = field('Weight (kg)') === '' ? 'Quantity' : 'Weight (kg)';
  const text = column === 'Quantity' ? quantity : field(column);
  const weight = readNetWeight(text, { value, isEstimated: false });
  if (typeof weight === 'string') {
    output.reject(column, weight, text);
    return undefined;
  }
  // The weight twice, in kilograms, and not the same: the figure is kept as one of low reliability.
  if (quantity === '' || Number(quantity) === Number(text)) return { weight, value };
  output.flag('Quantity', 'inconsistent', `${text} ${quantity}`);
  return { weight: weight.value === null ? weight : { ...weight, status: 'U' }, value };
}
