import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { IngestReport } from '../../api/index.ts';
import { errorText, type Text, VigiaError } from '../../base/index.ts';
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
  let seen: ReadonlyMap<string, string> = new Map();
  while (!signal.aborted) {
    try {
      seen = await lookOnce(options, seen, signal);
    } catch (error) {
      options.onError(error, options.directory);
    }
    await wait(every, undefined, { signal }).catch(() => undefined);
  }
}

/** One look: takes in files that are as they were at the look before; returns how the others look. */
async function lookOnce(
  options: InboxOptions,
  before: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const growing = new Map<string, string>();
  for (const { id } of sources) {
    const folder = join(options.directory, id);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith('.') || signal.aborted) continue;
      const path = join(folder, entry.name);
      const { size, mtimeMs } = await stat(path);
      const look = `${size} ${mtimeMs}`;
      if (before.get(path) === look) await takeIn(options, id, folder, entry.name);
      else growing.set(path, look);
    }
  }
  return growing;
}

async function takeIn(options: InboxOptions, source: string, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  let reports: IngestReport[];
  try {
    reports = await options.observe.ingest(source, { path, fileName: name });
  } catch (error) {
    options.onError(error, path);
    await fileAway(path, { folder: join(folder, 'failed'), name, note: 'error', content: describeError(error) });
    return;
  }
  await fileAway(path, { folder: join(folder, 'done'), name, note: 'report', content: reports });
  if (reports.some(({ duplicate }) => !duplicate)) await options.onDelivery();
}

interface Filing {
  readonly folder: string;
  readonly name: string;
  readonly note: 'report' | 'error';
  readonly content: unknown;
}

/** Moves a file out of the way with a note beside it; publishers that give every file the same name lose none of them. */
async function fileAway(path: string, { folder, name, note, content }: Filing): Promise<void> {
  let target = join(folder, name);
  for (let number = 2; existsSync(target); number += 1) target = join(folder, `${number}-${name}`);
  await writeFile(`${target}.${note}.json`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(path, target);
}

/** What went wrong, for the agency's people in their language; what is our bug has its details in the log only. */
function describeError(error: unknown): { readonly code: string; readonly text: Text; readonly details: object } {
  const { code, details } =
    error instanceof VigiaError ? error : new VigiaError('internal.bug', { reference: 'inbox' });
  const text = {
    en: errorText(code, details, 'en'),
    fr: errorText(code, details, 'fr'),
    es: errorText(code, details, 'es'),
  };
  return { code, text, details };
}
