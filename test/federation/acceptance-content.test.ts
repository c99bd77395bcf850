import { describe, expect, test } from 'vitest';
import { VigiaError } from '../../src/base/index.ts';
import { ask, count, find, forNodes, green, ledger, openCases, reply, retract, say, states, world } from './_cases.ts';
import { asOperator, lineOf, nodeOf, publish, settle } from './_world.ts';

/** What users of other systems for the exchange of threat information reported as defects, each as a case of its own. */

openCases();

describe('an alert that changes', () => {
  test('and loses a place and a substance loses them at the receiver (MISP: removed tags and relations stay)', async () => {
    const change = { places: ['CA-AB', 'CA-BC'], substances: ['fentanyl', 'carfentanil'] };
    const { id } = await say({ title: 'case01', marking: green, change });
    await settle(world());
    await say({ title: 'case01', marking: green, change: { places: ['CA-BC'], substances: ['fentanyl'] } }, id);
    await settle(world());

    const [alert] = await find('MX', 'case01');
    expect(alert?.text).toMatchObject({ places: ['CA-BC'], substances: ['fentanyl'] });
  });

  test('its title is the same alert, not another one (OpenCTI: renaming duplicates)', async () => {
    const { id } = await say({ title: 'case02 before', marking: green });
    await settle(world());
    await say({ title: 'case02 after', marking: green }, id);
    await settle(world());

    expect((await find('MX', 'case02')).map((alert) => [alert.id, alert.text?.title.en?.text])).toEqual([
      [id, 'case02 after'],
    ]);
  });

  test('leaves what the receiver noted on it (MISP: local tags are overwritten)', async () => {
    const { id } = await say({ title: 'case03', marking: green });
    await settle(world());
    await reply('MX', id, 'case03note');
    await say({ title: 'case03 again', marking: green }, id);
    await settle(world());

    const [atMexico] = await find('MX', 'case03');
    expect(atMexico).toMatchObject({ state: 'updated', replies: [{ owner: 'MX', retracted: false }] });
    const atHome = await asOperator(nodeOf(world(), 'CA'), () => nodeOf(world(), 'CA').node.alerts.find(id));
    expect(JSON.stringify(atHome.replies)).toContain('case03note');
  });

  test('reaches who keeps another time (PyMISP 18: “not newer than the local copy”)', async () => {
    const { id } = await say({ title: 'case04 before', marking: green });
    await settle(world());
    nodeOf(world(), 'MX').skew = 4 * 60_000;
    nodeOf(world(), 'US').skew = -4 * 60_000;
    await say({ title: 'case04 after', marking: green }, id);
    await settle(world());
    nodeOf(world(), 'MX').skew = 0;
    nodeOf(world(), 'US').skew = 0;

    for (const country of ['MX', 'US']) expect(await states(country, 'case04 after')).toEqual(['updated']);
  });

  test('says severity, reliability and state in the same words everywhere (MISP: statuses become “unknown”)', async () => {
    const change = { severity: 'severe', reliability: 'B', credibility: '2' } as const;
    await say({ title: 'case05', marking: green, change });
    await settle(world());

    for (const country of ['MX', 'US']) {
      const [alert] = await find(country, 'case05');
      expect(alert).toMatchObject({ state: 'published', text: change });
    }
  });

  test('is changed by nobody but its owner (MISP 4911: a sync user overwrites foreign data)', async () => {
    const { id } = await say({ title: 'case06', marking: green });
    await settle(world());
    const code = await publish(nodeOf(world(), 'MX'), { title: 'case06 forged', marking: green }, id).then(
      () => 'published',
      (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
    );

    expect(code).toBe('alert.not-own');
    await settle(world());
    expect(await states('US', 'case06 forged')).toEqual([]);
  });

  test('not at all makes no new version anywhere (MISP 4838: updates without a change)', async () => {
    await say({ title: 'case07', marking: green });
    await settle(world());
    const before = await Promise.all(world().countries.map((country) => count(country, 'shared_object')));
    const disclosed = await count('CA', 'disclosure');
    await settle(world());
    await settle(world());

    expect(await Promise.all(world().countries.map((country) => count(country, 'shared_object')))).toEqual(before);
    expect(await count('CA', 'disclosure')).toBe(disclosed);
  });
});

describe('what is retracted', () => {
  test('is so wherever it was, and each acknowledges it (MISP 7409, OpenCTI 9700: deletion is not carried)', async () => {
    const { id } = await say({ title: 'case08', marking: forNodes('MX', 'US', 'NL') });
    await settle(world());
    await retract(id);
    await settle(world());

    for (const country of ['MX', 'US', 'NL']) expect(await states(country, 'case08')).toEqual(['retracted']);
    expect(await ledger(id)).toEqual(['MX', 'NL', 'US'].map((country) => `${country} withdrawal-acknowledged`));
  });

  test('before or after it was fetched ends in the same state for readers', async () => {
    const { id } = await say({ title: 'case09', marking: green });
    await ask('MX', 'CA');
    await retract(id);
    await settle(world());

    expect(await states('MX', 'case09')).toEqual(['retracted']);
    expect((await states('US', 'case09')).filter((state) => state !== 'retracted')).toEqual([]);
  });

  test('does not come back through a third node (MISP 4681: deleted events return)', async () => {
    const { id } = await say({ title: 'case10', marking: green });
    await settle(world());
    lineOf(world(), 'MX', 'CA').up = false;
    await retract(id);
    await ask('US', 'CA');
    // Mexico still has it as it was.
    expect(await states('MX', 'case10')).toEqual(['published']);
    await ask('US', 'MX');
    expect(await states('US', 'case10')).toEqual(['retracted']);
    await settle(world());
    expect(await states('MX', 'case10')).toEqual(['retracted']);
  });

  test('is deleted by nobody: what was known stays readable as retracted (accepting deletions is no option)', async () => {
    const { id } = await say({ title: 'case11', marking: green });
    await settle(world());
    const { node, url } = nodeOf(world(), 'CA');
    const { id: collection } = await node.asNode(() => node.share.collections.alertsCollection());
    const token = await nodeOf(world(), 'MX').node.asNode(() => nodeOf(world(), 'MX').node.share.peers.tokenFor('CA'));
    const answer = await fetch(`${url}/taxii2/api/collections/${collection}/objects/report--${id}/`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, accept: 'application/taxii+json;version=2.1' },
    });

    expect([403, 404]).toContain(answer.status);
    await settle(world());
    for (const country of ['MX', 'US']) expect(await states(country, 'case11')).toEqual(['published']);
  });
});
