import { Readable } from 'node:stream';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import { VigiaError } from '../../base/index.ts';
import { type CsvValue, encodeCsvFile, type FigureRow, figureColumns, figureRowValues } from '../../exchange/index.ts';

/** Most rows of a format that is built in memory; CSV streams without bound. */
const mostRows = 200_000;

export function writeCsv(rows: AsyncIterable<FigureRow>): Readable {
  return Readable.from(
    encodeCsvFile(
      figureColumns.map(({ name }) => name),
      valuesOf(rows),
    ),
  );
}

async function* valuesOf(rows: AsyncIterable<FigureRow>): AsyncGenerator<readonly CsvValue[]> {
  for await (const row of rows) yield figureRowValues(row);
}

export async function writeParquet(rows: AsyncIterable<FigureRow>): Promise<Buffer> {
  const list = await collect(rows);
  const buffer = parquetWriteBuffer({
    columnData: figureColumns.map(({ name, key }) => ({
      name,
      data: list.map((row) => row[key]),
      type: columnType(key),
    })),
    kvMetadata: [{ key: 'vigia', value: 'AS_OF: since when the figure is known as it stands' }],
  });
  return Buffer.from(buffer);
}

function columnType(key: keyof FigureRow): 'DOUBLE' | 'BOOLEAN' | 'STRING' {
  if (key === 'value' || key === 'low' || key === 'high') return 'DOUBLE';
  return key === 'trainingData' ? 'BOOLEAN' : 'STRING';
}

export async function writeExcel(rows: AsyncIterable<FigureRow>): Promise<Buffer> {
  const list = await collect(rows);
  const header = figureColumns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const cells = list.map((row) => figureRowValues(row).map((value) => (value === null ? null : { value })));
  return writeExcelFile([header, ...cells]).toBuffer();
}

async function collect(rows: AsyncIterable<FigureRow>): Promise<FigureRow[]> {
  const list: FigureRow[] = [];
  for await (const row of rows) {
    if (list.length === mostRows)
      throw new VigiaError('request.invalid', { problem: `more than ${mostRows} rows: use CSV` });
    list.push(row);
  }
  return list;
}
