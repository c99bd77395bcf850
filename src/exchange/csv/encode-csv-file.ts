import { type CsvValue, encodeCsvRecord } from './encode-csv.ts';

/** A CSV file in pieces of some tens of kilobytes: the header, then every record as it comes. */
export async function* encodeCsvFile(
  header: readonly string[],
  records: AsyncIterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  // The byte order mark tells spreadsheets that the text is UTF-8.
  let chunk = `\ufeff${encodeCsvRecord(header)}`;
  for await (const record of records) {
    chunk += encodeCsvRecord(record);
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
