import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BundleImportReport } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import { publicMarking, type Sector } from '../../src/model/index.ts';
import { actAs, publicReader } from '../../src/server/access/index.ts';
import type { VisitOutcome } from '../../src/server/index.ts';
import { aside, courseOfAction, holdings, released, share } from './_shared-objects.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => new Date(clock);

let canada: ServedNode;
let mexico: ServedNode;
let states: ServedNode;
beforeAll(async () => {
  [canada, mexico, states] = [
    await serveNode('CA', { now }),
    await serveNode('MX', { now }),
    await serveNode('US', { now }),
  ];
  await introduce(canada, mexico);
  await introduce(canada, states);
  await introduce(mexico, states);
});
afterAll(async () => {
  for (const served of [canada, mexico, states]) await served.close();
});
beforeEach(async () => {
  clock += 60_000;
  for (const { node } of [canada, mexico, states]) {
    await node.database.own((connection) =>
      connection.execute('truncate shared_object, quarantine, waiting_object, sync_cursor, receipt_outbox'),
    );
  }
});

async function sync({ node }: ServedNode, country: string): Promise<VisitOutcome> {
  const [outcome] = await node.asNode(() => node.share.sync.syncNow(country));
  if (outcome === undefined) throw new Error('nobody was visited');
  return outcome;
}

/** Waits until something holds, as short as possible. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await holds())) {
    if (performance.now() - start > 30_000) throw new Error('it never came to hold');
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return performance.now() - start;
}

describe('what a peer shares', () => {
  test('comes in as it was signed, once, and is acknowledged', async () => {
    const objects = courseOfAction(canada);
    await share(canada, objects);

    expect(await sync(mexico, 'CA')).toMatchObject({ error: null, accepted: 2, quarantined: 0, complete: true });
    expect(await sync(mexico, 'CA')).toMatchObject({ error: null, accepted: 0, known: 0, quarantined: 0 });

    expect(await holdings(mexico)).toEqual(await holdings(canada));
    const [row] = await mexico.node.database.own((connection) =>
      connection.query<{ content: string; owner: string; via: string[] }>(
        `select content, owner, via from shared_object where type = 'course-of-action'`,
      ),
    );
    expect(row).toMatchObject({ owner: 'CA', via: [] });
    expect(JSON.parse(row?.content ?? '')).toEqual(objects.at(-1));
  });

  test('reaches a third node without anybody sharing it again, and does not come back', async () => {
    await share(canada, courseOfAction(canada));
    await sync(mexico, 'CA');

    expect(await sync(states, 'MX')).toMatchObject({ error: null, accepted: 2 });
    expect(await sync(canada, 'MX')).toMatchObject({ error: null, accepted: 0, quarantined: 0 });
    expect(await holdings(states)).toEqual(await holdings(canada));
    expect(await aside(canada)).toEqual([]);
  });
});

describe('how something is marked', () => {
  test('is not told to a third node that does not receive it', async () => {
    const forPolice = { ...publicMarking, tlp: 'GREEN' as const, sectors: ['police' as const] };
    await share(canada, courseOfAction(canada, { marking: forPolice }), { marking: forPolice });
    expect(await sync(mexico, 'CA')).toMatchObject({ error: null, accepted: 2 });
    const allow = (sectors: Sector[]): Promise<unknown> =>
      mexico.node.asNode(() => mexico.node.share.peers.allow('US', { sectors }));
    await allow(['health']);

    expect(await sync(states, 'MX')).toMatchObject({ error: null, accepted: 0, known: 0, waiting: 0, quarantined: 0 });

    await allow(['health', 'police']);
    expect(await sync(states, 'MX')).toMatchObject({ error: null, accepted: 2 });
  });
});

describe('between visits', () => {
  test('a poke brings what is new at once; without visits nothing comes', async () => {
    mexico.node.share.sync.start();
    try {
      await until(async () =>
        (await mexico.node.asNode(() => mexico.node.share.sync.list())).peers.every(
          ({ walkedAt }) => walkedAt !== null,
        ),
      );
      await share(canada, courseOfAction(canada));
      expect(await holdings(mexico)).toEqual([]);

      await canada.node.share.sync.pokePeers(['MX']);

      expect(await until(async () => (await holdings(mexico)).length === 1)).toBeLessThan(10_000);
    } finally {
      await mexico.node.share.sync.stop();
    }
  });

  test('a poke, and a receipt, of nobody in particular is refused', async () => {
    for (const [path, body] of [
      ['poke', {}],
      ['receipts', { receipts: [] }],
    ] as const) {
      const answer = await fetch(`${mexico.url}/api/v1/peer/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(401);
    }
  });

  test('a peer reaches what is for peers, and nothing else of the node', async () => {
    const token = (): Promise<string> => mexico.node.asNode(() => mexico.node.share.peers.tokenFor('CA'));
    for (const path of ['signals', 'sharing/peers', 'alerts', 'deliveries', 'node']) {
      const answer = await fetch(`${canada.url}/api/v1/${path}`, {
        headers: { authorization: `Bearer ${await token()}` },
      });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const own = await fetch(`${canada.url}/api/v1/peer/node`, {
      headers: { authorization: `Bearer ${await token()}` },
    });
    expect([own.status, typeof (await own.json()).view]).toEqual([200, 'string']);
  });

  test('a wider agreement brings what was there before it', async () => {
    await canada.node.asNode(() => canada.node.share.peers.allow('MX', { highestTlp: 'GREEN' }));
    await share(canada, courseOfAction(canada));
    expect(await sync(mexico, 'CA')).toMatchObject({ error: null });
    expect(await holdings(mexico)).toEqual([]);

    await canada.node.asNode(() => canada.node.share.peers.allow('MX', { highestTlp: 'AMBER' }));

    expect(await sync(mexico, 'CA')).toMatchObject({ error: null });
    expect(await holdings(mexico)).toHaveLength(1);
  });

  test('the kill switch of either side ends it with the next question', async () => {
    await share(canada, courseOfAction(canada));
    await canada.node.asNode(() => canada.node.share.peers.suspend('MX'));
    expect(await sync(mexico, 'CA')).toMatchObject({ error: 'sync.refused' });
    await canada.node.asNode(() => canada.node.share.peers.resume('MX'));
    expect(await sync(mexico, 'CA')).toMatchObject({ error: null });
  });
});

describe('a file between nodes that never touch', () => {
  const write = (from: ServedNode, to: string, since?: string): Promise<{ readonly text: string }> =>
    from.node.asNode(() => from.node.share.bundles.write(to, since));
  const read = (to: ServedNode, text: string): Promise<BundleImportReport> =>
    to.node.asNode(() => to.node.share.bundles.read(text));
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing went wrong',
      (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
    );

  beforeEach(async () => {
    for (const { node } of [canada, mexico, states]) {
      await node.database.own((connection) => connection.execute('truncate bundle_import, bundle_export, disclosure'));
    }
  });

  test('holds what would be served, is taken once, and what came after it comes in the next', async () => {
    await share(canada, courseOfAction(canada));
    await share(canada, courseOfAction(canada, { marking: released('CA', 'US') }), { marking: released('CA', 'US') });
    const { text } = await write(canada, 'MX');
    expect(await read(mexico, text)).toMatchObject({
      from: 'CA',
      number: 1,
      again: false,
      missing: [],
      quarantined: 0,
    });
    expect(await read(mexico, text)).toMatchObject({ again: true, accepted: 0 });
    expect(await holdings(mexico)).toHaveLength(1);
    const ledger = await canada.node.database.own((connection) =>
      connection.query(`select distinct receiver, channel from disclosure where served_at is not null`),
    );
    expect(ledger).toEqual([{ receiver: 'MX', channel: 'bundle' }]);

    clock += 60_000;
    await share(canada, courseOfAction(canada));
    const second = await write(canada, 'MX');
    expect(
      JSON.parse(second.text).objects.filter(({ type }: { type: string }) => type === 'course-of-action'),
    ).toHaveLength(1);
    expect(await read(mexico, second.text)).toMatchObject({ number: 2, missing: [] });
    expect(await holdings(mexico)).toHaveLength(2);
  });

  test('says which files before it have not come, and all is right once they have', async () => {
    await share(canada, courseOfAction(canada));
    const first = await write(canada, 'MX');
    clock += 60_000;
    await share(canada, courseOfAction(canada));
    const second = await write(canada, 'MX');

    expect(await read(mexico, second.text)).toMatchObject({ number: 2, missing: [1] });
    expect(await read(mexico, first.text)).toMatchObject({ number: 1, missing: [] });
    expect(await holdings(mexico)).toHaveLength(2);
  });

  test('brings back what became of it', async () => {
    await share(canada, courseOfAction(canada));
    await read(mexico, (await write(canada, 'MX')).text);
    clock += 60_000;
    await read(canada, (await write(mexico, 'CA')).text);
    const acknowledged = await canada.node.database.own((connection) =>
      connection.query(`select distinct acknowledged_as as "as" from disclosure where object like 'course-of-action%'`),
    );
    expect(acknowledged).toEqual([{ as: 'accepted' }]);
    clock += 60_000;
    await read(mexico, (await write(canada, 'MX')).text);
    const unsent = await mexico.node.database.own((connection) =>
      connection.query('select stix_id from receipt_outbox where sent_at is null'),
    );
    expect(unsent).toEqual([]);
  });

  test.each<readonly [string, (text: string) => string, string]>([
    ['cut off', (text) => text.slice(0, -30), 'bundle.unreadable'],
    ['nested without end', () => `${'['.repeat(100_000)}`, 'bundle.unreadable'],
    ['with another number', (text) => text.replace('"number":1', '"number":7'), 'bundle.signature-wrong'],
    [
      'for somebody else',
      (text) => text.replace(/"to":\{"country":"MX"/u, '"to":{"country":"US"'),
      'bundle.signature-wrong',
    ],
    ['with an object changed', (text) => text.replace('"name":"advice"', '"name":"poison"'), 'bundle.changed'],
    ['with an object left out', (text) => withoutLast(text), 'bundle.changed'],
    ['with an object twice', (text) => withTwice(text), 'bundle.changed'],
    [
      'of another node',
      (text) => text.replace(/"from":\{"country":"CA"/u, '"from":{"country":"US"'),
      'bundle.signature-wrong',
    ],
    [
      'of a node that nobody knows',
      (text) => text.replace(/"from":\{"country":"CA"/u, '"from":{"country":"NL"'),
      'peer.not-found',
    ],
  ])('%s is refused, and nothing of it is stored', async (_what, change, code) => {
    await share(canada, courseOfAction(canada));
    const { text } = await write(canada, 'MX');
    const changed = change(text);
    expect(changed).not.toBe(text);

    expect(await codeOf(read(mexico, changed))).toBe(code);
    expect(await holdings(mexico)).toEqual([]);
    expect(await aside(mexico)).toEqual([]);
  });

  test('for another node is refused there', async () => {
    await share(canada, courseOfAction(canada));
    const { text } = await write(canada, 'US');

    expect(await codeOf(read(mexico, text))).toBe('bundle.wrong-recipient');
  });

  test('is written for nobody whose switch is thrown, and by nobody without the right to', async () => {
    await canada.node.asNode(() => canada.node.share.peers.suspend('MX'));
    expect(await codeOf(write(canada, 'MX'))).toBe('peer.not-found');
    await canada.node.asNode(() => canada.node.share.peers.resume('MX'));
    await actAs(publicReader, async () => {
      expect(await codeOf(canada.node.share.bundles.write('MX'))).toBe('access.not-allowed');
      expect(await codeOf(canada.node.share.bundles.read('{}'))).toBe('access.not-allowed');
    });
  });
});

function withoutLast(text: string): string {
  const file = JSON.parse(text);
  file.objects.pop();
  return JSON.stringify(file);
}

function withTwice(text: string): string {
  const file = JSON.parse(text);
  file.objects.push(file.objects[0]);
  return JSON.stringify(file);
}
