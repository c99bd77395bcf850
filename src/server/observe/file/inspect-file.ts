import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { VigiaError } from '../../../base/index.ts';
import { Utf8Check } from './utf8-check.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1';

export interface InspectedFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Valid UTF-8, UTF-16 by its byte order mark, or neither (then a layout must say so). */
  readonly encoding: Encoding;
  /** First bytes as text, to tell CSV from JSON and an error page from either. */
  readonly format: 'csv' | 'json' | 'zip';
}

export interface FileLimits {
  readonly mostBytes: number;
}

/** Reads a file once: size, digest, encoding, kind; refuses what cannot be a data file. */
export async function inspectFile(path: string, name: string, { mostBytes }: FileLimits): Promise<InspectedFile> {
  const bytes = await sizeOf(path, name);
  if (bytes === 0) throw new VigiaError('delivery.empty', { file: name });
  if (bytes > mostBytes) throw new VigiaError('delivery.too-large', { file: name, limit: mostBytes });
  const head = await readHead(path);
  const marked = encodingOfMark(head);
  const isZip = head.subarray(0, 4).equals(zipMagic);
  if (!isZip) refuseForeign(head, name, marked);
  const { sha256, isUtf8 } = await digest(path, isZip || marked === 'utf-16le' || marked === 'utf-16be');
  const encoding = marked ?? (isUtf8 ? 'utf-8' : 'iso-8859-1');
  const format = isZip ? 'zip' : looksLikeJson(head, encoding) ? 'json' : 'csv';
  return { path, name, bytes, sha256, encoding, format };
}

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

async function sizeOf(path: string, name: string): Promise<number> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new VigiaError('file.unreadable', { file: name, reason: 'not a regular file' });
    return found.size;
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    throw new VigiaError('file.unreadable', { file: name, reason: reasonOf(error) }, error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function encodingOfMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Error pages, spreadsheets and pictures that were saved under a data file's name. */
function refuseForeign(head: Buffer, name: string, marked: Encoding | undefined): void {
  const start = readStart(head, marked ?? 'iso-8859-1').toLowerCase();
  const found = start.startsWith('<')
    ? start.startsWith('<?xml') && !start.includes('<html')
      ? 'XML'
      : 'HTML'
    : start.startsWith('%pdf')
      ? 'PDF'
      : head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))
        ? 'gzip'
        : marked !== 'utf-16le' && marked !== 'utf-16be' && head.includes(0)
          ? 'binary data'
          : undefined;
  if (found !== undefined) throw new VigiaError('delivery.not-data', { file: name, found });
}

function looksLikeJson(head: Buffer, encoding: Encoding): boolean {
  const start = readStart(head, encoding);
  return start.startsWith('{') || start.startsWith('[');
}

/** The file's first characters, without byte order mark and white space. */
function readStart(head: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding === 'iso-8859-1' ? 'latin1' : encoding).decode(head).trimStart();
}

async function digest(path: string, skipUtf8: boolean): Promise<{ sha256: string; isUtf8: boolean }> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    if (!skipUtf8) utf8.push(chunk);
  }
  return { sha256: hash.digest('hex'), isUtf8: !skipUtf8 && utf8.end() };
}
