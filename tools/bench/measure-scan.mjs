// One scan in a process of its own, on the built code, so that its threads and memory are those of a node: prints one JSON line.
import { analystClearance } from '../../dist/server/access/index.js';
import { openDatabase } from '../../dist/server/store/index.js';
import { WarnService } from '../../dist/server/warn/index.js';

const [, , databaseUrl = '', workers = '1'] = process.argv;
const database = await openDatabase({ databaseUrl });
let readingSeconds = 0;
const timed = {
  ...database,
  async read(clearance, work) {
    const started = performance.now();
    try {
      return await database.read(clearance, work);
    } finally {
      readingSeconds += (performance.now() - started) / 1000;
    }
  },
};
try {
  const clearance = analystClearance('CA');
  const warn = new WarnService(
    { database: timed, clearance, now: () => new Date('2026-01-05T09:00:00Z'), codeVersion: 'bench', analyst: 'bench' },
    { workers: Number(workers) },
  );
  const started = performance.now();
  let shardSeconds = 0;
  let shardPeakMegabytes = 0;
  const report = await warn.scan({
    onProgress: () => {
      shardSeconds = (performance.now() - started) / 1000;
      shardPeakMegabytes = process.resourceUsage().maxRSS / 1024;
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const methods = await database.read(clearance, (connection) =>
    connection.query(
      `select coalesce(method, outcome) as method, count(*)::int as series from series_scan group by 1 order by 2 desc`,
    ),
  );
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  const result = {
    seconds,
    shardSeconds,
    readingSeconds,
    cpuSeconds,
    shardPeakMegabytes,
    peakMegabytes: maxRSS / 1024,
    report,
    methods,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await database.close();
}
