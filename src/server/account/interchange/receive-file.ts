import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { VigiaError } from '../../../base/index.ts';
import { type IncomingFile, mostPlanBytes } from './incoming-plan.ts';

/** A form with one file, named `file`. */
export async function receiveFile(request: FastifyRequest): Promise<IncomingFile> {
  if (!request.isMultipart()) throw new VigiaError('request.invalid', { problem: 'multipart/form-data' });
  let found: IncomingFile | undefined;
  for await (const part of request.parts({ limits: { fileSize: mostPlanBytes } })) {
    if (part.type !== 'file' || part.fieldname !== 'file') {
      throw new VigiaError('request.invalid', { problem: part.fieldname });
    }
    const fileName = cleanName(part.filename);
    found = { fileName, bytes: await bytesOf(part, fileName) };
  }
  if (found === undefined) throw new VigiaError('request.invalid', { problem: 'file' });
  return found;
}

async function bytesOf(part: Extract<Multipart, { type: 'file' }>, file: string): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new VigiaError('interchange.too-large', { file, limit: mostPlanBytes }, error);
  }
}

/** A name as it may be shown and kept: without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file';
}
