import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { VigiaError } from '../../../base/index.ts';
import type { JsonValue } from '../../../model/index.ts';
import type { JsonLayout, Reading, Source } from '../../../sources/index.ts';
import type { InspectedFile } from './inspect-file.ts';

/** Largest JSON document that is read; it is parsed whole. */
export const mostJsonBytes = 256 * 1024 * 1024;

/** Reads a JSON file through the source's reader; returns the layout it matched. */
export async function readJsonFile(source: Source, file: InspectedFile, reading: Reading): Promise<JsonLayout> {
  if (file.bytes > mostJsonBytes) throw new VigiaError('delivery.too-large', { file: file.name, limit: mostJsonBytes });
  const document = await parseFile(file);
  const layout = source.layouts.find((candidate) => candidate.format === 'json' && candidate.matches(document));
  if (layout?.format !== 'json') {
    throw new VigiaError('delivery.not-data', { file: file.name, found: 'JSON of another form' });
  }
  const reader = layout.open({ fileName: file.name, column: () => -1, output: reading });
  let number = 0;
  for (const item of reader.items(document)) {
    number += 1;
    reading.row(number, () => reader.item(item));
  }
  if (number === 0) throw new VigiaError('delivery.no-rows', { file: file.name });
  reading.afterRows(() => reader.end());
  return layout;
}

/** Escapes that JSON allows and no database can hold: NUL, and halves of surrogate pairs. */
const unstorable = /\\u0000|\\ud[89ab]..(?!\\ud[c-f])|(?<!\\ud[89ab]..)\\ud[c-f]/i;

async function parseFile(file: InspectedFile): Promise<JsonValue> {
  if (file.encoding === 'iso-8859-1') {
    throw new VigiaError('delivery.encoding', { file: file.name, encoding: 'UTF-8', offset: null });
  }
  const text = new TextDecoder(file.encoding).decode(await readFile(file.path));
  if (unstorable.test(text)) throw new VigiaError('delivery.not-data', { file: file.name, found: 'binary data' });
  try {
    return JSON.parse(text);
  } catch (error) {
    const row = text.split('\n').length;
    throw new VigiaError('delivery.truncated', { file: file.name, row }, error);
  }
}
