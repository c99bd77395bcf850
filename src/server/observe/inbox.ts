import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ErrorCode, type ErrorDetails, VigiaError } from '../../base/index.ts';
import { sources } from '../../sources/index.ts';
import type { ObserveService } from './service.ts';

export interface InboxOptions {
  /** Folder with one folder for each source. */
  readonly directory: string;
  readonly observe: ObserveService;
  readonly onDelivery: () => Promise<void>;
  readonly onError: (error: unknown, file: string) => void;
  readonly everyMilliseconds?: number;
}

/**
 * Takes in what appears in `inbox/<source>/`, for agencies that cannot push. A file is taken once it has stopped growing,
 * then moved to `done/`, or to `failed/` with the reason beside it. Returns a function that stops watching.
 */
export async function watchInbox(options: InboxOptions): Promise<() => Promise<void>> {
  const { directory, everyMilliseconds = 2_000 } = options;
  for (const { id } of sources) {
    for (const part of ['', 'done', 'failed']) await mkdir(join(directory, id, part), { recursive: true });
  }
  const stop = new AbortController();
  const watching = watch(options, everyMilliseconds, stop.signal);
  return async () => {
    stop.abort();
    await watching;
  };
}

async function watch(options: InboxOptions, every: number, signal: AbortSignal): Promise<void> {
  let sizes = new Map<string, number>();
  while (!signal.aborted) {
    try {
      sizes = await lookOnce(options, sizes, signal);
    } catch (error) {
      options.onError(error, options.directory);
    }
    await wait(every, undefined, { signal }).catch(() => undefined);
  }
}

/** One look: takes in files whose size is what it was at the look before; returns the sizes of the others. */
async function lookOnce(
  options: InboxOptions,
  before: ReadonlyMap<string, number>,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const growing = new Map<string, number>();
  for (const { id } of sources) {
    const folder = join(options.directory, id);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('.') || signal.aborted) continue;
      const path = join(folder, entry.name);
      const { size } = await stat(path);
      if (before.get(path) === size) await takeIn(options, id, folder, entry.name);
      else growing.set(path, size);
    }
  }
  return growing;
}

async function takeIn(options: InboxOptions, source: string, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  try {
    const reports = await options.observe.ingest(source, { path, fileName: name });
    await writeFile(join(folder, 'done', `${name}.report.json`), JSON.stringify(reports, null, 2));
    await rename(path, join(folder, 'done', name));
    if (reports.some(({ duplicate }) => !duplicate)) await options.onDelivery();
  } catch (error) {
    const reason: { code: ErrorCode | 'internal.bug'; details: ErrorDetails } =
      error instanceof VigiaError
        ? { code: error.code, details: error.details }
        : { code: 'internal.bug', details: {} };
    await writeFile(join(folder, 'failed', `${name}.error.json`), JSON.stringify(reason, null, 2));
    await rename(path, join(folder, 'failed', name));
    options.onError(error, path);
  }
}
