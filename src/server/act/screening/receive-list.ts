import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ScreeningRequest } from '../../../api/index.ts';
import { isCalendarDate, VigiaError } from '../../../base/index.ts';
import { mostListBytes } from './read-list.ts';
import type { IncomingList } from './service.ts';

/** A list comes as JSON with its text, or as a form with one file named `file` and perhaps the day `on`. */
export async function receiveList(request: FastifyRequest): Promise<IncomingList> {
  if (request.isMultipart()) return receiveFile(request.parts({ limits: { fileSize: mostListBytes } }));
  const read = ScreeningRequest.safeParse(request.body);
  if (!read.success) {
    const problem = read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
    throw new VigiaError('request.invalid', { problem });
  }
  const { text, name, on } = read.data;
  return { fileName: cleanName(name), bytes: Buffer.from(text, 'utf8'), on };
}

async function receiveFile(parts: AsyncIterable<Multipart>): Promise<IncomingList> {
  let file: { readonly fileName: string; readonly bytes: Uint8Array } | undefined;
  let on: string | undefined;
  try {
    for await (const part of parts) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file') throw new VigiaError('request.invalid', { problem: part.fieldname });
        const fileName = cleanName(part.filename);
        file = { fileName, bytes: await bufferOf(part, fileName) };
      } else if (part.fieldname === 'on' && typeof part.value === 'string') on = part.value || undefined;
      else throw new VigiaError('request.invalid', { problem: part.fieldname });
    }
  } catch (error) {
    if (!(error instanceof Error) || error instanceof VigiaError || 'statusCode' in error || 'syscall' in error)
      throw error;
    throw new VigiaError('request.invalid', { problem: error.message }, error);
  }
  if (file === undefined) throw new VigiaError('request.invalid', { problem: 'file' });
  if (on !== undefined && !isCalendarDate(on)) throw new VigiaError('request.invalid', { problem: `on: ${on}` });
  return { ...file, on };
}

async function bufferOf(part: Extract<Multipart, { type: 'file' }>, file: string): Promise<Uint8Array> {
  try {
    return await part.toBuffer();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new VigiaError('screening.too-large', { file, limit: mostListBytes }, error);
  }
}

/** A name as it may be shown and kept: without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'list';
}
