// Checks one list three times in a process of its own, on the built code: prints one JSON line.
import { readFileSync } from 'node:fs';
import { buildConfig, VigiaNode } from '../../dist/server/index.js';

const bytes = readFileSync(process.argv[2]);
const node = await VigiaNode.open({ config: buildConfig({ logLevel: 'error', country: 'CA' }), inMemory: true });
const rounds = [];
try {
  const first = performance.now();
  await node.control.check({ q: 'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1' });
  const firstAnswer = (performance.now() - first) / 1_000;
  for (let round = 0; round < 3; round += 1) {
    const delays = [];
    let asking = true;
    // Somebody else asks meanwhile: how long the node keeps them waiting.
    const other = (async () => {
      while (asking) {
        const begun = performance.now();
        await node.control.check({ q: 'fentanyl' });
        delays.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })();
    const begun = performance.now();
    const { id, rows } = await node.screenings.submit({ fileName: 'bench.csv', bytes });
    await node.screenings.idle();
    const seconds = (performance.now() - begun) / 1_000;
    asking = false;
    await other;
    const { state, done, summary } = await node.screenings.find(id);
    if (state !== 'done' || done !== rows) throw new Error(`the list ended as ${state} with ${done} of ${rows}`);
    delays.sort((a, b) => a - b);
    rounds.push({ rows, seconds, summary, slowestOther: delays.at(-1), medianOther: delays[delays.length >> 1] });
  }
  process.stdout.write(`${JSON.stringify({ firstAnswer, rounds })}\n`);
} finally {
  await node.close();
}
