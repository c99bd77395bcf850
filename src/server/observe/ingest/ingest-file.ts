import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { IngestReport } from '../../../api/index.ts';
import { type CalendarDate, isCalendarDate, VigiaError } from '../../../base/index.ts';
import type { Drift } from '../../../model/index.ts';
import { type Layout, Reading, type Source } from '../../../sources/index.ts';
import type { ObserveContext } from '../context.ts';
import { type InspectedFile, inspectFile } from '../file/inspect-file.ts';
import { readCsvFile } from '../file/read-csv-file.ts';
import { readJsonFile } from '../file/read-json-file.ts';
import { unpackArchive } from '../file/unpack-archive.ts';
import { Staging } from './staging.ts';
import { storeDelivery } from './store-delivery.ts';

export interface IngestRequest {
  readonly path: string;
  /** The publisher's file name; the path's own where absent. */
  readonly fileName?: string;
  readonly asOf?: CalendarDate;
  readonly training?: boolean;
  readonly onProgress?: (progress: { readonly bytes: number; readonly of: number }) => void;
}

/** Everything a file's reading found, before anything is stored. */
export interface FileReading {
  readonly source: Source;
  readonly file: InspectedFile;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly staging: Staging;
  readonly drift: readonly Drift[];
  readonly asOf: CalendarDate;
  readonly asOfBasis: IngestReport['asOfBasis'];
  readonly training: boolean;
  readonly directory: string;
}

const mostRatio = 250;

/** Reads a file of a source and stores it whole, in one transaction; an archive gives one report for each file in it. */
export async function ingestFile(
  context: ObserveContext,
  source: Source,
  request: IngestRequest,
): Promise<IngestReport[]> {
  const name = request.fileName ?? basename(request.path);
  checkAsOf(request.asOf, context.today());
  const directory = await mkdtemp(join(tmpdir(), 'vigia-ingest-'));
  try {
    const file = await inspectFile(request.path, name, { mostBytes: context.mostFileBytes });
    if (file.format !== 'zip') return [await ingestPlain(context, source, file, request, directory)];
    const limits = { mostBytes: context.mostFileBytes, mostRatio };
    const reports: IngestReport[] = [];
    for (const entry of await unpackArchive(file.path, name, directory, limits)) {
      const inner = await inspectFile(entry.path, entry.name, limits);
      reports.push(await ingestPlain(context, source, inner, request, directory));
    }
    return reports;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function checkAsOf(asOf: CalendarDate | undefined, today: CalendarDate): void {
  if (asOf === undefined) return;
  if (!isCalendarDate(asOf) || asOf > today) throw new VigiaError('delivery.as-of-invalid', { asOf });
}

async function ingestPlain(
  context: ObserveContext,
  source: Source,
  file: InspectedFile,
  request: IngestRequest,
  directory: string,
): Promise<IngestReport> {
  const staging = new Staging(directory);
  try {
    const reading = new Reading(source, staging);
    const onProgress = (bytes: number): void => request.onProgress?.({ bytes, of: file.bytes });
    const layout =
      file.format === 'json'
        ? await readJsonFile(source, file, reading)
        : await readCsvFile(source, file, reading, onProgress);
    const { drift, ...vintage } = findAsOf(source, file, reading, request.asOf, context.today());
    return await storeDelivery(context, {
      source,
      file,
      layout,
      reading,
      staging,
      directory,
      drift: [...reading.drifts, ...drift],
      training: request.training ?? false,
      ...vintage,
    });
  } finally {
    staging.remove();
  }
}

interface KnownAsOf {
  readonly asOf: CalendarDate;
  readonly asOfBasis: IngestReport['asOfBasis'];
  readonly drift: readonly Drift[];
}

function findAsOf(
  source: Source,
  file: InspectedFile,
  reading: Reading,
  given: CalendarDate | undefined,
  today: CalendarDate,
): KnownAsOf {
  if (given !== undefined) return { asOf: given, asOfBasis: 'given', drift: [] };
  const named = source.findAsOf?.(file.name);
  const stated = reading.statedAsOf ?? named;
  if (stated === undefined) return received(today, { kind: 'as-of-received', text: today });
  // Nobody knows today what will only be known tomorrow: the day it reached us is the latest that can be true.
  if (stated > today) return received(today, { kind: 'as-of-future', text: stated });
  return { asOf: stated, asOfBasis: reading.statedAsOf === undefined ? 'file-name' : 'file', drift: [] };
}

/** Neither the file nor its name says when the publisher knew it: the day it reached us is the safe bound. */
function received(asOf: CalendarDate, { kind, text }: Pick<Drift, 'kind' | 'text'>): KnownAsOf {
  return { asOf, asOfBasis: 'received', drift: [{ kind, column: '', text, rows: 0, suggestion: '--as-of' }] };
}
