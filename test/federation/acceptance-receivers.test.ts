import { describe, expect, test } from 'vitest';
import type { AlertDetail } from '../../src/api/index.ts';
import { ask, count, find, forNodes, green, isAnywhere, open, openCases, reply, say, states, world } from './_cases.ts';
import { agree, asOperator, lineOf, nodeOf, settle } from './_world.ts';

/** What users of other systems for the exchange of threat information reported as defects, each as a case of its own. */

openCases();

describe('who may have it', () => {
  test('narrowed, it is taken back from the rest (MISP 4784: copies stay)', async () => {
    const { id } = await say({ title: 'case12', marking: green });
    await settle(world());
    await say({ title: 'case12 narrow', marking: forNodes('MX') }, id);
    await settle(world());

    expect(await states('MX', 'case12 narrow')).toEqual(['updated']);
    expect(await states('US', 'case12')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'case12 narrow')).toBe(false);
  });

  test('narrowed, it is taken back from who had it through a third node only', async () => {
    lineOf(world(), 'US', 'CA').up = false;
    const { id } = await say({ title: 'case13', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');
    expect(await states('US', 'case13')).toEqual(['published']);
    await say({ title: 'case13 narrow', marking: forNodes('MX') }, id);
    await settle(world());

    expect(await states('US', 'case13')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'case13 narrow')).toBe(false);
  });

  test('outside the list gets nothing, not even through who is on it (MISP 1720: delivered outside the group)', async () => {
    await say({ title: 'case14', marking: forNodes('MX') });
    await settle(world());

    expect(await states('MX', 'case14')).toEqual(['published']);
    for (const country of ['US', 'NL']) expect(await isAnywhere(country, 'case14')).toBe(false);
  });

  test('up to GREEN gets no part that is AMBER, nor who else gets it (MISP 3378: nested attributes leak)', async () => {
    await agree(world(), 'CA', 'US', { ...open, highest: 'GREEN' });
    const part = { word: 'case15amber', marking: forNodes('MX', 'US') };
    await say({ title: 'case15', marking: green, parts: [part] });
    await settle(world());

    expect(await states('US', 'case15')).toEqual(['published']);
    expect(await isAnywhere('US', 'case15amber')).toBe(false);
    expect(JSON.stringify(await find('MX', 'case15'))).toContain('case15amber');
  });

  test('joins, and gets what was there before (MISP 7315: no backfill)', async () => {
    await agree(world(), 'CA', 'NL', { ...open, partner: true, highest: null });
    await say({ title: 'case16', marking: forNodes('NL') });
    await settle(world());
    expect(await isAnywhere('NL', 'case16')).toBe(false);
    await agree(world(), 'CA', 'NL', { ...open, partner: true });
    await settle(world());

    expect(await states('NL', 'case16')).toEqual(['published']);
  });

  test('leaves and comes back: taken back, then there again, once', async () => {
    await say({ title: 'case17', marking: forNodes('NL') });
    await settle(world());
    await agree(world(), 'CA', 'NL', { ...open, partner: true, highest: null });
    await settle(world());
    expect(await states('NL', 'case17')).toEqual(['retracted']);
    await agree(world(), 'CA', 'NL', { ...open, partner: true });
    await settle(world());

    expect((await states('NL', 'case17')).toSorted()).toEqual(['published', 'retracted']);
  });

  test('of a part changes: withheld, then given, then withheld again', async () => {
    const given = { word: 'case18part', marking: forNodes('MX', 'US') };
    const withheld = { word: 'case18part', marking: forNodes('US') };
    const { id } = await say({ title: 'case18', marking: green, parts: [withheld] });
    await settle(world());
    expect(await isAnywhere('MX', 'case18part')).toBe(false);
    await say({ title: 'case18', marking: green, parts: [given] }, id);
    await settle(world());
    const live = async (): Promise<readonly AlertDetail[]> =>
      (await find('MX', 'case18')).filter(({ state }) => state !== 'retracted');
    expect(JSON.stringify(await live())).toContain('case18part');
    await say({ title: 'case18', marking: green, parts: [withheld] }, id);
    await settle(world());

    expect(await live()).toHaveLength(1);
    expect(JSON.stringify(await live())).not.toContain('case18part');
  });

  test('is nobody where it is RED, and nothing of it is anywhere', async () => {
    await say({ title: 'case19red', marking: { tlp: 'RED', releasableTo: ['CA', 'MX', 'US', 'NL'] } });
    await settle(world());

    for (const country of ['MX', 'US', 'NL']) expect(await isAnywhere(country, 'case19red')).toBe(false);
  });

  test('is not the public, in any list, search or collection, unless it is CLEAR', async () => {
    await say({ title: 'case20green', marking: green });
    await settle(world());
    const { url, node } = nodeOf(world(), 'CA');
    const { id } = await node.asNode(() => node.share.collections.alertsCollection());
    for (const path of [
      `/taxii2/api/collections/${id}/objects/`,
      `/taxii2/api/collections/${id}/manifest/`,
      '/taxii2/',
    ]) {
      const answer = await fetch(`${url}${path}`, { headers: { authorization: 'Bearer wrong.wrong.wrong' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toContain('case20green');
    }
  });

  test('waits for the end of an embargo, and loses it when it expires', async () => {
    const at = (hours: number): string => new Date(world().clock.time + hours * 3_600_000).toISOString();
    await say({ title: 'case21', marking: { tlp: 'GREEN', embargoUntil: at(2), expires: at(30) } });
    await settle(world());
    expect(await isAnywhere('MX', 'case21')).toBe(false);
    world().clock.advance(3 * 3_600_000);
    await settle(world());
    expect(await states('MX', 'case21')).toEqual(['published']);
    world().clock.advance(30 * 3_600_000);
    await settle(world());

    expect((await states('MX', 'case21')).filter((state) => state !== 'retracted')).toEqual([]);
  });
});

describe('on the way', () => {
  test('it reaches a third node that its owner cannot reach, without anybody sharing it again', async () => {
    lineOf(world(), 'US', 'CA').up = false;
    await say({ title: 'case22', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');

    expect(await states('US', 'case22')).toEqual(['published']);
    await settle(world());
    expect(await states('US', 'case22')).toEqual(['published']);
  });

  test('it stays with whom it was sent to where its originator wants that', async () => {
    lineOf(world(), 'US', 'CA').up = false;
    await say({ title: 'case23', marking: { ...green, caveats: ['ORCON'] } });
    await ask('MX', 'CA');
    await ask('US', 'MX');

    expect(await states('MX', 'case23')).toEqual(['published']);
    expect(await isAnywhere('US', 'case23')).toBe(false);
  });

  test('a note that arrives before its alert waits, and is not lost (OpenCTI 4547: missing references)', async () => {
    const { id } = await say({ title: 'case24', marking: green });
    await ask('US', 'CA');
    await reply('US', id, 'case24note');
    lineOf(world(), 'MX', 'CA').up = false;
    await ask('MX', 'US');
    await settle(world());

    expect(JSON.stringify((await find('MX', 'case24'))[0]?.replies)).toContain('case24note');
  });

  test('twenty-five at once come once each while answers are lost, repeated and cut (OpenCTI 4537, TAXII 23)', async () => {
    for (let index = 0; index < 25; index += 1) await say({ title: `case25-${index}-`, marking: green });
    const line = lineOf(world(), 'MX', 'CA');
    line.faults.push('answer-lost', 'twice', 'broken', 'cut', 'twice', 'answer-lost', 'twice', 'broken');
    for (let attempt = 0; attempt < 8; attempt += 1) await ask('MX', 'CA');
    await settle(world());

    const titles = (await find('MX', 'case25-')).map(({ text }) => text?.title.en?.text ?? '');
    expect([...titles].toSorted()).toEqual(Array.from({ length: 25 }, (_, index) => `case25-${index}-`).toSorted());
  });

  test('all is read again after a restore from a backup, and nothing is there twice (OpenCTI 8463)', async () => {
    await say({ title: 'case26', marking: green });
    await settle(world());
    const before = await count('MX', 'shared_object');
    const { node } = nodeOf(world(), 'CA');
    await asOperator(nodeOf(world(), 'CA'), () => node.share.collections.renewEpoch('alerts'));
    await settle(world());

    expect(await count('MX', 'shared_object')).toBe(before);
    expect(await states('MX', 'case26')).toEqual(['published']);
  });

  test('nothing goes either way once a switch is thrown, and everything when it is back', async () => {
    await agree(world(), 'CA', 'MX', { ...open, suspended: true });
    await say({ title: 'case27', marking: forNodes('MX') });
    await settle(world());
    expect(await isAnywhere('MX', 'case27')).toBe(false);
    await agree(world(), 'CA', 'MX', open);
    await settle(world());

    expect(await states('MX', 'case27')).toEqual(['published']);
  });

  test('a form that is taken back before it was fetched keeps nothing else from coming', async () => {
    const part = { word: 'case28part', marking: forNodes('US') };
    const { id } = await say({ title: 'case28', marking: green, parts: [part] });
    await nodeOf(world(), 'CA').node.share.release.release();
    await say({ title: 'case28 narrow', marking: forNodes('US') }, id);
    await say({ title: 'case29', marking: green });
    await settle(world());

    expect(world().errors).toEqual(new Set());
    expect(await states('MX', 'case29')).toEqual(['published']);
    expect(await isAnywhere('MX', 'case28')).toBe(false);
  });
});
