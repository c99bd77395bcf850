// `npm run bench [-- --only ingest|query|start|detect|nowcast|space|scan|chemistry|names|screening|taxii|row-level-security|progress|account|latency --scale small]`: the table on the terminal, the figures in bench-results/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAccount, describeAccount } from './account.ts';
import { benchChemistry, describeChemistry } from './chemistry/chemistry.ts';
import { benchDetect, describeDetect } from './detect/detect.ts';
import { benchIngest, describeIngest } from './ingest.ts';
import { benchLatency, describeLatency } from './latency.ts';
import { benchNames, describeNames } from './names.ts';
import { benchNowcast, nowcastRow } from './nowcast.ts';
import { startPostgresql } from './postgresql.ts';
import { benchProgress, describeProgress } from './progress.ts';
import { benchQuery, describeQuery } from './query.ts';
import { benchRowLevelSecurity, describeRowLevelSecurity } from './row-level-security.ts';
import { benchScan, scanRow } from './scan.ts';
import { benchScreening, describeScreening } from './screening.ts';
import { benchSeriesScan, describeSeriesScan } from './series-scan.ts';
import { benchStart, describeStart } from './start.ts';
import { benchTaxii, describeTaxii } from './taxii.ts';

const scales = {
  small: {
    ingest: [15_625, 62_500],
    query: [200_000],
    progress: { sizes: [200_000], questions: 40, reported: 10 },
    start: [1, 4],
    scan: [250, 1_000],
    rounds: 1,
    detectRounds: 1,
    requests: 40,
    screening: 1_000,
    imported: 100,
    taxii: [0, 20_000],
    publications: 10,
  },
  full: {
    ingest: [62_500, 250_000, 1_000_000],
    query: [625_000, 2_500_000, 10_000_000],
    progress: { sizes: [625_000, 2_500_000, 10_000_000], questions: 500, reported: 50 },
    start: [1, 4, 16],
    scan: [1_000, 4_000, 16_000],
    rounds: 3,
    detectRounds: 5,
    requests: 200,
    screening: 10_000,
    imported: 1_000,
    taxii: [0, 1_000, 100_000, 1_000_000],
    publications: 100,
  },
} as const;
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    scale: { type: 'string', default: 'full' },
    rounds: { type: 'string' },
  },
});
const scale = values.scale === 'small' ? scales.small : scales.full;
const wanted = (part: string): boolean => values.only === undefined || values.only.includes(part);
const print = (lines: readonly string[]): void => console.log(`\n${lines.join('\n')}`);

const built = spawnSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url))], {
  stdio: 'inherit',
});
if (built.status !== 0) throw new Error('the build failed');
const found: Record<string, unknown> = {
  date: new Date().toISOString(),
  node: process.version,
  processors: cpus().map(({ model }) => model),
  scale: values.scale,
};
const onPostgresql = ['ingest', 'query', 'scan', 'taxii', 'row-level-security', 'progress'];
if (onPostgresql.some(wanted)) {
  const { url, stop } = await startPostgresql();
  try {
    if (wanted('ingest')) {
      const ingest = await benchIngest({
        sizes: scale.ingest,
        databaseUrl: url,
        rounds: Number(values.rounds ?? scale.rounds),
      });
      print(describeIngest(ingest));
      found.ingest = ingest;
    }
    if (wanted('query')) {
      const query = await benchQuery({ sizes: scale.query, databaseUrl: url, requests: scale.requests });
      print(describeQuery(query));
      found.query = query;
    }
    if (wanted('row-level-security')) {
      const observations = scale.query[0];
      const policies = await benchRowLevelSecurity({ observations, databaseUrl: url, requests: scale.requests });
      print(describeRowLevelSecurity(policies));
      found['row-level-security'] = policies;
    }
    if (wanted('progress')) {
      const progress = await benchProgress({ ...scale.progress, databaseUrl: url });
      print(describeProgress(progress));
      found.progress = progress;
    }
    if (wanted('scan')) {
      const scan = await benchSeriesScan({ sizes: scale.scan, workers: [1, 2, 4], databaseUrl: url });
      print(describeSeriesScan(scan));
      found.scan = scan;
    }
    if (wanted('taxii')) {
      const taxii = await benchTaxii({ sizes: scale.taxii, databaseUrl: url });
      print(describeTaxii(taxii));
      found.taxii = taxii;
    }
  } finally {
    stop();
  }
}
if (wanted('account')) {
  const account = benchAccount({ rounds: 5, rows: scale.imported });
  print(describeAccount(account));
  found.account = account;
}
if (wanted('latency')) {
  const latency = await benchLatency({ publications: scale.publications });
  print([describeLatency(latency)]);
  found.latency = latency;
}
if (wanted('start')) {
  const start = await benchStart({ sizes: scale.start });
  print(describeStart(start));
  found.start = start;
}
if (wanted('detect')) {
  const detect = benchDetect({ rounds: Number(values.rounds ?? scale.detectRounds) });
  print(describeDetect(detect));
  found.detect = detect;
}
if (wanted('nowcast')) {
  const nowcast = benchNowcast();
  print(nowcast.map(nowcastRow));
  found.nowcast = nowcast;
}
if (wanted('space')) {
  const space = benchScan();
  print(space.map(scanRow));
  found.space = space;
}
if (wanted('names')) {
  const names = benchNames({ seconds: scale.rounds });
  print(describeNames(names));
  found.names = names;
}
if (wanted('screening')) {
  const screening = benchScreening({ rows: scale.screening });
  print(describeScreening(screening));
  found.screening = screening;
}
if (wanted('chemistry')) {
  const chemistry = await benchChemistry({ rounds: Number(values.rounds ?? scale.detectRounds) });
  print(describeChemistry(chemistry));
  found.chemistry = chemistry;
}
const folder = fileURLToPath(new URL('../../bench-results/', import.meta.url));
mkdirSync(folder, { recursive: true });
const path = `${folder}${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
console.log(`\n${path}`);
