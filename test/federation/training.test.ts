import { afterAll, beforeAll, expect, test } from 'vitest';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { openPlayground } from './_run.ts';
import { agree, asOperator, nodeOf, publish, received, settle, type World } from './_world.ts';

/** An alert that was written in practice, on its way to a node that has real figures. */

const label = 'training-data';

let world: World;
let practice = '';
let real = '';
beforeAll(async () => {
  world = await openPlayground(['CA', 'MX']);
  const open = { partner: false, highest: 'AMBER', sectors: ['health'], suspended: false } as const;
  await agree(world, 'CA', 'MX', open);
  await agree(world, 'MX', 'CA', open);
  real = (await publish(nodeOf(world, 'MX'), { title: 'trn real', marking: { tlp: 'CLEAR' } })).id;
  const { node } = nodeOf(world, 'CA');
  await plant(node.database, {
    asOf: '2026-04-01',
    series: [{ values: quietMonths(5), start: '2021-01-01', place: 'CA-AB', substance: 'fentanyl' }],
  });
  // Stored as the loader of the training data set leaves it.
  await node.database.own(async (connection) => {
    for (const table of ['delivery', 'series']) await connection.execute(`update ${table} set training = true`);
  });
  practice = (await publish(nodeOf(world, 'CA'), { title: 'trn practice', marking: { tlp: 'CLEAR' } })).id;
  await settle(world);
});
afterAll(() => world?.close());

async function ask(country: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(`${nodeOf(world, country).url}${path}`, { headers });
  expect(answer.status, path).toBe(200);
  return answer.text();
}

test('says so on the line, where other programs see it too', async () => {
  const { node } = nodeOf(world, 'CA');
  const { id } = await node.asNode(() => node.share.collections.alertsCollection());
  const mexico = nodeOf(world, 'MX').node;
  const token = await mexico.asNode(() => mexico.share.peers.tokenFor('CA'));
  const text = await ask('CA', `/taxii2/vigia/collections/${id}/objects/?match[type]=report,indicator`, {
    accept: 'application/taxii+json;version=2.1',
    authorization: `Bearer ${token}`,
  });
  const { objects }: { readonly objects: readonly { readonly type: string; readonly labels?: readonly string[] }[] } =
    JSON.parse(text);

  expect(objects.map(({ type }) => type).toSorted()).toEqual(['indicator', 'report']);
  for (const { labels } of objects) expect(labels).toContain(label);
});

test('is shown as practice by the node that receives it, and stays so after a change', async () => {
  const [alert] = await received(nodeOf(world, 'MX'));
  expect(alert).toMatchObject({ id: practice, state: 'published', text: { training: true } });

  await publish(nodeOf(world, 'CA'), { title: 'trn practice again', marking: { tlp: 'CLEAR' } }, practice);
  await settle(world);
  const { node } = nodeOf(world, 'MX');
  const { alerts } = await asOperator(nodeOf(world, 'MX'), () => node.alerts.list({}));
  expect(new Map(alerts.map(({ id, training, state }) => [id, { training, state }]))).toEqual(
    new Map([
      [practice, { training: true, state: 'updated' }],
      [real, { training: false, state: 'published' }],
    ]),
  );
});

test('makes nothing of the receiver practice', async () => {
  const atCanada = (await received(nodeOf(world, 'CA'))).map(({ id, text }) => [id, text?.training]);
  const next = await publish(nodeOf(world, 'MX'), { title: 'trn after', marking: { tlp: 'CLEAR' } });

  expect(atCanada).toEqual([[real, false]]);
  expect(next.text?.training).toBe(false);
});

test('is in no feed and on no page for everybody, of either node', async () => {
  for (const country of ['CA', 'MX']) {
    for (const path of ['/public/feeds/alerts.rss', '/public/feeds/alerts.atom', '/api/v1/public/alerts']) {
      const text = await ask(country, path);
      expect(text, `${country} ${path}`).not.toContain('trn practice');
      expect(text, `${country} ${path}`).not.toContain(practice);
    }
  }
  // The same questions find what is real.
  expect(await ask('MX', '/public/feeds/alerts.rss')).toContain('trn real');
  expect(await ask('MX', '/public/feeds/alerts.atom')).toContain('trn real');
});
