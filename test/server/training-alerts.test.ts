import { beforeAll, expect, test } from 'vitest';
import { AlertPage, PublicAlertList } from '../../src/api/index.ts';
import type { SharedAlert } from '../../src/model/index.ts';
import { actAs, registerMarking } from '../../src/server/access/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { ana, bo, codeOf, complete, final, openDesk } from './_alerts.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA', analyst: 'operator' }, async ({ node }) => {
  await plant(node.database, {
    asOf: '2024-06-01',
    series: [{ values: [...quietMonths(5), 40], start: '2019-03-01', place: 'CA-AB', substance: 'fentanyl' }],
  });
  await node.scan();
  // Stored as the loader of the training data set leaves it.
  await node.database.own(async (connection) => {
    for (const table of ['delivery', 'series', 'signal']) {
      await connection.execute(`update ${table} set training = true`);
    }
  });
});
const { alerts, compose, save, publish } = openDesk(entrance);

let signal = 0;
let practice = '';

beforeAll(async () => {
  signal = await actAs(entrance().node.operator, async () => {
    const { warn } = entrance().node;
    const { groups } = await warn.listSignals({ heldBack: 'all' });
    const id = groups[0]?.lead.id ?? 0;
    await warn.decide(id, { verdict: 'verify' });
    return id;
  });
  practice = await actAs(ana, async () => {
    const composed = await compose({ signals: [signal], marking: { tlp: 'CLEAR' } });
    expect(composed.draft?.text).toMatchObject({ training: true, signals: [{ place: 'CA-AB' }] });
    // Its figures stand in its sentences, also where it names no evidence any longer.
    const saved = await save(composed.id, 1, { ...complete, marking: { tlp: 'CLEAR' } });
    expect(saved.draft?.text).toMatchObject({ training: true, signals: [], series: [] });
    return composed.id;
  });
  await publish(practice, 2);
});

function readShared(uid: string): Promise<SharedAlert | undefined> {
  const { node } = entrance();
  return node.asNode(() =>
    node.database.read(node.clearance, async (connection) => {
      const { alerts: found } = await alerts().readShareable(connection, [uid]);
      return found[0];
    }),
  );
}

test('an alert written on training data says so on lists, in itself and to other nodes', async () => {
  const page = AlertPage.parse((await entrance().get('/api/v1/alerts')).json());

  expect(page.alerts.find(({ id }) => id === practice)).toMatchObject({ training: true, tlp: 'CLEAR' });
  expect((await actAs(ana, () => alerts().find(practice))).text?.training).toBe(true);
  expect((await readShared(practice))?.content.training).toBe(true);
});

test('no feed and no page for everybody carries it', async () => {
  const list = PublicAlertList.parse((await entrance().get('/api/v1/public/alerts')).json());
  expect(list.alerts).toEqual([]);
  expect((await entrance().get(`/api/v1/public/alerts/${practice}`)).statusCode).toBe(404);
  expect((await entrance().get(`/public/alerts/${practice}.cap.xml`)).statusCode).toBe(404);
  for (const format of ['rss', 'atom']) {
    const { body, statusCode } = await entrance().get(`/public/feeds/alerts.${format}`);
    expect([statusCode, body.includes(practice)]).toEqual([200, false]);
  }
});

test('one that another node sent keeps its mark here', async () => {
  const own = await readShared(practice);
  if (own === undefined) throw new Error('the alert was not there');
  const id = '11111111-2222-4333-8444-666666666666';
  const { node } = entrance();
  const received: SharedAlert = { ...own, id, owner: 'MX' };
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      const markingId = await registerMarking(connection, own.content.marking);
      await alerts().receiveAlert(connection, received, { from: 'MX', markingId });
    }),
  );

  const { alerts: listed } = await actAs(ana, () => alerts().list({ shelf: 'received' }));
  expect(listed.map((entry) => [entry.id, entry.training])).toEqual([[id, true]]);
});

test('where real figures took the place of training data, practice is not published but can be retracted', async () => {
  const under = await actAs(ana, async () => {
    const { id } = await compose({ signals: [signal] });
    return (await save(id, 1, complete)).id;
  });
  const { node } = entrance();
  await node.database.own((connection) => connection.execute('select forget_training_data()'));

  expect(await codeOf(() => publish(under, 2))).toBe('alert.rests-on-training-data');
  const { draft, version } = await actAs(ana, () => alerts().find(under));
  expect([version, draft?.state]).toEqual([0, 'in-review']);

  const fresh = await actAs(ana, async () => save((await compose()).id, 1, complete));
  expect((await publish(fresh.id, 2)).text?.training).toBe(false);
  const retracted = await actAs(bo, () => alerts().retract(practice, { reason: final('Practice', 'Exercice') }));
  expect([retracted.state, retracted.text?.training]).toEqual(['retracted', true]);
});

test('a group of which nothing is verified is told as such', async () => {
  expect(await codeOf(() => actAs(ana, () => compose({ group: 9_999 })))).toBe('alert.group-without-verified');
});
