import { z } from 'zod';
import type { JsonValue } from '../../model/index.ts';
import type { CsvLayout, CsvReader, JsonLayout, JsonReader, OpenFile } from '../source.ts';
import { readRecord } from './read-record.ts';
import { TradeSeries } from './trade-series.ts';

/** What a record must have to be read. */
const columns = [
  'typeCode',
  'freqCode',
  'period',
  'reporterCode',
  'reporterISO',
  'flowCode',
  'partnerCode',
  'partnerISO',
  'partner2Code',
  'classificationCode',
  'cmdCode',
  'customsCode',
  'motCode',
  'netWgt',
  'isNetWgtEstimated',
  'primaryValue',
] as const;

const optionalColumns = [
  'refPeriodId',
  'refYear',
  'refMonth',
  'reporterDesc',
  'flowDesc',
  'partnerDesc',
  'partner2ISO',
  'partner2Desc',
  'classificationSearchCode',
  'isOriginalClassification',
  'cmdDesc',
  'aggrLevel',
  'isLeaf',
  'customsDesc',
  'mosCode',
  'motDesc',
  'qtyUnitCode',
  'qtyUnitAbbr',
  'qty',
  'isQtyEstimated',
  'altQtyUnitCode',
  'altQtyUnitAbbr',
  'altQty',
  'isAltQtyEstimated',
  'grossWgt',
  'isGrossWgtEstimated',
  'cifvalue',
  'fobvalue',
  'legacyEstimationFlag',
  'isReported',
  'isAggregate',
] as const;

/** Downloads of the data explorer and of the programmes that save what the interface gives. */
export const tradeData: CsvLayout = {
  format: 'csv',
  id: 'trade-data',
  calendar: 'gregorian',
  columns,
  optionalColumns,
  encoding: 'iso-8859-1',
  open: openTradeData,
};

function openTradeData({ column, output }: OpenFile): CsvReader {
  const series = new TradeSeries(output);
  const at = new Map([...columns, 'mosCode'].map((name) => [name, column(name)]));
  return {
    row: (cells) => readRecord((name) => cells[at.get(name) ?? -1]?.trim() ?? '', output, series),
    end: () => undefined,
  };
}

const Item = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const Items = z.object({ count: z.number(), data: z.array(z.json()) });

/** An answer of the interface (`/data/v1/get/C/A/HS`), as it was saved. */
export const tradeAnswer: JsonLayout = {
  format: 'json',
  id: 'trade-answer',
  calendar: 'gregorian',
  matches: (document) => {
    const first = Item.safeParse(Items.safeParse(document).data?.data[0]).data;
    return first !== undefined && columns.every((name) => name in first);
  },
  open: openTradeAnswer,
};

function openTradeAnswer({ output }: OpenFile): JsonReader {
  const series = new TradeSeries(output);
  return {
    items: (document) => Items.safeParse(document).data?.data ?? [],
    item: (item: JsonValue) => {
      const record = Item.safeParse(item);
      if (!record.success) output.reject('', 'schema', JSON.stringify(item));
      else readRecord((name) => String(record.data[name] ?? '').trim(), output, series);
    },
    end: () => undefined,
  };
}
