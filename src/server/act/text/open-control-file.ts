import { createHash } from 'node:crypto';
import { VigiaError } from '../../../base/index.ts';
import type { ControlFile } from '../../../sources/index.ts';
import { parseXml } from './parse-xml.ts';
import { readDelimited, readWorkbook } from './read-table.ts';

/** The longest law at hand has 1.4 million bytes. */
export const mostTextBytes = 20_000_000;
/** Every row of a table is looked up by its names, and the longest list at hand has some hundred. */
export const mostTableRows = 20_000;
/** The longest line at hand has 869 characters. */
const mostLineLetters = 100_000;

export interface OpenedControlFile {
  readonly file: ControlFile;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Opens a file of a text of law: bounded, decoded, parsed. What it is, its first bytes say; only a table of separated values
 * is told from other text by its name (`.csv`, `.tsv`). Throws codes `text.*`.
 */
export async function openControlFile(name: string, bytes: Uint8Array): Promise<OpenedControlFile> {
  if (bytes.length === 0) throw new VigiaError('text.empty', { file: name });
  if (bytes.length > mostTextBytes) throw new VigiaError('text.too-large', { file: name, limit: mostTextBytes });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: await parse(name, bytes), sha256, bytes: bytes.length };
}

async function parse(name: string, bytes: Uint8Array): Promise<ControlFile> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return { format: 'table', name, rows: bounded(name, await readWorkbook(name, bytes)) };
  refuseForeign(name, bytes);
  const text = decode(name, bytes);
  if (text.trim() === '') throw new VigiaError('text.empty', { file: name });
  // Markdown may begin with a tag of HTML.
  if (/^\s*<[?!a-z]/i.test(text) && !/\.md$/i.test(name)) return { format: 'xml', name, root: parseXml(text, name) };
  if (/\.(csv|tsv)$/i.test(name)) return { format: 'table', name, rows: bounded(name, readDelimited(name, text)) };
  return { format: 'text', name, text: withoutEndlessLines(name, text.replace(/\r\n?/g, '\n')) };
}

/** Reading marks in a line takes the longer the longer it is, and more than in proportion. */
function withoutEndlessLines(file: string, text: string): string {
  const long = text.split('\n').findIndex((line) => line.length > mostLineLetters);
  if (long === -1) return text;
  throw new VigiaError('text.malformed', { file, line: long + 1, reason: `more than ${mostLineLetters} characters` });
}

function bounded<Row>(file: string, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= mostTableRows) return rows;
  throw new VigiaError('text.malformed', { file, line: mostTableRows + 1, reason: `more than ${mostTableRows} rows` });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Files that people take for a text of law and that hold none. */
function refuseForeign(name: string, bytes: Uint8Array): void {
  const found = startsWith(bytes, [0x25, 0x50, 0x44, 0x46])
    ? 'PDF'
    : startsWith(bytes, [0x1f, 0x8b])
      ? 'gzip'
      : startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
        ? 'Microsoft Office 97–2003'
        : markedEncoding(bytes) !== 'utf-16le' && markedEncoding(bytes) !== 'utf-16be' && bytes.includes(0)
          ? 'binary data'
          : undefined;
  if (found !== undefined) throw new VigiaError('text.not-a-text', { file: name, found });
}

/** Labels of the encodings in which published laws come; each is refused where a byte does not fit it. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};

/**
 * By the byte order mark, else by the XML declaration, else UTF-8. A table without either that is not UTF-8 was saved by a
 * spreadsheet in the encoding of the West.
 */
function decode(name: string, bytes: Uint8Array): string {
  const declared = declaredEncoding(bytes);
  const label = markedEncoding(bytes) ?? declared ?? 'utf-8';
  const encoding = encodings[label];
  if (encoding === undefined) throw new VigiaError('text.encoding', { file: name, encoding: label });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const isTable = /\.(csv|tsv)$/i.test(name) && declared === undefined && encoding === 'utf-8';
    if (isTable) return new TextDecoder('windows-1252').decode(bytes);
    throw new VigiaError('text.encoding', { file: name, encoding: label.toUpperCase() }, error);
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase();
}
