import { type IngestReport, IngestReportList } from '../../api/index.ts';
import { apiAddress, NodeUnreachable, parseText } from './client.ts';
import { proofHeaders } from './proof.ts';

interface UploadOptions {
  readonly source: string;
  readonly file: File;
  /** As-of date, where the file does not say it. */
  readonly asOf: string | null;
  /** Share sent, 0 to 1. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a file to a source; an archive brings a report per file in it. By XMLHttpRequest, because fetch does not tell how much has been sent. */
export async function uploadFile(options: UploadOptions): Promise<readonly IngestReport[]> {
  return sendFile(options, await proofHeaders());
}

function sendFile(
  { source, file, asOf, onProgress, signal }: UploadOptions,
  proof: Readonly<Record<string, string>>,
): Promise<readonly IngestReport[]> {
  const form = new FormData();
  // Fields stand before the file, so that the node knows them when the bytes arrive.
  if (asOf !== null) form.set('asOf', asOf);
  form.set('file', file);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
    request.addEventListener('load', () => {
      try {
        const answer = { status: request.status, parser: IngestReportList };
        resolve(parseText(request.responseText, answer).reports);
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
    request.addEventListener('error', () => reject(new NodeUnreachable('the node does not answer')));
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', apiAddress(`/sources/${encodeURIComponent(source)}/deliveries`));
    request.setRequestHeader('accept', 'application/json');
    for (const [name, value] of Object.entries(proof)) request.setRequestHeader(name, value);
    request.send(form);
  });
}
