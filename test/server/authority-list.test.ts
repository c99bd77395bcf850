import { beforeAll, expect, test } from 'vitest';
import { publicClearance } from '../../src/server/access/index.ts';
import {
  ControlService,
  GapService,
  LegalTextService,
  MatrixCache,
  ProcessService,
  RegisterService,
  readSearched,
  ScreeningService,
  UnmappedService,
} from '../../src/server/act/index.ts';
import type { Clearance } from '../../src/server/store/index.ts';
import { openEntrance, today } from './_api.ts';

const entrance = openEntrance({ country: 'CA' });

const list = [
  'list,item,name_en,since,until,status,citation',
  'Quiet watch,1,xylazine,2024-01-01,,,quiet circular 7',
  'Quiet watch,2,fentanyl,2024-01-01,2024-07-01,temporary,quiet circular 8',
  'Quiet watch,3,quietamine,2024-01-01,,,quiet circular 9',
].join('\n');

type Answers = Readonly<Record<string, unknown>>;
let ask: (clearance: Clearance) => Promise<Answers>;

/** Whatever the act room says to a reader, through one cache for everybody. */
beforeAll(() => {
  const { node } = entrance();
  const matrices = new MatrixCache(node.database, readSearched);
  ask = async (clearance) => {
    const context = { ...node.actContext, clearance, reader: node.operator };
    const gaps = new GapService(context, { matrices });
    const control = new ControlService(context, {
      matrices,
      structures: node.structures,
      gapsOf: (substance, moment) => gaps.gapsOf(substance, moment),
    });
    const register = new RegisterService(context, { control, gaps });
    const texts = new LegalTextService(context);
    const queries = [
      'xylazine',
      'fentanyl',
      'quietamine',
      'quiet',
      '437-38-7',
      'CCC(=O)N(c1ccccc1)C1CCN(CCc2ccccc2)CC1',
    ];
    return {
      checks: await Promise.all(queries.map((q) => control.check({ q }))),
      rows: await control.checkAll(queries, control.momentOf()),
      items: await control.listItems({ limit: 5_000 }),
      lists: await control.listItems({ limit: 5_000, instrument: 'local' }),
      timelines: await Promise.all(['xylazine', 'fentanyl'].map((id) => control.timelineFor(id))),
      rules: control.listRules(),
      register: await register.list({ limit: 500 }),
      found: await Promise.all(queries.map((q) => register.list({ q, limit: 50 }))),
      pages: await Promise.all(['xylazine', 'fentanyl'].map((id) => register.find(id))),
      gaps: await gaps.list({ limit: 5_000 }),
      history: await gaps.history({}),
      lags: await gaps.lags({}),
      runs: await texts.listRuns(),
      sources: await texts.listSources(),
      unmapped: await new UnmappedService(context).list({ which: 'all', limit: 500 }),
      processes: await new ProcessService(context, { requireGap: (key) => gaps.get(key) }).list({}),
      screenings: await new ScreeningService(context, { control, onError: () => undefined }).list(),
    };
  };
});

test('a list that an authority holds itself changes no answer to a reader who may not see it', async () => {
  const { node } = entrance();
  const before = await ask(publicClearance());
  const insideBefore = JSON.stringify(await ask(node.clearance));

  const run = await node.asNode(() =>
    node.texts.load('any-authority-list', [{ name: 'quiet.csv', bytes: Buffer.from(list) }], {
      asOf: today,
    }),
  );
  const screening = await node.asNode(() =>
    node.screenings.submit({ fileName: 'quiet.txt', bytes: Buffer.from('xylazine') }),
  );
  await node.screenings.idle();
  const inside = await ask(node.clearance);

  // Whoever may see it does, or this test would prove nothing.
  expect(JSON.stringify(inside)).not.toBe(insideBefore);
  expect(JSON.stringify(inside['checks'])).toContain('quiet circular 7');
  const after = await ask(publicClearance());
  for (const [what, answer] of Object.entries(before)) expect(after[what], what).toEqual(answer);
  expect(JSON.stringify(after)).not.toMatch(/quiet (?:circular|watch)|Quiet watch/u);

  const outside = { ...node.actContext, clearance: publicClearance(), reader: node.operator };
  await expect(new LegalTextService(outside).findRun(run.id, { limit: 10 })).rejects.toMatchObject({
    code: 'text.run-not-found',
  });
  await expect(
    new ScreeningService(outside, { control: node.control, onError: () => undefined }).listRows(screening.id, {
      limit: 10,
    }),
  ).rejects.toMatchObject({ code: 'screening.not-found' });
});
