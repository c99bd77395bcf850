import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { VigiaError } from '../../../base/index.ts';

export interface ArchiveLimits {
  readonly mostBytes: number;
  /** Most bytes out per byte in: published tables pack 5 to 60 times, a bomb a thousand times and more. */
  readonly mostRatio: number;
}

const mostEntries = 1_000;

/** Unpacks the data files (.csv, .json) of a ZIP archive into `directory`, counting every byte while it comes out. */
export async function unpackArchive(
  path: string,
  name: string,
  directory: string,
  { mostBytes, mostRatio }: ArchiveLimits,
): Promise<{ readonly path: string; readonly name: string }[]> {
  const refuse = (reason: string, cause?: unknown): VigiaError =>
    new VigiaError('delivery.archive', { file: name, reason }, cause);
  const archive = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw refuse('damaged', error);
  });
  const unpacked: { path: string; name: string }[] = [];
  let left = mostBytes;
  try {
    for await (const entry of archive.eachEntry()) {
      if (archive.entriesRead > mostEntries) throw refuse('too many entries');
      if (!/\.(csv|json)$/i.test(entry.fileName)) continue;
      if (entry.isEncrypted()) throw refuse('encrypted');
      const most = Math.min(left, Math.max(entry.compressedSize, 1024) * mostRatio);
      const target = join(directory, `${unpacked.length}-${basename(entry.fileName)}`);
      const counter = new ByteCounter(most, () => refuse('expands too far'));
      await pipeline(await archive.openReadStreamPromise(entry), counter, createWriteStream(target));
      if (counter.checksum !== entry.crc32) throw refuse('damaged');
      left -= counter.bytes;
      unpacked.push({ path: target, name: basename(entry.fileName) });
    }
  } catch (error) {
    throw error instanceof VigiaError ? error : refuse(error instanceof Error ? error.message : 'damaged', error);
  } finally {
    archive.close();
  }
  if (unpacked.length === 0) throw refuse('no .csv or .json inside');
  return unpacked;
}

class ByteCounter extends Transform {
  bytes = 0;
  checksum = 0;
  readonly #most: number;
  readonly #refuse: () => Error;

  constructor(most: number, refuse: () => Error) {
    super();
    this.#most = most;
    this.#refuse = refuse;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    this.checksum = crc32(chunk, this.checksum);
    if (this.bytes > this.#most) done(this.#refuse());
    else done(null, chunk);
  }
}
