import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import type { Cell, PlaceId } from '../../model/index.ts';
import type { Output } from '../source.ts';
import { findArea, isOneArea } from './areas.ts';
import { readCommodity } from './commodities.ts';
import { readFlag, readNetWeight, readValue } from './figures.ts';
import { flowsByCode } from './flows.ts';
import type { TradeFlow, TradeSeries } from './trade-series.ts';

/** Text of a field of a record; empty where it is blank, null or absent. */
export type Field = (name: string) => string;

/** Fields that say of which part of the flow a row speaks, the codes of all of it, and the dimension of a part. */
const parts = [
  { field: 'partner2Code', whole: ['', '0'], dimension: 'second-partner' },
  { field: 'customsCode', whole: ['', 'C00'], dimension: 'customs-procedure' },
  { field: 'motCode', whole: ['', '0'], dimension: 'transport' },
  { field: 'mosCode', whole: ['', '0'], dimension: 'supply' },
] as const;

/** Reads one record of Comtrade, as its files and its interface give it alike. */
export function readRecord(field: Field, output: Output, series: TradeSeries): void {
  const period = readPeriod(field, output);
  const flow = period === undefined ? undefined : readFlow(field, output, period.frequency);
  const figures = flow === undefined ? undefined : readFigures(field, output);
  if (period !== undefined && flow !== undefined && figures !== undefined) series.emit(flow, period.start, figures);
}

function readPeriod(
  field: Field,
  output: Output,
): { readonly frequency: 'A' | 'M'; readonly start: CalendarDate } | undefined {
  const [frequency, period] = [field('freqCode'), field('period')];
  const [, year = '', month] = /^((?:19[6-9]|20)\d{1,2})(0[1-9]|1[0-2])?$/.exec(period) ?? [];
  if (frequency !== 'A' && frequency !== 'M') output.unknown('freqCode', 'unknown-code', frequency, ['A', 'M']);
  else if (year.length !== 4 || (frequency === 'M') !== (month !== undefined))
    output.unknown('period', 'unknown-period', period, []);
  else return { frequency, start: formatCalendarDate(Number(year), Number(month ?? 1), 1) };
  return undefined;
}

function readFlow(field: Field, output: Output, frequency: 'A' | 'M'): TradeFlow | undefined {
  const type = field('typeCode');
  const classification = field('classificationCode');
  const flow = flowsByCode.get(field('flowCode'));
  const commodity = readCommodity(field('cmdCode'));
  if (type !== 'C') output.unknown('typeCode', 'unknown-code', type, ['C']);
  else if (!/^H[0-9S]$/.test(classification))
    output.unknown('classificationCode', 'unknown-code', classification, ['HS']);
  else if (flow === undefined) output.unknown('flowCode', 'unknown-code', field('flowCode'), flowsByCode.keys());
  else if (commodity === undefined) output.unknown('cmdCode', 'unknown-code', field('cmdCode'), []);
  else {
    const reporter = readReporter(field, output);
    const partner = reporter === undefined ? undefined : readPartner(field, output);
    if (reporter === undefined || partner === undefined) return undefined;
    return { reporter, frequency, flow, partner, commodity, part: readPart(field) };
  }
  return undefined;
}

function readReporter(field: Field, output: Output): PlaceId | undefined {
  const [code, letters] = [field('reporterCode'), field('reporterISO')];
  const area = findArea(code, letters);
  if (!isOneArea(code, letters)) output.reject('reporterISO', 'inconsistent', `${code} ${letters}`);
  else if (area === undefined) output.unknown('reporterCode', 'unknown-place', code, []);
  else return area;
  return undefined;
}

/** A partner that is no place of the register (areas not elsewhere specified, bunkers, free zones) keeps its number. */
function readPartner(field: Field, output: Output): string | undefined {
  const [code, letters] = [field('partnerCode'), field('partnerISO')];
  if (!/^\d{1,3}$/.test(code)) {
    output.unknown('partnerCode', 'unknown-place', code, []);
    return undefined;
  }
  if (Number(code) === 0) return 'world';
  if (isOneArea(code, letters)) {
    return (
      findArea(code, letters)
        ?.replace(/^world\//, '')
        .toLowerCase() ?? `area-${code}`
    );
  }
  output.reject('partnerISO', 'inconsistent', `${code} ${letters}`);
  return undefined;
}

function readPart(field: Field): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.flatMap(({ field: name, whole, dimension }) => {
      const code = field(name);
      return whole.some((one) => one === code) ? [] : [[dimension, code.toLowerCase()]];
    }),
  );
}

function readFigures(field: Field, output: Output): { readonly weight: Cell; readonly value: Cell } | undefined {
  const value = readValue(field('primaryValue'));
  const isEstimated = readFlag(field('isNetWgtEstimated'));
  if (typeof value === 'string') output.reject('primaryValue', value, field('primaryValue'));
  else if (isEstimated === undefined)
    output.unknown('isNetWgtEstimated', 'unknown-code', field('isNetWgtEstimated'), ['True', 'False']);
  else {
    const weight = readNetWeight(field('netWgt'), { value, isEstimated });
    if (typeof weight !== 'string') return { weight, value };
    output.reject('netWgt', weight, field('netWgt'));
  }
  return undefined;
}
