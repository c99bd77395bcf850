import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { VigiaError } from '../../../base/index.ts';
import { type CsvLayout, matchLayout, type Reading, type Source } from '../../../sources/index.ts';
import { CsvSplitter, RecordTooLong } from './csv-splitter.ts';
import type { InspectedFile } from './inspect-file.ts';

/** Longest record that is read, in characters. */
export const mostRecordCharacters = 1 << 20;

/** Streams a CSV file through the source's reader; returns the layout it matched. */
export async function readCsvFile(
  source: Source,
  file: InspectedFile,
  reading: Reading,
  onProgress: (bytes: number) => void,
): Promise<CsvLayout> {
  const records = new RecordReader(source, file, reading);
  const splitter = new CsvSplitter((cells) => records.record(cells), { mostCharacters: mostRecordCharacters });
  const decoder = new TextDecoder(decoderLabel(source, file), { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(file.path, { highWaterMark: 256 * 1024 })) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0')) throw new VigiaError('delivery.not-data', { file: file.name, found: 'binary data' });
      splitter.push(text);
      bytes += chunk.length;
      onProgress(bytes);
    }
    splitter.push(decoder.decode());
  } catch (error) {
    throw explain(error, file, records.row + 1, bytes);
  }
  const { unterminated, unclosed } = splitter.end();
  if (unclosed) throw new VigiaError('delivery.truncated', { file: file.name, row: records.row + 1 });
  if (unterminated !== undefined) records.lastRecord(unterminated);
  return records.finish();
}

function decoderLabel(source: Source, file: InspectedFile): string {
  if (file.encoding !== 'iso-8859-1') return file.encoding;
  const declared = source.layouts.some((layout) => layout.format === 'csv' && layout.encoding === 'iso-8859-1');
  if (!declared) throw new VigiaError('delivery.encoding', { file: file.name, encoding: 'UTF-8', offset: null });
  return 'windows-1252';
}

function explain(error: unknown, file: InspectedFile, row: number, bytes: number): unknown {
  if (error instanceof RecordTooLong) {
    return new VigiaError('delivery.line-too-long', { file: file.name, row, limit: mostRecordCharacters }, error);
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new VigiaError('delivery.encoding', { file: file.name, encoding: file.encoding, offset: bytes }, error);
  }
  return error;
}

/** Turns records into rows of the layout that the first record, the header, names. */
class RecordReader {
  readonly #source: Source;
  readonly #file: InspectedFile;
  readonly #reading: Reading;
  #layout: CsvLayout | undefined;
  #read: ((cells: readonly string[]) => void) | undefined;
  #end: (() => void) | undefined;
  #width = 0;
  #cells: readonly string[] = [];
  row = 0;

  constructor(source: Source, file: InspectedFile, reading: Reading) {
    this.#source = source;
    this.#file = file;
    this.#reading = reading;
  }

  record(cells: string[]): void {
    this.row += 1;
    if (this.#layout === undefined) this.#header(cells);
    else {
      this.#cells = cells;
      this.#reading.row(this.row, this.#readRow);
    }
  }

  /** The file's last record came without a line end: too few cells mean that the file breaks off. */
  lastRecord(cells: string[]): void {
    if (this.#layout !== undefined && cells.length < this.#width) {
      throw new VigiaError('delivery.truncated', { file: this.#file.name, row: this.row + 1 });
    }
    this.record(cells);
  }

  finish(): CsvLayout {
    if (this.#layout === undefined) throw new VigiaError('delivery.empty', { file: this.#file.name });
    if (this.#reading.counts.read === 0) throw new VigiaError('delivery.no-rows', { file: this.#file.name });
    this.#reading.afterRows(() => this.#end?.());
    return this.#layout;
  }

  readonly #readRow = (): void => {
    const cells = this.#cells;
    if (cells.length === this.#width) this.#read?.(cells);
    else this.#reading.reject('', 'column-count', cells.join(','), `${this.#width}`);
  };

  #header(cells: readonly string[]): void {
    const header = cells.map((cell) => cell.trim());
    const match = matchLayout(this.#source, header);
    if (!('columns' in match)) {
      throw new VigiaError('delivery.header-unknown', {
        file: this.#file.name,
        source: this.#source.id,
        missing: match.missing,
        unknown: match.unknown.slice(0, 50).map((name) => name.slice(0, 100)),
        suggestions: match.suggestions.map(({ unknown, known }) => `${unknown} → ${known}?`),
      });
    }
    for (const drift of match.drift) this.#reading.drift(drift);
    const reader = match.layout.open({
      fileName: this.#file.name,
      column: (name) => match.columns.get(name) ?? -1,
      output: this.#reading,
    });
    this.#layout = match.layout;
    this.#width = header.length;
    this.#read = reader.row;
    this.#end = reader.end;
  }
}
