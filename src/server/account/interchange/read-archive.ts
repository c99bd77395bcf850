import yauzl from 'yauzl';
import { VigiaError } from '../../../base/index.ts';
import type { RepositoryFile } from '../../../exchange/index.ts';

/** Most entries of an archive, and most bytes that those which are read unpack to together. */
const mostEntries = 20_000;
const mostUnpacked = 20 * 1024 * 1024;

/** The texts of an archive whose paths fit, in the order of their paths; nothing else is unpacked. */
export async function readArchiveTexts(
  file: string,
  bytes: Uint8Array,
  fits: RegExp,
): Promise<readonly RepositoryFile[]> {
  const found: RepositoryFile[] = [];
  let left = mostUnpacked;
  try {
    const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    for await (const entry of archive.eachEntry()) {
      if (archive.entriesRead > mostEntries) {
        throw new VigiaError('interchange.too-large', { file, limit: mostUnpacked });
      }
      if (!fits.test(entry.fileName)) continue;
      const pieces: Buffer[] = [];
      for await (const piece of await archive.openReadStreamPromise(entry)) {
        left -= piece.length;
        if (left < 0) throw new VigiaError('interchange.too-large', { file, limit: mostUnpacked });
        pieces.push(piece);
      }
      found.push({ name: entry.fileName, text: Buffer.concat(pieces).toString('utf8') });
    }
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    throw new VigiaError('text.not-a-text', { file, found: 'ZIP' }, error);
  }
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
