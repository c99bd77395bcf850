// Progress and an import on the embedded database with the training data, in a process of its own, on the built code: prints one
// JSON line. node tools/bench/measure-account.mjs <data directory> <rounds> <rows>
import { buildApp, buildConfig, VigiaNode } from '../../dist/server/index.js';

const [, , dataDirectory = '', rounds = '5', rows = '1000'] = process.argv;
const node = await VigiaNode.open({ config: buildConfig({ dataDirectory, logLevel: 'error' }) });
const headers = { host: 'localhost:8080' };
let app;
try {
  if (await node.lacksTrainingData()) await node.loadTrainingData();
  app = await buildApp(node);
  const progress = await measured(() => app.inject({ url: '/api/v1/progress', headers }));
  const file = await importFile(Number(rows));
  // What taking it in would do: all of it is done, and undone.
  const taken = await measured(async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/commitments-file/preview', ...file });
    const { added } = answer.json();
    if (added !== Number(rows)) throw new Error(answer.body.slice(0, 1_000));
    return answer;
  });
  process.stdout.write(`${JSON.stringify({ progress, import: taken })}\n`);
} finally {
  await app?.close();
  await node.close();
}

/** Seconds, and seconds of the processor, of each round. */
async function measured(ask) {
  const found = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    const { statusCode, body } = await ask();
    if (statusCode !== 200) throw new Error(body);
    const { user, system } = process.cpuUsage(before);
    found.push({ seconds: (performance.now() - started) / 1_000, processorSeconds: (user + system) / 1e6 });
  }
  return found;
}

async function importFile(count) {
  const header = 'id,level,origin,parent,title_en,title_fr,title_es,owners_en,owners_fr,owners_es';
  const lines = Array.from({ length: count }, (_, index) => {
    const titles = `Action ${index},Mesure ${index},Acción ${index}`;
    return `a-${index},action,dialogue,nadd-2026/wastewater-and-early-warning,${titles},CA:Health,CA:Santé,CA:Salud`;
  });
  const form = new FormData();
  form.set('file', new Blob([[header, ...lines, ''].join('\r\n')]), 'actions.csv');
  const encoded = new Response(form);
  return {
    headers: { ...headers, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  };
}
