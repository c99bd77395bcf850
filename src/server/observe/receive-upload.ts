import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Multipart } from '@fastify/multipart';
import type { IngestReport } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import type { ObserveService } from './service.ts';

interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly asOf?: string;
}

/** Keeps an upload in a file of its own while it is read, and takes it in; `asOf` may stand before or after the file. */
export async function receiveUpload(
  observe: ObserveService,
  sourceId: string,
  parts: AsyncIterable<Multipart>,
): Promise<IngestReport[]> {
  observe.requireIngest(sourceId);
  const directory = await mkdtemp(join(tmpdir(), 'vigia-upload-'));
  try {
    const upload = await keepUpload(parts, { path: join(directory, 'upload'), limit: observe.mostFileBytes });
    return await observe.ingest(sourceId, upload);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Keeping {
  readonly path: string;
  /** Most bytes of a file; the reader of the request's parts cuts it there. */
  readonly limit: number;
}

async function keepUpload(parts: AsyncIterable<Multipart>, keeping: Keeping): Promise<Upload> {
  try {
    return await readParts(parts, keeping);
  } catch (error) {
    throw isBrokenOff(error) ? new VigiaError('request.invalid', { problem: error.message }, error) : error;
  }
}

/** The parts ended early or are not well formed; errors with a status or a system call say for themselves what they are. */
function isBrokenOff(error: unknown): error is Error {
  return error instanceof Error && !(error instanceof VigiaError) && !('statusCode' in error) && !('syscall' in error);
}

async function readParts(parts: AsyncIterable<Multipart>, { path, limit }: Keeping): Promise<Upload> {
  let fileName: string | undefined;
  let asOf: string | undefined;
  for await (const part of parts) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') throw new VigiaError('request.invalid', { problem: part.fieldname });
      fileName = cleanName(part.filename);
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated) throw new VigiaError('delivery.too-large', { file: fileName, limit });
    } else if (part.fieldname === 'asOf' && typeof part.value === 'string') {
      asOf = part.value === '' ? undefined : part.value;
    } else throw new VigiaError('request.invalid', { problem: part.fieldname });
  }
  if (fileName === undefined) throw new VigiaError('request.invalid', { problem: 'file' });
  return { path, fileName, ...(asOf === undefined ? {} : { asOf }) };
}

/** A name as it may be shown and kept: without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 255) || 'upload';
}
