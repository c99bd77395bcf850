import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AlertTextRequest, ComposeRequest, SaveDraftRequest } from '../../src/api/index.ts';
import { encodeMarking, extensionDefinition, type StixObject } from '../../src/exchange/index.ts';
import { publicMarking, type Sector, sectors } from '../../src/model/index.ts';
import { actAs, type Reader } from '../../src/server/access/index.ts';
import { type ScriptedNode, scriptNode } from './_scripted-node.ts';
import { aside, courseOfAction, noteOn, share } from './_shared-objects.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => {
  clock += 1;
  return new Date(clock);
};
const sha256 = (text: string): Uint8Array => createHash('sha256').update(text).digest();
const forPolice = { tlp: 'AMBER' as const, releasableTo: ['CA', 'MX'], sectors: ['police' as const] };
const reader: Omit<Reader, 'sectors'> = {
  kind: 'person',
  subject: 'MX:somebody',
  name: 'somebody',
  country: 'MX',
  duties: ['read'],
  highestTlp: 'AMBER',
};

let canada: ServedNode;
let mexico: ServedNode;
let states: ScriptedNode;
beforeAll(async () => {
  canada = await serveNode('CA', { now });
  mexico = await serveNode('MX', { now });
  states = await scriptNode('US', now);
  await introduce(canada, mexico);
  await canada.node.asNode(() => canada.node.share.peers.allow('MX', { highestTlp: 'AMBER', sectors: [...sectors] }));
  for (const { node } of [canada, mexico]) {
    await node.asNode(() =>
      node.share.peers.add({ url: states.url, fingerprint: states.node.identity.key.fingerprint }),
    );
  }
});
afterAll(async () => {
  for (const node of [canada, mexico, states]) await node.close();
});

async function publish(title: string, marking: NonNullable<AlertTextRequest['marking']>): Promise<string> {
  const text = (en: string): AlertTextRequest['title'] => ({
    en: { text: en, state: 'final' },
    fr: { text: en, state: 'final' },
    es: { text: en, state: 'final' },
  });
  const { node } = canada;
  return actAs(node.operator, async () => {
    const { id, draft } = await node.alerts.compose(ComposeRequest.parse({}));
    const fields = { risk: { text: text('risk') }, event: { text: text('event') } };
    const written = { title: text(title), fields, substances: ['fentanyl'], places: ['CA-AB'], marking };
    const saved = await node.alerts.save(
      id,
      SaveDraftRequest.parse({ expectedRevision: draft?.revision, text: written }),
    );
    const expectedRevision = saved.draft?.revision ?? 0;
    await node.alerts.submit(id, { expectedRevision });
    await node.alerts.publish(id, { expectedRevision });
    return id;
  });
}

async function sync({ node }: ServedNode, country: string): Promise<unknown> {
  const [outcome] = await node.asNode(() => node.share.sync.syncNow(country));
  return outcome;
}

async function titlesFor(sector: Sector): Promise<readonly (string | undefined)[]> {
  const { alerts } = await actAs({ ...reader, sectors: [sector] }, () => mexico.node.alerts.list({}));
  return alerts.map(({ title }) => title.en?.text);
}

describe('a peer that means harm', () => {
  test('does not loosen how the alerts of others are marked', async () => {
    const [, handling] = encodeMarking({ ...publicMarking, ...forPolice, originators: ['CA'] }, sha256);
    const statement: StixObject = {
      type: 'marking-definition',
      spec_version: '2.1',
      id: handling?.id ?? '',
      created: '2026-03-01T00:00:00.000Z',
      definition_type: 'statement',
      definition: { statement: 'for everybody' },
    };
    states.add(statement);
    expect(await sync(mexico, 'US')).toMatchObject({ accepted: 1 });

    await publish('For the police', forPolice);
    await sync(mexico, 'CA');

    expect(await titlesFor('police')).toContain('For the police');
    expect(await titlesFor('health')).not.toContain('For the police');
  });

  test('does not keep a node from publishing by saying first what an extension means', async () => {
    const other = await serveNode('NL', { now });
    try {
      await other.node.asNode(() =>
        other.node.share.peers.add({ url: states.url, fingerprint: states.node.identity.key.fingerprint }),
      );
      states.add({ ...extensionDefinition('alert'), description: 'something else' });
      states.add({ ...extensionDefinition('signal'), modified: '2026-02-01T00:00:00.000Z', revoked: true });
      await sync(other, 'US');

      expect(await aside(other)).toEqual(['forged-definition', 'forged-definition']);
    } finally {
      await other.close();
    }
  });

  test('does not keep waiting what others gave by having much wait that never comes', async () => {
    for (let count = 0; count < 2_001; count += 1) {
      states.add(...noteOn(states, [`course-of-action--${randomUUID()}`]).slice(count === 0 ? 0 : -1));
    }
    expect(await sync(mexico, 'US')).toMatchObject({ waiting: 2_001 });
    clock += 60_000;
    const course = courseOfAction(canada);
    await share(canada, noteOn(canada, [String(course.at(-1)?.id)]));
    expect(await sync(mexico, 'CA')).toMatchObject({ accepted: 0, waiting: 1 });

    await share(canada, course.slice(-1));

    expect(await sync(mexico, 'CA')).toMatchObject({ accepted: 2, waiting: 0 });
  });

  test('does not put its own substance under the identifier of another’s', async () => {
    const id = await publish('On fentanyl', { tlp: 'AMBER', releasableTo: ['CA', 'MX'] });
    const [substance] = await canada.node.database.own((connection) =>
      connection.query<{ content: string }>(
        `select content from shared_object where type = 'chemical-substance' order by seq desc limit 1`,
      ),
    );
    const genuine: StixObject = JSON.parse(substance?.content ?? '');
    expect(genuine['register_id']).toBe('fentanyl');
    await share(mexico, [genuine], { owner: 'CA' });
    await share(mexico, [{ ...genuine, register_id: 'caffeine', name: 'Caffeine' }], { owner: 'US' });

    await sync(mexico, 'CA');

    const { alerts } = await mexico.node.asNode(() => mexico.node.alerts.list({}));
    expect(alerts.find((alert) => alert.id === id)?.substances).toEqual(['fentanyl']);
  });

  test('is not read where it answers with more than it was asked for', async () => {
    const body = JSON.stringify({ objects: Array.from({ length: 501 }, () => 7) });
    const regular = states.answer;
    states.answer = () => ({ body, headers: { 'x-taxii-date-added-last': '2026-05-04T11:59:00Z' } });

    expect(await sync(canada, 'US')).toMatchObject({ error: 'sync.answer-unusable' });
    states.answer = regular;
  });
});
