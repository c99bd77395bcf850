import { Worker } from 'node:worker_threads';
import { type Assessment, assessSeries } from './assess.ts';
import type { SeriesData } from './series-data.ts';
import type { AcceptedSetting } from './setting/watch-changes.ts';

/** Judges series away from the thread that answers people. */
export interface Assessor {
  readonly assess: (
    shard: readonly SeriesData[],
    settings: readonly AcceptedSetting[],
  ) => Promise<readonly Assessment[]>;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly task: number;
  readonly assessments: readonly Assessment[];
}

interface Waiting {
  readonly resolve: (assessments: readonly Assessment[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** In a worker thread when built; in this thread when run from TypeScript source, which a thread of Node 20 cannot load. */
export function openAssessor(): Assessor {
  if (import.meta.url.endsWith('.ts')) {
    return {
      assess: async (shard, settings) => shard.map((series) => assessSeries(series, settings)),
      close: async () => undefined,
    };
  }
  const worker = new Worker(new URL('./assess-worker.js', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let tasks = 0;
  const failAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', ({ task, assessments }: Answer) => {
    waiting.get(task)?.resolve(assessments);
    waiting.delete(task);
  });
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`the assessing thread ended with ${code}`)));
  return {
    assess: (shard, settings) =>
      new Promise((resolve, reject) => {
        tasks += 1;
        waiting.set(tasks, { resolve, reject });
        worker.postMessage({ task: tasks, shard, settings });
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
