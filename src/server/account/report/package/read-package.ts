import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { VigiaError } from '../../../../base/index.ts';

/** Most bytes of a package, and most entries: one of all questions has some megabytes. */
const mostBytes = 256 * 1024 * 1024;
const mostEntries = 50;

/** A file whose content is not what the package says of itself. */
export interface ChangedFile {
  readonly file: string;
  readonly problem: 'changed' | 'missing' | 'unlisted';
}

/** The files of a package, by its path or its bytes, by name. Nothing is unpacked that is larger than it says. */
export async function readPackage(from: string | Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await openArchive(from).catch((error: unknown) => {
    throw error instanceof VigiaError ? error : unreadable('damaged', error);
  });
  const files = new Map<string, Buffer>();
  let left = mostBytes;
  try {
    for await (const entry of archive.eachEntry()) {
      if (archive.entriesRead > mostEntries) throw unreadable('too many entries');
      if (entry.isEncrypted()) throw unreadable('encrypted');
      left -= entry.uncompressedSize;
      if (left < 0) throw unreadable('expands too far');
      // yauzl ends the stream with an error where it holds more than its entry says.
      files.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
    }
  } catch (error) {
    throw error instanceof VigiaError ? error : unreadable(error instanceof Error ? error.message : 'damaged', error);
  } finally {
    archive.close();
  }
  return files;
}

async function openArchive(from: string | Buffer): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false };
  if (typeof from !== 'string') return yauzl.fromBufferPromise(from, options);
  const found = statSync(from, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile()) throw unreadable('no such file');
  if (found.size > mostBytes) throw unreadable(`more than ${mostBytes} bytes`);
  return yauzl.openPromise(from, options);
}

/** Files that are not what the package says they are. */
export function findChangedFiles(
  files: ReadonlyMap<string, Buffer>,
  listed: readonly { readonly name: string; readonly sha256: string }[],
): readonly ChangedFile[] {
  const names = new Set(listed.map(({ name }) => name));
  const unlisted = [...files.keys()].filter((name) => name !== 'metadata.json' && !names.has(name));
  return [
    ...listed.flatMap(({ name, sha256 }): ChangedFile[] => {
      const content = files.get(name);
      if (content === undefined) return [{ file: name, problem: 'missing' }];
      const isSame = createHash('sha256').update(content).digest('hex') === sha256;
      return isSame ? [] : [{ file: name, problem: 'changed' }];
    }),
    ...unlisted.map((file): ChangedFile => ({ file, problem: 'unlisted' })),
  ];
}

export function unreadable(problem: string, cause?: unknown): VigiaError {
  return new VigiaError('report.package-unreadable', { problem }, cause);
}
