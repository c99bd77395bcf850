import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { actAs } from '../../src/server/access/index.ts';
import { ana, bo, complete, final, openDesk } from './_alerts.ts';
import { openEntrance } from './_api.ts';

const entrance = openEntrance({ country: 'CA', analyst: 'operator' });
const { alerts, publish, publishComplete, save } = openDesk(entrance);
const capNamespace = 'urn:oasis:names:tc:emergency:cap:1.2';
const atomNamespace = 'http://www.w3.org/2005/Atom';

/** The official schema (OASIS CAP-v1.2.xsd), where somebody names a copy of it. */
const capSchema = process.env['CAP_SCHEMA'] ?? '';

let clear = '';
let green = '';
let takenBack = '';
let narrowed = '';

const everything = {
  marking: { tlp: 'CLEAR' as const },
  severity: 'severe' as const,
  credibility: '2' as const,
  audiences: { community: final('Carry <naloxone> & call "911"', 'Ayez de la naloxone') },
};

beforeAll(async () => {
  clear = (await publishComplete(everything)).id;
  green = (await publishComplete({ marking: { tlp: 'GREEN' } })).id;
  takenBack = (await publishComplete(everything)).id;
  await actAs(bo, () => alerts().retract(takenBack, { reason: final('Wrong', 'Faux') }));
  narrowed = (await publishComplete({ marking: { tlp: 'GREEN' } })).id;
  await actAs(bo, () => alerts().retract(narrowed, { reason: final('Wrong', 'Faux') }));
});

function parse(text: string): Element {
  const root = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('no document');
  return root;
}

function texts(root: Element, name: string, namespace = capNamespace): string[] {
  return [...root.getElementsByTagNameNS(namespace, name)].map((element) => element.textContent ?? '');
}

function childNames(element: Element): string[] {
  return [...element.childNodes].filter((node) => node.nodeType === 1).map((node) => node.nodeName);
}

/** CAP 1.2, 3.4: the elements of a message in their order. */
const capOrder = [
  'identifier sender sent status msgType source scope restriction addresses code note references incidents info',
  'language category event responseType urgency severity certainty audience eventCode effective onset expires senderName headline description instruction web contact parameter resource area',
].map((names) => names.split(' '));

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name));
  return !places.includes(-1) && places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

function validate(xml: string): void {
  if (capSchema === '') return;
  const folder = mkdtempSync(join(tmpdir(), 'vigia-cap-'));
  try {
    writeFileSync(join(folder, 'alert.xml'), xml);
    execFileSync('xmllint', ['--noout', '--schema', capSchema, join(folder, 'alert.xml')], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('CAP', () => {
  test('has each language in a block of its own, in the order and words of the standard', async () => {
    const answer = await entrance().get(`/public/alerts/${clear}.cap.xml`);

    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/cap+xml; charset=utf-8']);
    validate(answer.body);
    const root = parse(answer.body);
    expect([root.namespaceURI, root.localName]).toEqual([capNamespace, 'alert']);
    expect(isInOrder(childNames(root), capOrder[0] ?? [])).toBe(true);
    const infos = [...root.getElementsByTagNameNS(capNamespace, 'info')];
    for (const info of infos) expect(isInOrder(childNames(info), capOrder[1] ?? [])).toBe(true);
    expect(texts(root, 'language')).toEqual(['en-CA', 'fr-CA']);
    expect(texts(root, 'msgType')).toEqual(['Alert']);
    expect(texts(root, 'sent')[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}-00:00$/u);
    expect([texts(root, 'severity')[0], texts(root, 'certainty')[0], texts(root, 'urgency')[0]]).toEqual([
      'Severe',
      'Likely',
      'Unknown',
    ]);
    expect(texts(root, 'instruction')[0]).toContain('Carry <naloxone> & call "911"');
    expect(texts(root, 'value')).toContain('CA-AB');
    expect(texts(root, 'areaDesc')).toContain('Alberta');
  });

  test('an update names the message that it replaces, and that one stays as it was', async () => {
    const first = await entrance().get(`/public/alerts/${clear}.cap.xml?version=1`);
    const { revision } = await actAs(ana, () => alerts().find(clear));
    const saved = await actAs(ana, () => save(clear, revision, { ...complete, ...everything, severity: 'extreme' }));
    await publish(clear, saved.draft?.revision ?? 0);
    const answer = await entrance().get(`/public/alerts/${clear}.cap.xml`);
    validate(answer.body);
    const root = parse(answer.body);
    const before = parse(first.body);

    expect(texts(root, 'msgType')).toEqual(['Update']);
    expect(texts(root, 'references')).toEqual([
      [...texts(before, 'sender'), ...texts(before, 'identifier'), ...texts(before, 'sent')].join(','),
    ]);
    expect(texts(root, 'identifier')).not.toEqual(texts(before, 'identifier'));
    expect((await entrance().get(`/public/alerts/${clear}.cap.xml?version=1`)).body).toBe(first.body);
  });

  test('a retraction cancels what was public', async () => {
    const answer = await entrance().get(`/public/alerts/${takenBack}.cap.xml`);
    validate(answer.body);
    const root = parse(answer.body);

    expect(texts(root, 'msgType')).toEqual(['Cancel']);
    expect(texts(root, 'references')[0]).toContain(`urn:uuid:${takenBack}#1`);
    expect(texts(root, 'description')).toEqual(['Wrong', 'Faux']);
  });

  test('what is not public is as absent as what does not exist', async () => {
    const absent = '00000000-0000-4000-8000-000000000000';
    const bodies = await Promise.all(
      [green, narrowed, absent].map(async (uid) => {
        const answer = await entrance().get(`/public/alerts/${uid}.cap.xml`);
        return [answer.statusCode, answer.body.replaceAll(uid, absent)];
      }),
    );
    expect(bodies[0]).toEqual(bodies[2]);
    expect(bodies[1]).toEqual(bodies[2]);
    expect(bodies[2]?.[0]).toBe(404);
  });
});

describe('feeds', () => {
  test('Atom has what RFC 4287 asks for, and only what is public, also for who could see more', async () => {
    const answer = await entrance().get('/public/feeds/alerts.atom?language=fr');
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    const root = parse(answer.body);

    expect([root.namespaceURI, root.localName, root.getAttribute('xml:lang')]).toEqual([
      atomNamespace,
      'feed',
      'fr-CA',
    ]);
    for (const required of ['id', 'title', 'updated', 'author']) {
      expect(childNames(root).filter((name) => name === required)).toHaveLength(1);
    }
    const entries = [...root.getElementsByTagNameNS(atomNamespace, 'entry')];
    const ids = entries.map((entry) => texts(entry, 'id', atomNamespace)[0]);
    expect(ids.toSorted()).toEqual([`urn:uuid:${clear}`, `urn:uuid:${takenBack}`].toSorted());
    for (const entry of entries) {
      for (const required of ['id', 'title', 'updated']) {
        expect(childNames(entry).filter((name) => name === required)).toHaveLength(1);
      }
      expect(texts(entry, 'updated', atomNamespace)[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
    }
    expect(answer.body).toContain('Retirée: Fentanyl en Alberta');
    expect(answer.body).not.toContain(green);
  });

  test('RSS 2.0 has its required elements and dates of RFC 822', async () => {
    const answer = await entrance().get('/public/feeds/alerts.rss');
    const root = parse(answer.body);
    expect([root.localName, root.getAttribute('version')]).toEqual(['rss', '2.0']);
    const [channel] = [...root.getElementsByTagName('channel')];
    if (channel === undefined) throw new Error('no channel');
    for (const required of ['title', 'link', 'description']) {
      expect(childNames(channel).filter((name) => name === required)).toHaveLength(1);
    }
    const items = [...root.getElementsByTagName('item')];
    expect(items).toHaveLength(2);
    for (const item of items) {
      expect(item.getElementsByTagName('guid')[0]?.getAttribute('isPermaLink')).toBe('false');
      expect(item.getElementsByTagName('pubDate')[0]?.textContent).toMatch(
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u,
      );
    }
  });

  test('are kept in caches: validators, no cookie, nothing said twice', async () => {
    const first = await entrance().get('/public/feeds/alerts.rss');
    const { etag, 'last-modified': modified } = first.headers;
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    expect(first.headers['set-cookie']).toBeUndefined();

    const byTag = await entrance().get('/public/feeds/alerts.rss', { 'if-none-match': String(etag) });
    const byDate = await entrance().get('/public/feeds/alerts.rss', { 'if-modified-since': String(modified) });
    expect([byTag.statusCode, byTag.body, byDate.statusCode, byDate.body]).toEqual([304, '', 304, '']);
    const older = await entrance().get('/public/feeds/alerts.rss', {
      'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT',
    });
    expect(older.statusCode).toBe(200);
  });

  test('refuse a language that is none', async () => {
    expect((await entrance().get('/public/feeds/alerts.rss?language=de')).statusCode).toBe(400);
    expect((await entrance().get('/public/alerts/nonsense.cap.xml')).statusCode).toBe(404);
  });
});
