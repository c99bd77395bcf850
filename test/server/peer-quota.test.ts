import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, registerMarking } from '../../src/server/access/index.ts';
import { type ScriptedNode, scriptNode } from './_scripted-node.ts';
import { aside, courseOfAction, noteOn, released } from './_shared-objects.ts';
import { type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => {
  clock += 1;
  return new Date(clock);
};
const most = 10;

let mexico: ServedNode;
let states: ScriptedNode;
beforeAll(async () => {
  mexico = await serveNode('MX', { now, options: { mostMarkings: String(most), mostAside: '5' } });
  states = await scriptNode('US', now);
  const { fingerprint } = states.node.identity.key;
  await mexico.node.asNode(() => mexico.node.share.peers.add({ url: states.url, fingerprint }));
});
afterAll(async () => {
  await mexico.close();
  await states.close();
});

async function sync(): Promise<unknown> {
  const [outcome] = await mexico.node.asNode(() => mexico.node.share.sync.syncNow('US'));
  return outcome;
}

async function state(): Promise<{ readonly error: string | null; readonly addedAfter: string | null }> {
  return mexico.node.asNode(async () => {
    const { contact } = await mexico.node.share.peers.get('US');
    const { peers } = await mexico.node.share.sync.list();
    return { error: contact.lastError, addedAfter: peers[0]?.addedAfter ?? null };
  });
}

function count(sql: string): Promise<number> {
  return mexico.node.database.own(async (connection) => {
    const [row] = await connection.query<{ found: number }>(`select count(*)::int as found from ${sql}`);
    return row?.found ?? 0;
  });
}

const unsigned = (): object => {
  const at = '2026-05-04T10:00:00.000Z';
  const id = `course-of-action--${randomUUID()}`;
  return { type: 'course-of-action', spec_version: '2.1', id, created: at, modified: at, name: 'unsigned' };
};

describe('a peer that brings too much', () => {
  test('is read no further than what may lie aside, and from there on once somebody has decided', async () => {
    states.add(...Array.from({ length: 4 }, unsigned));
    expect(await sync()).toMatchObject({ error: null, quarantined: 4 });
    const before = await state();
    states.add(
      ...Array.from({ length: 2 }, unsigned),
      courseOfAction(states).at(-1),
      ...courseOfAction(states).slice(0, -1),
    );

    expect(await sync()).toMatchObject({ error: 'sync.too-much-aside', accepted: 0, quarantined: 0 });
    expect(await state()).toEqual({ error: 'sync.too-much-aside', addedAfter: before.addedAfter });
    expect(await count('quarantine')).toBe(4);
    expect(await count(`shared_object where owner = 'US'`)).toBe(0);

    const { entries } = await mexico.node.asNode(() =>
      mexico.node.share.sync.listQuarantine({ state: 'held', limit: 2 }),
    );
    for (const { id } of entries) await mexico.node.asNode(() => mexico.node.share.sync.discard(id, {}));
    expect(await sync()).toMatchObject({ error: null, accepted: 2, quarantined: 2 });
    expect((await state()).error).toBeNull();
    expect(await aside(mexico)).toHaveLength(4);
  });

  test('has what waits counted with what is kept aside', async () => {
    const [...advice] = courseOfAction(states);
    const held = noteOn(states, [`course-of-action--${randomUUID()}`]).at(-1);
    states.add(...advice, held);
    expect(await sync()).toMatchObject({ error: null, waiting: 1 });
    states.add(unsigned());

    expect(await sync()).toMatchObject({ error: 'sync.too-much-aside' });
    states.objects.pop();
  });

  test('brings no more markings than are kept of one, and none of what is beyond stays', async () => {
    const markings = await count('marking');
    const countries = ['CA', 'US', 'NL', 'FR', 'DE', 'ES', 'IT', 'PT', 'BE', 'AT', 'CH'];
    for (const country of countries) {
      states.add(...courseOfAction(states, { marking: released('MX', country), name: country }));
    }

    expect(await sync()).toMatchObject({ error: 'sync.too-many-markings', accepted: 0 });
    expect(await count('marking')).toBe(markings);
    expect((await state()).error).toBe('sync.too-many-markings');
  });
});

describe('a program that brings too many markings', () => {
  const statuses = z.object({
    success_count: z.number(),
    failures: z.array(z.object({ id: z.string(), message: z.string() })).optional(),
  });

  test('is told so of each object, whether or not somebody else uses the marking', async () => {
    const { node, app } = mexico;
    const { bearer, collection } = await actAs(node.operator, async () => {
      const expiresAt = '2026-12-31T00:00:00Z';
      const made = await node.door.tokens.make({ name: 'writer', scopes: [], expiresAt });
      const { id } = await node.share.collections.add({
        alias: 'writes',
        title: 'Writes',
        grants: [{ subject: made.token.subject, canRead: true, canWrite: true }],
      });
      return { bearer: made.bearer, collection: id };
    });
    await node.asNode(() =>
      node.database.write(node.clearance, (connection) =>
        registerMarking(connection, { ...publicMarking, tlp: 'AMBER', releasableTo: ['MX', 'ZZ'] }),
      ),
    );
    const post = async (countries: readonly string[]): Promise<z.infer<typeof statuses>> => {
      const objects = countries.flatMap((country) =>
        courseOfAction(states, { marking: released('MX', country) }).map((object) => ({ ...object })),
      );
      const type = 'application/taxii+json;version=2.1';
      const answer = await app.inject({
        method: 'POST',
        url: `/taxii2/vigia/collections/${collection}/objects/`,
        headers: { host: 'localhost:8080', accept: type, 'content-type': type, authorization: `Bearer ${bearer}` },
        payload: JSON.stringify({ objects }),
      });
      expect(answer.statusCode, answer.body).toBe(202);
      return statuses.parse(answer.json());
    };
    const codes = Array.from({ length: 26 }, (_, index) => `X${String.fromCharCode(65 + index)}`);
    await post(codes.slice(0, 4));
    await post(codes.slice(4, 12));
    const markings = await count('marking');

    const [known, unknown] = [await post(['ZZ']), await post(['ZY'])];

    expect(known.failures?.map(({ message }) => message)).toContain('too many different markings');
    expect(known.failures?.map(({ message }) => message)).toEqual(unknown.failures?.map(({ message }) => message));
    expect(await count('marking')).toBe(markings);
    // What it used before, it may use on.
    expect((await post(codes.slice(0, 1))).failures ?? []).toEqual([]);
    expect(await count(`brought_marking where subject like 'token:%'`)).toBeLessThanOrEqual(most);
  });
});
