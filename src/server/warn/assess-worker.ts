import { parentPort } from 'node:worker_threads';
import { assessSeries } from './assess.ts';
import type { SeriesData } from './series-data.ts';
import type { AcceptedSetting } from './setting/watch-changes.ts';

interface Task {
  readonly task: number;
  readonly shard: readonly SeriesData[];
  readonly settings: readonly AcceptedSetting[];
}

/** The worker thread: takes shards of series, gives back what the methods say about them. */
const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
port.on('message', ({ task, shard, settings }: Task) => {
  port.postMessage({ task, assessments: shard.map((series) => assessSeries(series, settings)) });
});
