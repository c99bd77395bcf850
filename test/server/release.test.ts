import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AlertDetail,
  AlertReplyRequest,
  type AlertTextRequest,
  ComposeRequest,
  type Disclosure,
  DisclosureQuery,
  RetractAlertRequest,
  SaveDraftRequest,
} from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import { type Sector, sectors } from '../../src/model/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => {
  clock += 1;
  return new Date(clock);
};

let canada: ServedNode;
let mexico: ServedNode;
let states: ServedNode;
const threeDays = 3 * 86_400_000;
const everySector: Sector[] = [...sectors];

beforeAll(async () => {
  canada = await serveNode('CA', { now });
  mexico = await serveNode('MX', { now });
  states = await serveNode('US', { now });
  await introduce(canada, mexico);
  await introduce(canada, states);
  await introduce(mexico, states);
  for (const node of [canada, mexico, states]) {
    for (const other of [canada, mexico, states]) {
      if (other !== node) await allow(node, other, 'AMBER+STRICT');
    }
  }
});
afterAll(async () => {
  for (const node of [canada, mexico, states]) await node?.close();
});

function allow(node: ServedNode, other: ServedNode, highestTlp: 'GREEN' | 'AMBER+STRICT' | null): Promise<unknown> {
  const { country } = other.node.config;
  return asOperator(node, () =>
    node.node.share.peers.allow(country, { profile: 'member', highestTlp, sectors: everySector }),
  );
}

function asOperator<Result>({ node }: ServedNode, work: () => Promise<Result>): Promise<Result> {
  return actAs(node.operator, work);
}

function final(en: string): AlertTextRequest['title'] {
  return {
    en: { text: en, state: 'final' },
    fr: { text: `${en} (fr)`, state: 'final' },
    es: { text: `${en} (es)`, state: 'final' },
  };
}

function textOf(title: string, change: Partial<AlertTextRequest> = {}): AlertTextRequest {
  return {
    title: final(title),
    fields: { risk: { text: final('Type of the risk') }, event: { text: final('What happened') } },
    substances: ['fentanyl'],
    places: ['CA-AB'],
    marking: { tlp: 'GREEN' },
    ...change,
  };
}

async function publish(text: AlertTextRequest, id?: string): Promise<AlertDetail> {
  return asOperator(canada, async () => {
    const { alerts } = canada.node;
    const uid = id ?? (await alerts.compose(ComposeRequest.parse({}))).id;
    const before = await alerts.find(uid);
    const expectedRevision = before.draft?.revision ?? before.revision;
    const saved = await alerts.save(uid, SaveDraftRequest.parse({ expectedRevision, text }));
    const revision = saved.draft?.revision ?? saved.revision;
    await alerts.submit(uid, { expectedRevision: revision });
    return alerts.publish(uid, { expectedRevision: revision });
  });
}

/** Each node asks the others until nothing is new. */
async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const node of [mexico, states, canada]) await asOperator(node, () => node.node.share.sync.syncNow());
  }
}

async function findAt(node: ServedNode, title: string): Promise<AlertDetail | undefined> {
  return asOperator(node, async () => {
    const { alerts } = await node.node.alerts.list({});
    const listed = alerts.find((one) => one.title.en?.text === title);
    return listed === undefined ? undefined : node.node.alerts.find(listed.id);
  });
}

function ledger(query: object = {}): Promise<readonly Disclosure[]> {
  return asOperator(canada, async () => {
    const page = await canada.node.share.release.ledger(DisclosureQuery.parse({ limit: 1_000, ...query }));
    return page.disclosures;
  });
}

/** By name, so that no third node passes it on. */
const forStates = { tlp: 'AMBER' as const, releasableTo: ['CA', 'US'] };
const restricted = { tlp: 'AMBER' as const, releasableTo: ['CA', 'MX'] };

describe('an alert', () => {
  test('goes to the members, the same everywhere, and the ledger knows who fetched and acknowledged it', async () => {
    const published = await publish(textOf('For the community'));
    await settle();

    for (const node of [mexico, states]) {
      const received = await findAt(node, 'For the community');
      expect(received).toMatchObject({ id: published.id, owner: 'CA', state: 'published', own: false });
      expect(received?.text?.fields).toMatchObject({ risk: { text: { es: { text: 'Type of the risk (es)' } } } });
    }
    const rows = await ledger({ item: published.id });
    expect(new Set(rows.map(({ receiver, state }) => `${receiver} ${state}`))).toEqual(
      new Set(['MX acknowledged', 'US acknowledged']),
    );
  });

  test('for one country goes there only, and the other learns nothing of it', async () => {
    await publish(textOf('For Mexico', { marking: restricted }));
    await settle();

    expect(await findAt(mexico, 'For Mexico')).toMatchObject({ owner: 'CA' });
    expect(await findAt(states, 'For Mexico')).toBeUndefined();
  });

  test('with a field for one country reaches the other without it, under identifiers of its own', async () => {
    const text = textOf('With a field apart');
    const fields = { ...text.fields, analysis: { text: final('Only for Mexico'), marking: restricted } };
    const published = await publish({ ...text, fields });
    await settle();

    const atMexico = await findAt(mexico, 'With a field apart');
    const atStates = await findAt(states, 'With a field apart');
    expect(atMexico?.id).toBe(published.id);
    expect(atMexico?.text?.fields.analysis?.text.en?.text).toBe('Only for Mexico');
    expect(atStates?.id).not.toBe(published.id);
    expect(atStates?.text?.fields.analysis).toBeUndefined();
    expect(JSON.stringify(atStates)).not.toContain('Only for Mexico');
  });

  test('is previewed as it leaves, octet for octet, with what stays and why', async () => {
    const text = textOf('Previewed');
    const fields = { ...text.fields, analysis: { text: final('Kept from some'), marking: restricted } };
    const uid = await asOperator(canada, async () => {
      const { id, draft } = await canada.node.alerts.compose(ComposeRequest.parse({}));
      const expectedRevision = draft?.revision ?? 1;
      await canada.node.alerts.save(id, SaveDraftRequest.parse({ expectedRevision, text: { ...text, fields } }));
      return id;
    });

    const preview = await asOperator(canada, () => canada.node.share.release.preview(uid));
    expect(preview.receivers.map(({ receiver, form, withheld }) => [receiver, form, withheld])).toEqual([
      ['MX', 'whole', []],
      ['US', 'own', [{ part: 'field:analysis', reason: 'not-released-to-country' }]],
    ]);
    await publish({ ...text, fields }, uid);
    await settle();

    for (const { receiver, objects } of preview.receivers) {
      const left = new Set((await ledger({ item: uid, receiver })).map(({ object }) => object));
      const shown = objects.filter(({ type }) => !/definition|identity/.test(type)).map(({ id }) => id);
      expect([...left].sort()).toEqual([...new Set(shown)].sort());
      expect(objects.some(({ content }) => content.includes('Kept from some'))).toBe(receiver === 'MX');
    }
  });

  test('that is updated replaces what was there; what it no longer names is gone', async () => {
    const { id } = await publish(textOf('Before', { places: ['CA-AB', 'CA-BC'] }));
    await settle();
    await publish(textOf('After', { places: ['CA-BC'] }), id);
    await settle();

    expect(await findAt(mexico, 'Before')).toBeUndefined();
    expect(await findAt(mexico, 'After')).toMatchObject({ id, state: 'updated', version: 2 });
    expect((await findAt(mexico, 'After'))?.text?.places).toEqual(['CA-BC']);
  });

  test('that is narrowed is taken back from who may not have it any longer, and from nobody else', async () => {
    const { id } = await publish(textOf('Too wide'));
    await settle();
    await publish(textOf('Narrowed', { marking: restricted }), id);
    await settle();

    expect(await findAt(mexico, 'Narrowed')).toMatchObject({ id, state: 'updated' });
    const atStates = await findAt(states, 'Too wide');
    expect(atStates?.state).toBe('retracted');
    const rows = await ledger({ item: id, receiver: 'US' });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['withdrawal-acknowledged']));
  });

  test('that is retracted is retracted wherever it is, with the reason', async () => {
    const { id } = await publish(textOf('A mistake'));
    await settle();
    await asOperator(canada, () =>
      canada.node.alerts.retract(id, RetractAlertRequest.parse({ reason: final('Wrong sample') })),
    );
    await settle();

    for (const node of [mexico, states]) {
      const received = await findAt(node, 'A mistake');
      expect(received?.state).toBe('retracted');
      expect(received?.versions.at(-1)?.retraction?.en?.text ?? received?.versions[0]?.retraction?.en?.text).toBe(
        'Wrong sample',
      );
    }
    const rows = await ledger({ item: id });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['withdrawal-acknowledged']));
  });
});

describe('a marking', () => {
  test('under embargo goes when the moment has come, and one that expires comes back', async () => {
    const later = new Date(clock + threeDays).toISOString();
    await publish(textOf('Under embargo', { marking: { tlp: 'GREEN', embargoUntil: later } }));
    await publish(textOf('For three days', { marking: { tlp: 'GREEN', expires: later } }));
    await settle();
    expect(await findAt(mexico, 'Under embargo')).toBeUndefined();
    expect(await findAt(mexico, 'For three days')).toMatchObject({ state: 'published' });

    clock += threeDays + 60_000;
    await canada.node.share.release.release();
    await settle();

    expect(await findAt(mexico, 'Under embargo')).toMatchObject({ state: 'published' });
    expect((await findAt(mexico, 'For three days'))?.state ?? 'gone').not.toBe('published');
    const rows = (await ledger({ receiver: 'MX' })).filter(
      // Definitions of markings have no versions that could take them back (STIX 2.1, section 7.2.1).
      ({ marking, object }) => marking.expires !== null && !object.startsWith('marking-definition--'),
    );
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['withdrawal-acknowledged']));
  });
});

describe('what a receiver says of an alert', () => {
  test('reaches its owner under the alert that the owner knows, also where the receiver has a form of its own', async () => {
    const text = textOf('Asked about');
    const fields = { ...text.fields, analysis: { text: final('Kept from some'), marking: restricted } };
    const { id } = await publish({ ...text, fields });
    await settle();
    const atStates = await findAt(states, 'Asked about');
    await asOperator(states, () =>
      states.node.alerts.reply(
        atStates?.id ?? '',
        AlertReplyRequest.parse({
          kind: 'sighting',
          text: final('Seen here too'),
          count: 2,
          firstSeen: '2026-05-03',
          lastSeen: '2026-05-04',
          places: ['US-TX'],
        }),
      ),
    );
    await settle();

    const atCanada = await asOperator(canada, () => canada.node.alerts.find(id));
    expect(atCanada.replies.map(({ owner, kind }) => [owner, kind])).toEqual([['US', 'sighting']]);
  });
});

describe('an agreement', () => {
  test('that is widened brings what was there before', async () => {
    await allow(canada, states, null);
    await publish(textOf('While nothing was allowed', { marking: forStates }));
    await settle();
    expect(await findAt(states, 'While nothing was allowed')).toBeUndefined();

    await allow(canada, states, 'AMBER+STRICT');
    await canada.node.share.release.release();
    await settle();

    expect(await findAt(states, 'While nothing was allowed')).toMatchObject({ owner: 'CA', state: 'published' });
  });

  test('that ends takes back what was given under it', async () => {
    await publish(textOf('Given under an agreement', { marking: { ...forStates, releasableTo: ['CA', 'MX', 'US'] } }));
    await settle();
    await asOperator(canada, () => canada.node.share.peers.remove('US'));
    await canada.node.share.release.release();
    await settle().catch((error: unknown) => {
      if (!(error instanceof VigiaError)) throw error;
    });

    expect((await findAt(states, 'Given under an agreement'))?.state).toBe('retracted');
    expect(await findAt(mexico, 'Given under an agreement')).toMatchObject({ state: 'published' });
  });
});
