import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestReport } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import { sources } from '../../../sources/index.ts';
import type { ObserveContext } from '../context.ts';
import { ingestFile } from '../ingest/ingest-file.ts';
import { trainingDeliveries } from './training-deliveries.ts';

export interface TrainingProgress {
  readonly done: number;
  readonly of: number;
  /** The file that has been taken in. */
  readonly file: string;
}

/** Takes the training data in through the real connectors; files that are there already change nothing. */
export async function loadTrainingData(
  context: ObserveContext,
  onProgress: (progress: TrainingProgress) => void = () => undefined,
): Promise<readonly IngestReport[]> {
  const deliveries = trainingDeliveries();
  const directory = await mkdtemp(join(tmpdir(), 'vigia-training-'));
  const reports: IngestReport[] = [];
  try {
    for (const { sourceId, fileName, asOf, bytes } of deliveries) {
      const source = sources.find(({ id }) => id === sourceId);
      if (source === undefined) throw new Error(`training data for ${sourceId}, which is no source`);
      const path = join(directory, fileName);
      await writeFile(path, bytes);
      // Practice must not depend on the clock: a machine that lags behind the files' dates takes them in all the same.
      const today = (): CalendarDate => [context.today(), asOf].sort()[1] ?? asOf;
      const request = { path, fileName, asOf, training: true };
      const { database, clearance, reader, now, mostFileBytes } = context;
      reports.push(...(await ingestFile({ database, clearance, reader, now, mostFileBytes, today }, source, request)));
      onProgress({ done: reports.length, of: deliveries.length, file: fileName });
    }
    return reports;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
