// The report of a strategy in a process of its own, on the built code: prints one JSON line.
import { actAs } from '../../dist/server/access/index.js';
import { buildConfig, VigiaNode } from '../../dist/server/index.js';

const [, , databaseUrl = ''] = process.argv;
const node = await VigiaNode.open({ config: buildConfig({ databaseUrl, logLevel: 'error' }) });
const openMegabytes = process.memoryUsage().rss / 2 ** 20;
try {
  const started = performance.now();
  const prepared = await actAs(node.operator, () =>
    node.account.reports.prepare({ strategy: 'nadd-2026', since: '2026-01-31' }),
  );
  const ready = performance.now();
  const files = [];
  for (const language of ['en', 'fr', 'es']) {
    for (const format of ['pdf', 'html', 'docx']) files.push((await prepared.render(language, format)).byteLength);
  }
  const rendered = performance.now();
  files.push(prepared.packed().byteLength);
  const packed = performance.now();
  const result = {
    prepareSeconds: (ready - started) / 1_000,
    renderSeconds: (rendered - ready) / 1_000,
    packageSeconds: (packed - rendered) / 1_000,
    files: files.length,
    megabytes: files.reduce((sum, bytes) => sum + bytes, 0) / 2 ** 20,
    openMegabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await node.close();
}
