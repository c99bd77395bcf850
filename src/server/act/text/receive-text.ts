import type { Multipart } from '@fastify/multipart';
import { VigiaError } from '../../../base/index.ts';
import { mostTextBytes } from './open-control-file.ts';
import type { TextFile } from './service.ts';

export interface ReceivedText {
  readonly files: readonly TextFile[];
  readonly asOf?: string;
}

/** Most files of an edition: one for each language. */
export const mostTextFiles = 4;

/** Reads the parts of an upload: 1 to 4 files named `file`, and perhaps `asOf`, in any order; all bounded. */
export async function receiveText(parts: AsyncIterable<Multipart>): Promise<ReceivedText> {
  const files: TextFile[] = [];
  let asOf: string | undefined;
  try {
    for await (const part of parts) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file') throw new VigiaError('request.invalid', { problem: part.fieldname });
        const name = cleanName(part.filename);
        const bytes = await part.toBuffer();
        if (part.file.truncated || bytes.length > mostTextBytes) {
          throw new VigiaError('text.too-large', { file: name, limit: mostTextBytes });
        }
        files.push({ name, bytes });
      } else if (part.fieldname === 'asOf' && typeof part.value === 'string') {
        asOf = part.value === '' ? undefined : part.value;
      } else throw new VigiaError('request.invalid', { problem: part.fieldname });
    }
  } catch (error) {
    throw explain(error, files.at(-1)?.name ?? '');
  }
  return { files, ...(asOf === undefined ? {} : { asOf }) };
}

/** The multipart reader's own errors: a part that is too large or too many, or a request that breaks off. */
function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof VigiaError || 'syscall' in error) return error;
  if ('code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') {
    return new VigiaError('text.too-large', { file, limit: mostTextBytes }, error);
  }
  if ('code' in error && error.code === 'FST_FILES_LIMIT') {
    return new VigiaError('text.file-count', { most: mostTextFiles, count: `> ${mostTextFiles}` }, error);
  }
  return 'statusCode' in error ? error : new VigiaError('request.invalid', { problem: error.message }, error);
}

/** A name as it may be shown and kept: without folders and control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 255) || 'upload';
}
