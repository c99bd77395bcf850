import { Readable } from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import { type CsvValue, encodeCsvFile } from '../../exchange/index.ts';
import { keepReader } from '../access/index.ts';

/** A column of a file: its header, and its cell of a row. */
export type TableColumn<Row> = readonly [name: string, cell: (row: Row) => CsvValue];

/** Rows as CSV; what is wrong with the request shows before anything is sent. Cells that begin like a formula are escaped. */
export async function csvBody<Row>(columns: readonly TableColumn<Row>[], rows: AsyncIterable<Row>): Promise<Readable> {
  // What follows is pulled by the connection as it sends.
  const iterator = keepReader(rows)[Symbol.asyncIterator]();
  const first = await iterator.next();
  return Readable.from(
    encodeCsvFile(
      columns.map(([name]) => name),
      cellsOf(columns, first, iterator),
    ),
  );
}

async function* cellsOf<Row>(
  columns: readonly TableColumn<Row>[],
  first: IteratorResult<Row>,
  rows: AsyncIterator<Row>,
): AsyncGenerator<readonly CsvValue[]> {
  for (let next = first; next.done !== true; next = await rows.next()) {
    const row = next.value;
    yield columns.map(([, cell]) => cell(row));
  }
}

/** Rows as a workbook of one sheet; cells are texts and numbers, never formulas. */
export async function excelBody<Row>(columns: readonly TableColumn<Row>[], rows: AsyncIterable<Row>): Promise<Buffer> {
  const header = columns.map(([name]) => ({ value: name, fontWeight: 'bold' as const }));
  const cells: ({ value: string | number | boolean } | null)[][] = [];
  for await (const row of rows) {
    cells.push(
      columns.map(([, cell]) => {
        const value = cell(row);
        return value === null ? null : { value };
      }),
    );
  }
  return writeExcelFile([header, ...cells]).toBuffer();
}
