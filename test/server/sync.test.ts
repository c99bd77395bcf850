import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SyncOutcome } from '../../src/api/index.ts';
import { aside, courseOfAction, holdings, noteOn, released, share, signed } from './_shared-objects.ts';
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
      connection.execute(
        'delete from shared_object; delete from quarantine; delete from waiting_object; delete from sync_cursor; delete from receipt_outbox',
      ),
    );
  }
});

async function sync({ node }: ServedNode, country: string): Promise<SyncOutcome> {
  const [outcome] = await node.asNode(() => node.share.sync.syncNow(country));
  if (outcome === undefined) throw new Error('nobody was visited');
  return outcome;
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
