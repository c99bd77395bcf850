import type { Readable } from 'node:stream';
import { VigiaError } from '../../../base/index.ts';

/** Whoever sends this many times the limit is cut off without being heard out. */
const mostTimesOver = 4;

/**
 * Reads a body of a bounded size. One that is too large is read to its end and thrown away, so that its sender is still there
 * to be told; nothing of it is kept or parsed.
 */
export async function readBody(body: Readable, mostBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body) {
    const buffer: Buffer = Buffer.isBuffer(piece) ? piece : Buffer.from(piece);
    bytes += buffer.length;
    if (bytes > mostBytes * mostTimesOver) break;
    if (bytes > mostBytes) pieces.length = 0;
    else pieces.push(buffer);
  }
  if (bytes > mostBytes) throw new VigiaError('taxii.too-large', { limit: mostBytes });
  return decode(Buffer.concat(pieces));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new VigiaError('taxii.not-json', { problem: 'not UTF-8' }, error);
  }
}
