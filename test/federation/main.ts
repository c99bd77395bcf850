import { parseArgs } from 'node:util';
import { openPlayground, play } from './_run.ts';
import { writeScript } from './_script.ts';
import { shrink } from './_shrink.ts';

/** Plays scripts one after the other: `npm run federation -- --seed 1 --minutes 10`. Prints the seeds that fail. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    steps: { type: 'string', default: '60' },
    only: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: false },
  },
});
const countries = ['CA', 'MX', 'US', 'NL'];
const steps = Number(values.steps);
const end = performance.now() + Number(values.minutes) * 60_000;
const world = await openPlayground(countries);
const failing: number[] = [];
let played = 0;
for (let seed = Number(values.seed); played === 0 || (!values.only && performance.now() < end); seed += 1) {
  const script = writeScript(seed, { steps, countries });
  const begun = performance.now();
  const { problems, published, musts, mays, nots, notes } = await play(world, script);
  played += 1;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `seed ${seed}: ${published} alerts, must ${musts}, may ${mays}, not ${nots}, notes ${notes}, ${seconds} s`,
  );
  if (problems.length === 0) continue;
  failing.push(seed);
  console.log(problems.map((problem) => `  ${problem}`).join('\n'));
  if (values.shrink) console.log(JSON.stringify((await shrink(world, script)).steps, null, 1));
}
console.log(
  `${played} scripts, ${failing.length} failed${failing.length === 0 ? '' : `: seeds ${failing.join(', ')}`}`,
);
await world.close();
process.exitCode = failing.length === 0 ? 0 : 1;
