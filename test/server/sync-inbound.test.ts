import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { VigiaError } from '../../src/base/index.ts';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, NodeIdentity, publicReader } from '../../src/server/access/index.ts';
import type { VisitOutcome } from '../../src/server/index.ts';
import { pageOf, type ScriptedNode, scriptNode } from './_scripted-node.ts';
import { aside, courseOfAction, holdings, noteOn, released, signed } from './_shared-objects.ts';
import { type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => new Date(clock);
const hour = 3_600_000;
const shared = released('CA', 'MX', 'US');

let mexico: ServedNode;
let canada: ScriptedNode;
let states: ScriptedNode;
beforeAll(async () => {
  mexico = await serveNode('MX', { now });
});
afterAll(() => mexico.close());
beforeEach(async () => {
  clock = Date.parse('2026-05-04T12:00:00Z');
  await mexico.node.database.own((connection) =>
    connection.execute(
      `truncate shared_object, quarantine, waiting_object, sync_cursor, receipt_outbox, peer_key, peer_contact, peer_event,
         bundle_import, bundle_export, peer cascade`,
    ),
  );
  canada = await scriptNode('CA', now);
  states = await scriptNode('US', now);
  await mexico.node.asNode(async () => {
    for (const { url, node } of [canada, states]) {
      await mexico.node.share.peers.add({ url, fingerprint: node.identity.key.fingerprint });
    }
  });
  return async () => {
    await canada.close();
    await states.close();
  };
});

async function sync(country = 'CA'): Promise<VisitOutcome> {
  const [outcome] = await mexico.node.asNode(() => mexico.node.share.sync.syncNow(country));
  if (outcome === undefined) throw new Error('nobody was visited');
  return outcome;
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

describe('an object is kept aside', () => {
  const id = randomUUID();
  const stranger = { node: { identity: new NodeIdentity({ country: 'CA', directory: undefined, now }) } };

  test.each<readonly [string, string, () => readonly unknown[]]>([
    ['that is no STIX', 'not-valid', () => courseOfAction(canada, { more: { name: 7 } })],
    ['that is no object', 'not-valid', () => [7]],
    ['whose identifier is of another type', 'not-valid', () => [signed(canada, { type: 'note', id: `report--${id}` })]],
    ['that is too large', 'too-large', () => courseOfAction(canada, { more: { description: 'x'.repeat(1_100_000) } })],
    ['without a marking', 'unmarked', () => [unmarked(canada)]],
    ['with a label that nobody knows', 'unknown-marking', () => [markedBy(canada, odd), odd].reverse()],
    ['that goes to others only', 'not-released-to-us', () => courseOfAction(canada, { marking: released('CA', 'US') })],
    [
      'that stays with who made it',
      'not-released-to-us',
      () => courseOfAction(canada, { marking: { ...publicMarking, tlp: 'RED' } }),
    ],
    ['without a signature', 'unsigned', () => courseOfAction(canada).map(({ extensions: _, ...object }) => object)],
    ['that was changed after it was signed', 'signature-wrong', () => changed(courseOfAction(canada))],
    ['signed by whoever says that it is the peer', 'signature-wrong', () => courseOfAction(stranger)],
    [
      'of a node that nobody knows',
      'owner-unknown',
      () => courseOfAction({ node: { identity: new NodeIdentity({ country: 'NL', directory: undefined, now }) } }),
    ],
    ['that claims to be of this node', 'own-object-unknown', () => courseOfAction(mexico)],
    [
      'that names another node as its creator',
      'owner-differs',
      () => [createdBy(canada, states.node.identity.identityId)],
    ],
    ['from the future', 'from-the-future', () => courseOfAction(canada, { modified: '2026-05-04T12:11:00.000Z' })],
    ['that gives another meaning to a known marking', 'forged-definition', () => forged()],
  ])('%s', async (_what, reason, make) => {
    const objects = make();
    canada.add(...objects);

    expect(await sync()).toMatchObject({ error: null, complete: true });

    expect(await aside(mexico)).toContain(reason);
    expect((await holdings(mexico)).filter((held) => held.startsWith('course-of-action'))).toEqual([]);
    clock += 1000;
    expect(await sync()).toMatchObject({ error: null, accepted: 0, quarantined: 0 });
  });

  test('and the rest of its page is taken', async () => {
    canada.add(...courseOfAction(canada, { name: 'one' }), 7, ...courseOfAction(canada, { name: 'two' }).slice(-1));

    expect(await sync()).toMatchObject({ accepted: 3, quarantined: 1 });
  });

  test('that another node changed under the same version', async () => {
    canada.add(...courseOfAction(canada, { id, name: 'before' }), courseOfAction(canada, { id, name: 'after' }).at(-1));

    expect(await sync()).toMatchObject({ accepted: 2, quarantined: 1 });
    expect(await aside(mexico)).toEqual(['content-differs']);
  });

  test('of one node that another would make new versions of', async () => {
    canada.add(...courseOfAction(canada, { id }));
    states.add(...courseOfAction(states, { id, modified: '2026-05-04T11:00:00.000Z' }));
    await sync('CA');
    await sync('US');

    expect(await aside(mexico)).toEqual(['owner-differs']);
    expect(await holdings(mexico)).toEqual([`course-of-action--${id} 2026-05-04T10:00:00.000Z`]);
  });
});

describe('what was retracted', () => {
  const id = randomUUID();
  const versions = (): readonly unknown[] => courseOfAction(canada, { id, marking: shared });
  const retraction = (modified = '2026-05-04T11:00:00.000Z'): readonly unknown[] =>
    courseOfAction(canada, { id, marking: shared, modified, revoked: true });

  test('stays so: no later version, and no earlier one through somebody else', async () => {
    canada.add(...versions(), ...retraction());
    await sync();
    canada.add(...courseOfAction(canada, { id, marking: shared, modified: '2026-05-04T11:30:00.000Z', name: 'again' }));
    states.add(...courseOfAction(canada, { id, marking: shared, modified: '2026-05-04T10:30:00.000Z', name: 'old' }));
    await sync();
    await sync('US');

    expect(await holdings(mexico)).toEqual([
      `course-of-action--${id} 2026-05-04T10:00:00.000Z`,
      `course-of-action--${id} 2026-05-04T11:00:00.000Z revoked`,
    ]);
    expect(await aside(mexico)).toEqual(['after-revocation', 'tombstoned']);
    const kept = await mexico.node.database.own((connection) => connection.query('select content from quarantine'));
    expect(kept).toEqual([{ content: null }, { content: null }]);
    expect(canada.receipts.map(({ state }) => state)).toEqual(expect.arrayContaining(['retracted', 'quarantined']));
  });

  test('and is retracted once more changes nothing, and is acknowledged', async () => {
    canada.add(...versions(), ...retraction());
    await sync();
    canada.add(...retraction('2026-05-04T11:40:00.000Z').slice(-1));

    expect(await sync()).toMatchObject({ accepted: 0, known: 1, quarantined: 0 });
    expect(canada.receipts.filter(({ state }) => state === 'retracted')).toHaveLength(2);
  });

  test('before it ever came is a tombstone all the same', async () => {
    canada.add(...retraction());
    await sync();
    states.add(...versions());
    await sync('US');

    expect(await holdings(mexico)).toEqual([`course-of-action--${id} 2026-05-04T11:00:00.000Z revoked`]);
  });

  test('is no longer kept aside or waiting', async () => {
    const missing = `identity--${randomUUID()}`;
    canada.add(...noteOn(canada, [missing], { id }));
    await sync();
    expect((await mexico.node.asNode(() => mexico.node.share.sync.listWaiting())).waiting).toHaveLength(1);
    canada.add(...noteOn(canada, [missing], { id, modified: '2026-05-04T11:00:00.000Z', revoked: true }));
    await sync();

    expect((await mexico.node.asNode(() => mexico.node.share.sync.listWaiting())).waiting).toEqual([]);
  });
});

describe('what refers to something that has not come', () => {
  test('waits for it, and what refers to that with it, from whomever it comes', async () => {
    const course = courseOfAction(states);
    const note = noteOn(canada, [String(course.at(-1)?.id)]);
    const second = noteOn(canada, [String(note.at(-1)?.id)], { marking: publicMarking });
    canada.add(...second, ...note);
    expect(await sync()).toMatchObject({ waiting: 2 });
    expect(await holdings(mexico)).toEqual([]);
    clock += 25 * hour;
    const { waiting } = await mexico.node.asNode(() => mexico.node.share.sync.listWaiting());
    expect(waiting.map(({ overdue }) => overdue)).toEqual([true, true]);

    states.add(...course);
    await sync('US');

    expect((await holdings(mexico)).map((held) => held.split('--')[0])).toEqual(['course-of-action', 'note', 'note']);
    expect((await mexico.node.asNode(() => mexico.node.share.sync.listWaiting())).waiting).toEqual([]);
  });

  test('may be a circle that comes together', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    canada.add(...noteOn(canada, [`note--${other}`], { id: one }), ...noteOn(canada, [`note--${one}`], { id: other }));

    expect(await sync()).toMatchObject({ accepted: 3, waiting: 0 });
  });
});

describe('a person', () => {
  test('may let in what is only early, once, and may not overrule whose it is', async () => {
    canada.add(...courseOfAction(canada, { modified: '2026-05-04T12:11:00.000Z' }), unsigned(canada));
    await sync();
    const { sync: service } = mexico.node.share;
    await mexico.node.asNode(async () => {
      const { entries } = await service.listQuarantine({ state: 'held', limit: 10 });
      const early = entries.find(({ reason }) => reason === 'from-the-future');
      const nobodys = entries.find(({ reason }) => reason === 'unsigned');
      expect([early?.releasable, nobodys?.releasable]).toEqual([true, false]);

      expect(await service.release(early?.id ?? 0, { note: 'its clock' })).toMatchObject({
        state: 'released',
        note: 'its clock',
      });
      expect(await codeOf(service.release(early?.id ?? 0, {}))).toBe('quarantine.decided');
      expect(await codeOf(service.release(nobodys?.id ?? 0, {}))).toBe('quarantine.not-releasable');
      expect(await service.discard(nobodys?.id ?? 0, {})).toMatchObject({ state: 'discarded' });
      expect(await codeOf(service.discard(999, {}))).toBe('quarantine.not-found');
    });
    expect(await holdings(mexico)).toHaveLength(1);
  });

  test('who lets in what is unmarked keeps it in the house', async () => {
    canada.add(unmarked(canada));
    await sync();
    await mexico.node.asNode(async () => {
      const { entries } = await mexico.node.share.sync.listQuarantine({ state: 'held', limit: 10 });
      await mexico.node.share.sync.release(entries[0]?.id ?? 0, {});
    });

    const [row] = await mexico.node.database.own((connection) =>
      connection.query(
        'select m.tlp, m.releasable_to, m.caveats from shared_object o join marking m on m.id = o.marking_id',
      ),
    );
    expect(row).toEqual({ tlp: 'RED', releasable_to: ['MX'], caveats: ['NO-ONWARD', 'ORCON'] });
  });

  test('who has nothing to do with sharing sees and does nothing', async () => {
    canada.add(unmarked(canada));
    await sync();
    const { sync: service } = mexico.node.share;
    await actAs(publicReader, async () => {
      for (const work of [
        service.list(),
        service.listWaiting(),
        service.listQuarantine({ state: 'all', limit: 9 }),
        service.getQuarantined(1),
        service.release(1, {}),
        service.discard(1, {}),
        service.syncNow(),
      ]) {
        expect(await codeOf(work)).toBe('access.not-allowed');
      }
    });
  });
});

describe('a server that misbehaves', () => {
  const fill = (count: number): void => {
    canada.add(...courseOfAction(canada), ...Array.from({ length: count - 3 }, () => courseOfAction(canada).at(-1)));
  };

  test('loses answers, and everything comes once all the same', async () => {
    fill(1_200);
    const regular = canada.answer;
    canada.answer = (query, attempt) => (attempt % 2 === 1 ? 'break' : regular(query, attempt));
    for (let visits = 0; visits < 8; visits += 1) await sync();

    expect(await holdings(mexico)).toHaveLength(1_198);
    expect(await aside(mexico)).toEqual([]);
  });

  test('is read again from the beginning after a restore from a backup, and nothing is there twice', async () => {
    fill(3);
    await sync();
    const before = await holdings(mexico);
    const document = canada.document();
    canada.document = () => ({ ...document, epoch: randomUUID(), clock: now().toISOString() });
    canada.objects.splice(0, 1);
    canada.add(...courseOfAction(canada));
    const restored = canada.document();
    canada.document = () => restored;

    expect(await sync()).toMatchObject({ error: null, quarantined: 0 });
    expect(await holdings(mexico)).toEqual(expect.arrayContaining([...before]));
    expect(await holdings(mexico)).toHaveLength(2);
  });

  test.each<
    readonly [
      string,
      (query: URLSearchParams) => { body: string; headers?: Record<string, string>; status?: number },
      string,
    ]
  >([
    [
      'more without next, for ever',
      (query) => ({
        ...pageOf(canada.objects, new URLSearchParams({ limit: '1' })),
        body: JSON.stringify({ more: true, objects: [] }),
        ...(query.size === 0 ? {} : {}),
      }),
      'sync.paging-stuck',
    ],
    [
      'the same next, for ever',
      () => ({
        body: '{"more":true,"next":"x","objects":[1]}',
        headers: { 'x-taxii-date-added-last': '2026-05-04T11:00:00Z' },
      }),
      'sync.paging-stuck',
    ],
    ['no JSON', () => ({ body: 'hello' }), 'sync.answer-unusable'],
    ['JSON of something else', () => ({ body: '{"objects":7}' }), 'sync.answer-unusable'],
    ['objects without a moment', () => ({ body: '{"objects":[1]}' }), 'sync.answer-unusable'],
    [
      'a moment that is none',
      () => ({ body: '{"objects":[1]}', headers: { 'x-taxii-date-added-last': 'yesterday' } }),
      'sync.answer-unusable',
    ],
    ['an error', () => ({ body: '', status: 500 }), 'sync.answer-unusable'],
    ['a refusal', () => ({ body: '', status: 401 }), 'sync.refused'],
    [
      'a redirect, which is not followed',
      () => ({ body: '', status: 302, headers: { location: states.url } }),
      'sync.answer-unusable',
    ],
  ])('gives %s: the visit ends, and says why', async (_what, answer, code) => {
    canada.answer = answer;

    expect(await sync()).toMatchObject({ error: code });
    const { contact } = await mexico.node.asNode(() => mexico.node.share.peers.get('CA'));
    expect(contact).toMatchObject({ lastError: code, failures: 1, succeededAt: null });
  });

  test('has one object that nobody can read among others that everybody can', async () => {
    fill(30);
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const at = canada.objects[17]?.added ?? '';
    const regular = canada.answer;
    canada.answer = (query, attempt) => {
      const page = regular(query, attempt);
      if (page === 'break') return page;
      const { headers = {}, body } = page;
      const mark = JSON.stringify(canada.objects[17]?.content);
      return { headers, body: String(body).replace(mark, deep) };
    };

    expect(await sync()).toMatchObject({ error: null, complete: true });

    expect(at).not.toBe('');
    expect(await aside(mexico)).toEqual(['too-deep']);
    expect(await holdings(mexico)).toHaveLength(27);
  });

  test('takes no receipts for a time: they are said again until it does', async () => {
    canada.add(...courseOfAction(canada));
    canada.receiptStatus = 503;
    expect(await sync()).toMatchObject({ error: 'sync.refused' });
    canada.receiptStatus = 200;
    expect(await sync()).toMatchObject({ error: null, accepted: 0 });
    await sync();

    expect(canada.receipts.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('speaks another version of the exchange', async () => {
    const document = canada.document();
    canada.document = () => ({ ...document, protocolVersions: [7] });

    expect(await sync()).toMatchObject({ error: 'peer.protocol-unknown' });
  });

  test('of a later release says more than this one knows', async () => {
    const objects = courseOfAction(canada, { more: { x_of_the_year_2031: 'kept' } });
    const document = canada.document();
    canada.document = () => Object.assign({}, document, { protocolVersions: [1, 2], tides: 'high' });
    canada.add(...objects);
    expect(await sync()).toMatchObject({ error: null, accepted: 2 });

    const rows = await mexico.node.database.own((connection) =>
      connection.query<{ content: string }>(`select content from shared_object where type = 'course-of-action'`),
    );
    expect(JSON.parse(rows[0]?.content ?? '')).toEqual(objects.at(-1));
  });

  test('that was suspended is not asked, and nothing of it is taken', async () => {
    canada.add(...courseOfAction(canada));
    await mexico.node.asNode(() => mexico.node.share.peers.suspend('CA'));
    expect(await codeOf(sync())).toBe('peer.not-found');
    // What another node passes on of it stays aside, too.
    states.add(...courseOfAction(canada));
    await sync('US');

    expect(await aside(mexico)).toEqual(['owner-unknown']);
  });
});

function unmarked(node: ScriptedNode): unknown {
  const {
    object_marking_refs: _refs,
    extensions: _extensions,
    ...object
  } = courseOfAction(node).at(-1) ?? { type: '', id: '' };
  return signed(node, { ...object, type: 'course-of-action', id: object.id });
}

function unsigned(node: ScriptedNode): unknown {
  const { extensions: _extensions, ...object } = courseOfAction(node).at(-1) ?? { type: '', id: '' };
  return object;
}

const odd = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: `marking-definition--${randomUUID()}`,
  created: '2026-05-04T10:00:00.000Z',
  extensions: {
    'extension-definition--00000000-0000-4000-8000-00000000000f': { extension_type: 'property-extension', word: 'odd' },
  },
};

function markedBy(node: ScriptedNode, definition: { readonly id: string }): unknown {
  const { extensions: _extensions, ...object } = courseOfAction(node).at(-1) ?? { type: '', id: '' };
  return signed(node, { ...object, type: 'course-of-action', id: object.id, object_marking_refs: [definition.id] });
}

function createdBy(node: ScriptedNode, creator: string): unknown {
  const { extensions: _extensions, ...object } = courseOfAction(node, { marking: publicMarking }).at(-1) ?? {
    type: '',
    id: '',
  };
  return signed(node, { ...object, type: 'course-of-action', id: object.id, created_by_ref: creator });
}

function changed(objects: readonly object[]): readonly unknown[] {
  return [...objects.slice(0, -1), { ...objects.at(-1), name: 'changed on the way' }];
}

/** The definition of what goes to the three countries, which now says that it goes to everybody. */
function forged(): readonly unknown[] {
  const [, handling] = courseOfAction(canada, { marking: shared });
  const [, wider] = courseOfAction(canada, { marking: released('CA', 'MX', 'US', 'NL') });
  return [{ ...wider, id: handling?.id }];
}
