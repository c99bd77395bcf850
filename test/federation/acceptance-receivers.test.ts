import { describe, expect, test } from 'vitest';
import type { AlertDetail } from '../../src/api/index.ts';
import { ask, count, find, forNodes, green, isAnywhere, open, openCases, reply, say, states, world } from './_cases.ts';
import { agree, asOperator, lineOf, nodeOf, settle } from './_world.ts';

/** What users of other systems for the exchange of threat information reported as defects, each as a case of its own. */

openCases();

describe('who may have it', () => {
  test('narrowed, it is taken back from the rest (MISP 4784: copies stay)', async () => {
    const { id } = await say({ title: 'acc12', marking: green });
    await settle(world());
    await say({ title: 'acc12 narrow', marking: forNodes('MX') }, id);
    await settle(world());

    expect(await states('MX', 'acc12 narrow')).toEqual(['updated']);
    expect(await states('US', 'acc12')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'acc12 narrow')).toBe(false);
  });

  test('narrowed, it is taken back from who had it through a third node only', async () => {
    lineOf(world(), 'US', 'CA').up = false;
    const { id } = await say({ title: 'acc13', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');
    expect(await states('US', 'acc13')).toEqual(['published']);
    await say({ title: 'acc13 narrow', marking: forNodes('MX') }, id);
    await settle(world());

    expect(await states('US', 'acc13')).toEqual(['retracted']);
    expect(await isAnywhere('US', 'acc13 narrow')).toBe(false);
  });

  test('outside the list gets nothing, not even through who is on it (MISP 1720: delivered outside the group)', async () => {
    await say({ title: 'acc14', marking: forNodes('MX') });
    await settle(world());

    expect(await states('MX', 'acc14')).toEqual(['published']);
    for (const country of ['US', 'NL']) expect(await isAnywhere(country, 'acc14')).toBe(false);
  });

  test('up to GREEN gets no part that is AMBER, nor who else gets it (MISP 3378: nested attributes leak)', async () => {
    await agree(world(), 'CA', 'US', { ...open, highest: 'GREEN' });
    const part = { word: 'acc15amber', marking: forNodes('MX', 'US') };
    await say({ title: 'acc15', marking: green, parts: [part] });
    await settle(world());

    expect(await states('US', 'acc15')).toEqual(['published']);
    expect(await isAnywhere('US', 'acc15amber')).toBe(false);
    expect(JSON.stringify(await find('MX', 'acc15'))).toContain('acc15amber');
  });

  test('joins, and gets what was there before (MISP 7315: no backfill)', async () => {
    await agree(world(), 'CA', 'NL', { ...open, partner: true, highest: null });
    await say({ title: 'acc16', marking: forNodes('NL') });
    await settle(world());
    expect(await isAnywhere('NL', 'acc16')).toBe(false);
    await agree(world(), 'CA', 'NL', { ...open, partner: true });
    await settle(world());

    expect(await states('NL', 'acc16')).toEqual(['published']);
  });

  test('leaves and comes back: taken back, then there again, once', async () => {
    await say({ title: 'acc17', marking: forNodes('NL') });
    await settle(world());
    await agree(world(), 'CA', 'NL', { ...open, partner: true, highest: null });
    await settle(world());
    expect(await states('NL', 'acc17')).toEqual(['retracted']);
    await agree(world(), 'CA', 'NL', { ...open, partner: true });
    await settle(world());

    expect((await states('NL', 'acc17')).toSorted()).toEqual(['published', 'retracted']);
  });

  test('of a part changes: withheld, then given, then withheld again', async () => {
    const given = { word: 'acc18part', marking: forNodes('MX', 'US') };
    const withheld = { word: 'acc18part', marking: forNodes('US') };
    const { id } = await say({ title: 'acc18', marking: green, parts: [withheld] });
    await settle(world());
    expect(await isAnywhere('MX', 'acc18part')).toBe(false);
    await say({ title: 'acc18', marking: green, parts: [given] }, id);
    await settle(world());
    const live = async (): Promise<readonly AlertDetail[]> =>
      (await find('MX', 'acc18')).filter(({ state }) => state !== 'retracted');
    expect(JSON.stringify(await live())).toContain('acc18part');
    await say({ title: 'acc18', marking: green, parts: [withheld] }, id);
    await settle(world());

    expect(await live()).toHaveLength(1);
    expect(JSON.stringify(await live())).not.toContain('acc18part');
  });

  test('is nobody where it is RED, and nothing of it is anywhere', async () => {
    await say({ title: 'acc19red', marking: { tlp: 'RED', releasableTo: ['CA', 'MX', 'US', 'NL'] } });
    await settle(world());

    for (const country of ['MX', 'US', 'NL']) expect(await isAnywhere(country, 'acc19red')).toBe(false);
  });

  test('is not the public, in any list, search or collection, unless it is CLEAR', async () => {
    await say({ title: 'acc20green', marking: green });
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
      expect(await answer.text()).not.toContain('acc20green');
    }
  });

  test('waits for the end of an embargo, and loses it when it expires', async () => {
    const at = (hours: number): string => new Date(world().clock.time + hours * 3_600_000).toISOString();
    await say({ title: 'acc21', marking: { tlp: 'GREEN', embargoUntil: at(2), expires: at(30) } });
    await settle(world());
    expect(await isAnywhere('MX', 'acc21')).toBe(false);
    world().clock.advance(3 * 3_600_000);
    await settle(world());
    expect(await states('MX', 'acc21')).toEqual(['published']);
    world().clock.advance(30 * 3_600_000);
    await settle(world());

    expect((await states('MX', 'acc21')).filter((state) => state !== 'retracted')).toEqual([]);
  });
});

describe('on the way', () => {
  test('it reaches a third node that its owner cannot reach, without anybody sharing it again', async () => {
    lineOf(world(), 'US', 'CA').up = false;
    await say({ title: 'acc22', marking: green });
    await ask('MX', 'CA');
    await ask('US', 'MX');

    expect(await states('US', 'acc22')).toEqual(['published']);
    await settle(world());
    expect(await states('US', 'acc22')).toEqual(['published']);
  });

  test('it stays with whom it was sent to where its originator wants that', async () => {
    lineOf(world(), 'US', 'CA').up = false;
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
    lineOf(world(), 'MX', 'CA').up = false;
    await ask('MX', 'US');
    await settle(world());

    expect(JSON.stringify((await find('MX', 'acc24'))[0]?.replies)).toContain('acc24note');
  });

  test('twenty-five at once come once each while answers are lost, repeated and cut (OpenCTI 4537, TAXII 23)', async () => {
    for (let index = 0; index < 25; index += 1) await say({ title: `acc25-${index}-`, marking: green });
    const line = lineOf(world(), 'MX', 'CA');
    line.faults.push('answer-lost', 'twice', 'broken', 'cut', 'twice', 'answer-lost', 'twice', 'broken');
    for (let attempt = 0; attempt < 8; attempt += 1) await ask('MX', 'CA');
    await settle(world());

    const titles = (await find('MX', 'acc25-')).map(({ text }) => text?.title.en?.text ?? '');
    expect([...titles].toSorted()).toEqual(Array.from({ length: 25 }, (_, index) => `acc25-${index}-`).toSorted());
  });

  test('all is read again after a restore from a backup, and nothing is there twice (OpenCTI 8463)', async () => {
    await say({ title: 'acc26', marking: green });
    await settle(world());
    const before = await count('MX', 'shared_object');
    const { node } = nodeOf(world(), 'CA');
    await asOperator(nodeOf(world(), 'CA'), () => node.share.collections.renewEpoch('alerts'));
    await settle(world());

    expect(await count('MX', 'shared_object')).toBe(before);
    expect(await states('MX', 'acc26')).toEqual(['published']);
  });

  test('nothing goes either way once a switch is thrown, and everything when it is back', async () => {
    await agree(world(), 'CA', 'MX', { ...open, suspended: true });
    await say({ title: 'acc27', marking: forNodes('MX') });
    await settle(world());
    expect(await isAnywhere('MX', 'acc27')).toBe(false);
    await agree(world(), 'CA', 'MX', open);
    await settle(world());

    expect(await states('MX', 'acc27')).toEqual(['published']);
  });

  test('a form that is taken back before it was fetched keeps nothing else from coming', async () => {
    const part = { word: 'acc28part', marking: forNodes('US') };
    const { id } = await say({ title: 'acc28', marking: green, parts: [part] });
    await nodeOf(world(), 'CA').node.share.release.release();
    await say({ title: 'acc28 narrow', marking: forNodes('US') }, id);
    await say({ title: 'acc29', marking: green });
    await settle(world());

    expect(world().errors).toEqual(new Set());
    expect(await states('MX', 'acc29')).toEqual(['published']);
    expect(await isAnywhere('MX', 'acc28')).toBe(false);
  });
});
