import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, play } from './_run.ts';
import { type Script, type Step, writeScript } from './_script.ts';
import { nodeOf, type World } from './_world.ts';

const countries = ['CA', 'MX', 'US', 'NL'];
/** `npm run federation -- --seed … --minutes …` plays as many as there is time for. */
const seeds = [2, 3, 4, 5, 7];

let world: World;
beforeAll(async () => {
  world = await openPlayground(countries);
});
afterAll(() => world?.close());

test.each(seeds)('seed %i: everybody holds what the rules grant, and nobody anything else', async (seed) => {
  const outcome = await play(world, writeScript(seed, { steps: 40, countries }));

  expect(outcome.problems).toEqual([]);
  expect(outcome.musts).toBeGreaterThan(0);
  expect(outcome.nots).toBeGreaterThan(0);
});

test('the oracle finds what does not come, and what is where it may not be', async () => {
  const open = { partner: false, highest: 'AMBER', sectors: ['health'], suspended: false } as const;
  const marking = {
    tlp: 'GREEN',
    releasableTo: [],
    sectors: [],
    caveats: [],
    embargoHours: null,
    expiryHours: null,
  } as const;
  const steps: readonly Step[] = [
    { kind: 'agree', from: 'CA', to: 'MX', agreement: open },
    { kind: 'agree', from: 'MX', to: 'CA', agreement: open },
    { kind: 'publish', at: 'CA', marking, parts: [] },
  ];
  const script: Script = { seed: 0, countries, steps };
  const own = (country: string, sql: string): Promise<void> =>
    nodeOf(world, country).node.database.own((connection) => connection.execute(sql));
  const deaf = await play(world, script, { tamper: () => own('MX', 'truncate alert cascade') });
  const leaky = await play(world, script, {
    tamper: (words) => own('NL', `update peer set name = '${[...words].join()}'`),
  });

  expect(deaf.problems).toEqual([expect.stringContaining('0 copies')]);
  expect(leaky.problems).toEqual([expect.stringMatching(/^NL: zq\d{5}x in peer$/u)]);
});
