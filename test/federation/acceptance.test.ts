import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AlertDetail, AlertReplyRequest, DisclosureQuery, RetractAlertRequest } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import type { Agreement, Label } from './_oracle.ts';
import { openPlayground } from './_run.ts';
import {
  type AlertWords,
  agree,
  asOperator,
  dump,
  final,
  lineOf,
  nodeOf,
  publish,
  received,
  settle,
  type World,
} from './_world.ts';

/** What users of other systems for the exchange of threat information reported as defects, each as a case of its own. */

let world: World;
beforeAll(async () => {
  world = await openPlayground(['CA', 'MX', 'US', 'NL']);
});
afterAll(() => world?.close());

const everySector = ['health', 'laboratory', 'police', 'finance'];
const open: Agreement = { partner: false, highest: 'AMBER+STRICT', sectors: everySector, suspended: false };

beforeEach(async () => {
  for (const line of world.lines.values()) {
    line.up = true;
    line.faults.length = 0;
  }
  for (const from of world.countries) {
    for (const to of world.countries) {
      if (from !== to) await agree(world, from, to, { ...open, partner: to === 'NL' });
    }
  }
});

function say(words: AlertWords, id?: string): Promise<AlertDetail> {
  return publish(nodeOf(world, 'CA'), words, id);
}

async function find(country: string, word: string): Promise<readonly AlertDetail[]> {
  return (await received(nodeOf(world, country))).filter((alert) => JSON.stringify(alert.text).includes(word));
}

async function states(country: string, word: string): Promise<readonly string[]> {
  return (await find(country, word)).map(({ state }) => state);
}

async function isAnywhere(country: string, word: string): Promise<boolean> {
  return [...(await dump(nodeOf(world, country))).values()].some((text) => text.includes(word));
}

async function retract(id: string): Promise<void> {
  const { node } = nodeOf(world, 'CA');
  const request = RetractAlertRequest.parse({ reason: final('A mistake') });
  await asOperator(nodeOf(world, 'CA'), () => node.alerts.retract(id, request));
}

async function ledger(item: string): Promise<readonly string[]> {
  const { node } = nodeOf(world, 'CA');
  const query = DisclosureQuery.parse({ limit: 1_000, item });
  const { disclosures } = await asOperator(nodeOf(world, 'CA'), () => node.share.release.ledger(query));
  return [...new Set(disclosures.map(({ receiver, state }) => `${receiver} ${state}`))].toSorted();
}

async function reply(country: string, alert: string, text: string): Promise<void> {
  const { node } = nodeOf(world, country);
  const request = AlertReplyRequest.parse({ kind: 'note', text: final(text) });
  await asOperator(nodeOf(world, country), () => node.alerts.reply(alert, request));
}

function ask(from: string, to: string): Promise<unknown> {
  return asOperator(nodeOf(world, from), () => nodeOf(world, from).node.share.sync.syncNow(to));
}

async function count(country: string, table: string): Promise<number> {
  return ((await dump(nodeOf(world, country))).get(table) ?? '').split('\n').length;
}

const green = { tlp: 'GREEN' } as const;
const forNodes = (...countries: string[]): { tlp: Label; releasableTo: string[] } => ({
  tlp: 'AMBER',
  releasableTo: ['CA', ...countries],
});

describe('an alert that changes', () => {
  test('and loses a place and a substance loses them at the receiver (MISP: removed tags and relations stay)', async () => {
    const change = { places: ['CA-AB', 'CA-BC'], substances: ['fentanyl', 'carfentanil'] };
    const { id } = await say({ title: 'acc01', marking: green, change });
    await settle(world);
    await say({ title: 'acc01', marking: green, change: { places: ['CA-BC'], substances: ['fentanyl'] } }, id);
    await settle(world);

    const [alert] = await find('MX', 'acc01');
    expect(alert?.text).toMatchObject({ places: ['CA-BC'], substances: ['fentanyl'] });
  });

  test('its title is the same alert, not another one (OpenCTI: renaming duplicates)', async () => {
    const { id } = await say({ title: 'acc02 before', marking: green });
    await settle(world);
    await say({ title: 'acc02 after', marking: green }, id);
    await settle(world);

    expect((await find('MX', 'acc02')).map((alert) => [alert.id, alert.text?.title.en?.text])).toEqual([
      [id, 'acc02 after'],
    ]);
  });

  test('leaves what the receiver noted on it (MISP: local tags are overwritten)', async () => {
    const { id } = await say({ title: 'acc03', marking: green });
    await settle(world);
    await reply('MX', id, 'acc03note');
    await say({ title: 'acc03 again', marking: green }, id);
    await settle(world);

    const [atMexico] = await find('MX', 'acc03');
    expect(atMexico).toMatchObject({ state: 'updated', replies: [{ owner: 'MX', retracted: false }] });
    const atHome = await asOperator(nodeOf(world, 'CA'), () => nodeOf(world, 'CA').node.alerts.find(id));
    expect(JSON.stringify(atHome.replies)).toContain('acc03note');
  });

  test('reaches who keeps another time (PyMISP 18: “not newer than the local copy”)', async () => {
    const { id } = await say({ title: 'acc04 before', marking: green });
    await settle(world);
    nodeOf(world, 'MX').skew = 4 * 60_000;
    nodeOf(world, 'US').skew = -4 * 60_000;
    await say({ title: 'acc04 after', marking: green }, id);
    await settle(world);
    nodeOf(world, 'MX').skew = 0;
    nodeOf(world, 'US').skew = 0;

    for (const country of ['MX', 'US']) expect(await states(country, 'acc04 after')).toEqual(['updated']);
  });

  test('says severity, reliability and state in the same words everywhere (MISP: statuses become “unknown”)', async () => {
    const change = { severity: 'severe', reliability: 'B', credibility: '2' } as const;
    await say({ title: 'acc05', marking: green, change });
    await settle(world);

    for (const country of ['MX', 'US']) {
      const [alert] = await find(country, 'acc05');
      expect(alert).toMatchObject({ state: 'published', text: change });
    }
  });

  test('is changed by nobody but its owner (MISP 4911: a sync user overwrites foreign data)', async () => {
    const { id } = await say({ title: 'acc06', marking: green });
    await settle(world);
    const code = await publish(nodeOf(world, 'MX'), { title: 'acc06 forged', marking: green }, id).then(
      () => 'published',
      (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
    );

    expect(code).toBe('alert.not-own');
    await settle(world);
    expect(await states('US', 'acc06 forged')).toEqual([]);
  });

  test('not at all makes no new version anywhere (MISP 4838: updates without a change)', async () => {
    await say({ title: 'acc07', marking: green });
    await settle(world);
    const before = await Promise.all(world.countries.map((country) => count(country, 'shared_object')));
    const disclosed = await count('CA', 'disclosure');
    await settle(world);
    await settle(world);

    expect(await Promise.all(world.countries.map((country) => count(country, 'shared_object')))).toEqual(before);
    expect(await count('CA', 'disclosure')).toBe(disclosed);
  });
});

describe('what is retracted', () => {
  test('is so wherever it was, and each acknowledges it (MISP 7409, OpenCTI 9700: deletion is not carried)', async () => {
    const { id } = await say({ title: 'acc08', marking: forNodes('MX', 'US', 'NL') });
    await settle(world);
    await retract(id);
    await settle(world);

    for (const country of ['MX', 'US', 'NL']) expect(await states(country, 'acc08')).toEqual(['retracted']);
    expect(await ledger(id)).toEqual(['MX', 'NL', 'US'].map((country) => `${country} withdrawal-acknowledged`));
  });

  test('before or after it was fetched ends in the same state for readers', async () => {
    const { id } = await say({ title: 'acc09', marking: green });
    await ask('MX', 'CA');
    await retract(id);
    await settle(world);

    expect(await states('MX', 'acc09')).toEqual(['retracted']);
    expect((await states('US', 'acc09')).filter((state) => state !== 'retracted')).toEqual([]);
  });

  test('does not come back through a third node (MISP 4681: deleted events return)', async () => {
    const { id } = await say({ title: 'acc10', marking: green });
    await settle(world);
    lineOf(world, 'MX', 'CA').up = false;
    await retract(id);
    await ask('US', 'CA');
    // Mexico still has it as it was.
    expect(await states('MX', 'acc10')).toEqual(['published']);
    await ask('US', 'MX');
    expect(await states('US', 'acc10')).toEqual(['retracted']);
    await settle(world);
    expect(await states('MX', 'acc10')).toEqual(['retracted']);
  });

  test('is deleted by nobody: what was known stays readable as retracted (accepting deletions is no option)', async () => {
    const { id } = await say({ title: 'acc11', marking: green });
    await settle(world);
    const { node, url } = nodeOf(world, 'CA');
    const { id: collection } = await node.asNode(() => node.share.collections.alertsCollection());
    const token = await nodeOf(world, 'MX').node.asNode(() => nodeOf(world, 'MX').node.share.peers.tokenFor('CA'));
    const answer = await fetch(`${url}/taxii2/api/collections/${collection}/objects/report--${id}/`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, accept: 'application/taxii+json;version=2.1' },
    });

    expect([403, 404]).toContain(answer.status);
    await settle(world);
    for (const country of ['MX', 'US']) expect(await states(country, 'acc11')).toEqual(['published']);
  });
});

describe('who may have it', () => {
  test('narrowed, it is taken back from the rest (MISP 4784: copies stay)', async () => {
    const { id } = await say({ title: 'acc12', marking: green });
    await settle(world);
    await say({ title: 'acc12 narrow', marking: forNodes('MX') }, id);
    await settle(world);

    expect(await states('MX', 'acc12 narrow')).toEqual(['updated']);
    expect(await states('US', 'acc12')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'acc12 narrow')).toBe(false);
  });

  test('narrowed, it is taken back from who had it through a third node only', async () => {
    lineOf(world, 'US', 'CA').up = false;
    const { id } = await say({ title: 'acc13', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');
    expect(await states('US', 'acc13')).toEqual(['published']);
    await say({ title: 'acc13 narrow', marking: forNodes('MX') }, id);
    await settle(world);

    expect(await states('US', 'acc13')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'acc13 narrow')).toBe(false);
  });

  test('outside the list gets nothing, not even through who is on it (MISP 1720: delivered outside the group)', async () => {
    await say({ title: 'acc14', marking: forNodes('MX') });
    await settle(world);

    expect(await states('MX', 'acc14')).toEqual(['published']);
    for (const country of ['US', 'NL']) expect(await isAnywhere(country, 'acc14')).toBe(false);
  });

  test('up to GREEN gets no part that is AMBER, nor who else gets it (MISP 3378: nested attributes leak)', async () => {
    await agree(world, 'CA', 'US', { ...open, highest: 'GREEN' });
    const part = { word: 'acc15amber', marking: forNodes('MX', 'US') };
    await say({ title: 'acc15', marking: green, parts: [part] });
    await settle(world);

    expect(await states('US', 'acc15')).toEqual(['published']);
    expect(await isAnywhere('US', 'acc15amber')).toBe(false);
    expect(JSON.stringify(await find('MX', 'acc15'))).toContain('acc15amber');
  });

  test('joins, and gets what was there before (MISP 7315: no backfill)', async () => {
    await agree(world, 'CA', 'NL', { ...open, partner: true, highest: null });
    await say({ title: 'acc16', marking: forNodes('NL') });
    await settle(world);
    expect(await isAnywhere('NL', 'acc16')).toBe(false);
    await agree(world, 'CA', 'NL', { ...open, partner: true });
    await settle(world);

    expect(await states('NL', 'acc16')).toEqual(['published']);
  });

  test('leaves and comes back: taken back, then there again, once', async () => {
    await say({ title: 'acc17', marking: forNodes('NL') });
    await settle(world);
    await agree(world, 'CA', 'NL', { ...open, partner: true, highest: null });
    await settle(world);
    expect(await states('NL', 'acc17')).toEqual(['retracted']);
    await agree(world, 'CA', 'NL', { ...open, partner: true });
    await settle(world);

    expect((await states('NL', 'acc17')).toSorted()).toEqual(['published', 'retracted']);
  });

  test('of a part changes: withheld, then given, then withheld again', async () => {
    const given = { word: 'acc18part', marking: forNodes('MX', 'US') };
    const withheld = { word: 'acc18part', marking: forNodes('US') };
    const { id } = await say({ title: 'acc18', marking: green, parts: [withheld] });
    await settle(world);
    expect(await isAnywhere('MX', 'acc18part')).toBe(false);
    await say({ title: 'acc18', marking: green, parts: [given] }, id);
    await settle(world);
    const live = async (): Promise<readonly AlertDetail[]> =>
      (await find('MX', 'acc18')).filter(({ state }) => state !== 'retracted');
    expect(JSON.stringify(await live())).toContain('acc18part');
    await say({ title: 'acc18', marking: green, parts: [withheld] }, id);
    await settle(world);

    expect(await live()).toHaveLength(1);
    expect(JSON.stringify(await live())).not.toContain('acc18part');
  });

  test('is nobody where it is RED, and nothing of it is anywhere', async () => {
    await say({ title: 'acc19red', marking: { tlp: 'RED', releasableTo: ['CA', 'MX', 'US', 'NL'] } });
    await settle(world);

    for (const country of ['MX', 'US', 'NL']) expect(await isAnywhere(country, 'acc19red')).toBe(false);
  });

  test('is not the public, in any list, search or collection, unless it is CLEAR', async () => {
    await say({ title: 'acc20green', marking: green });
    await settle(world);
    const { url, node } = nodeOf(world, 'CA');
    const { id } = await node.asNode(() => node.share.collections.alertsCollection());
    for (const path of [
      `/taxii2/api/collections/${id}/objects/`,
      `/taxii2/api/collections/${id}/manifest/`,
      '/taxii2/',
    ]) {
      const answer = await fetch(`${url}${path}`, { headers: { authorization: 'Bearer wrong.wrong.wrong' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('acc20green');
    }
  });

  test('waits for the end of an embargo, and loses it when it expires', async () => {
    const at = (hours: number): string => new Date(world.clock.time + hours * 3_600_000).toISOString();
    await say({ title: 'acc21', marking: { tlp: 'GREEN', embargoUntil: at(2), expires: at(30) } });
    await settle(world);
    expect(await isAnywhere('MX', 'acc21')).toBe(false);
    world.clock.advance(3 * 3_600_000);
    await settle(world);
    expect(await states('MX', 'acc21')).toEqual(['published']);
    world.clock.advance(30 * 3_600_000);
    await settle(world);

    expect((await states('MX', 'acc21')).filter((state) => state !== 'retracted')).toEqual([]);
  });
});

describe('on the way', () => {
  test('it reaches a third node that its owner cannot reach, without anybody sharing it again', async () => {
    lineOf(world, 'US', 'CA').up = false;
    await say({ title: 'acc22', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');

    expect(await states('US', 'acc22')).toEqual(['published']);
    await settle(world);
    expect(await states('US', 'acc22')).toEqual(['published']);
  });

  test('it stays with whom it was sent to where its originator wants that', async () => {
    lineOf(world, 'US', 'CA').up = false;
    await say({ title: 'acc23', marking: { ...green, caveats: ['ORCON'] } });
    await ask('MX', 'CA');
    await ask('US', 'MX');

    expect(await states('MX', 'acc23')).toEqual(['published']);
    expect(await isAnywhere('US', 'acc23')).toBe(false);
  });

  test('a note that arrives before its alert waits, and is not lost (OpenCTI 4547: missing references)', async () => {
    const { id } = await say({ title: 'acc24', marking: green });
    await ask('US', 'CA');
    await reply('US', id, 'acc24note');
    lineOf(world, 'MX', 'CA').up = false;
    await ask('MX', 'US');
    await settle(world);

    expect(JSON.stringify((await find('MX', 'acc24'))[0]?.replies)).toContain('acc24note');
  });

  test('twenty-five at once come once each while answers are lost, repeated and cut (OpenCTI 4537, TAXII 23)', async () => {
    for (let index = 0; index < 25; index += 1) await say({ title: `acc25-${index}-`, marking: green });
    const line = lineOf(world, 'MX', 'CA');
    line.faults.push('answer-lost', 'twice', 'broken', 'cut', 'twice', 'answer-lost', 'twice', 'broken');
    for (let attempt = 0; attempt < 8; attempt += 1) await ask('MX', 'CA');
    await settle(world);

    const titles = (await find('MX', 'acc25-')).map(({ text }) => text?.title.en?.text ?? '');
    expect([...titles].toSorted()).toEqual(Array.from({ length: 25 }, (_, index) => `acc25-${index}-`).toSorted());
  });

  test('all is read again after a restore from a backup, and nothing is there twice (OpenCTI 8463)', async () => {
    await say({ title: 'acc26', marking: green });
    await settle(world);
    const before = await count('MX', 'shared_object');
    const { node } = nodeOf(world, 'CA');
    await asOperator(nodeOf(world, 'CA'), () => node.share.collections.renewEpoch('alerts'));
    await settle(world);

    expect(await count('MX', 'shared_object')).toBe(before);
    expect(await states('MX', 'acc26')).toEqual(['published']);
  });

  test('nothing goes either way once a switch is thrown, and everything when it is back', async () => {
    await agree(world, 'CA', 'MX', { ...open, suspended: true });
    await say({ title: 'acc27', marking: forNodes('MX') });
    await settle(world);
    expect(await isAnywhere('MX', 'acc27')).toBe(false);
    await agree(world, 'CA', 'MX', open);
    await settle(world);

    expect(await states('MX', 'acc27')).toEqual(['published']);
  });

  test('a form that is taken back before it was fetched keeps nothing else from coming', async () => {
    const part = { word: 'acc28part', marking: forNodes('US') };
    const { id } = await say({ title: 'acc28', marking: green, parts: [part] });
    await nodeOf(world, 'CA').node.share.release.release();
    await say({ title: 'acc28 narrow', marking: forNodes('US') }, id);
    await say({ title: 'acc29', marking: green });
    await settle(world);

    expect(world.errors).toEqual(new Set());
    expect(await states('MX', 'acc29')).toEqual(['published']);
    expect(await isAnywhere('MX', 'acc28')).toBe(false);
  });
});
