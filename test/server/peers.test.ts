import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NodeDocument, Peer, PeerDetail, PeerList } from '../../src/api/index.ts';
import { VigiaError } from '../../src/base/index.ts';
import { actAs, publicReader } from '../../src/server/access/index.ts';
import { introduce, type ServedNode, serveNode } from './_two-nodes.ts';

let clock = Date.parse('2026-05-04T12:00:00Z');
const now = (): Date => new Date(clock);
const minute = 60_000;
const day = 1440 * minute;

let canada: ServedNode;
let mexico: ServedNode;
beforeAll(async () => {
  canada = await serveNode('CA', { now });
  mexico = await serveNode('MX', { now });
});
afterAll(async () => {
  await canada.close();
  await mexico.close();
});

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing went wrong',
    (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
  );
}

function tokenOfMexico(): Promise<string> {
  return mexico.node.asNode(() => mexico.node.share.peers.tokenFor('CA'));
}

describe('a node', () => {
  test('tells everybody who it is, by its key, and nothing else', async () => {
    const answer = await fetch(`${canada.url}/api/v1/peer/node`);
    const document = NodeDocument.parse(await answer.json());

    expect(document).toMatchObject({ country: 'CA', node: canada.node.identity.node, protocolVersions: [1] });
    expect(document.keys.map(({ fingerprint }) => fingerprint)).toEqual([canada.node.identity.key.fingerprint]);
    expect(JSON.stringify(document)).not.toMatch(/"d":/u);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is added only under the fingerprint that it shows', async () => {
    const right = mexico.node.identity.key.fingerprint;
    const wrong = `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`;
    await canada.node.asNode(async () => {
      const { peers } = canada.node.share;
      expect(await codeOf(peers.add({ url: mexico.url, fingerprint: wrong }))).toBe('peer.fingerprint-differs');
      expect(await codeOf(peers.add({ url: mexico.url, fingerprint: '' }))).toBe('peer.fingerprint-differs');
      expect((await peers.list()).peers).toEqual([]);
    });
  });

  test('is not its own peer, and not reached over open networks without TLS', async () => {
    await canada.node.asNode(async () => {
      const { peers } = canada.node.share;
      const { fingerprint } = canada.node.identity.key;
      expect(await codeOf(peers.add({ url: canada.url, fingerprint }))).toBe('peer.is-self');
      for (const url of [
        'http://node.example',
        'http://127.0.0.1.example',
        'ftp://node.example',
        'https://user:secret@node.example',
        'https://node.example/?token=secret',
      ]) {
        const refused = peers.preview(url).catch((error: unknown) => error);
        expect(await refused, url).toMatchObject({ code: 'peer.address-refused' });
        expect(JSON.stringify(await refused), url).not.toContain('secret');
      }
    });
  });

  test('that nobody signed for is asked about and changed by nobody', async () => {
    await actAs(publicReader, async () => {
      const { peers } = canada.node.share;
      for (const work of [
        peers.list(),
        peers.get('MX'),
        peers.preview(mexico.url),
        peers.add({ url: mexico.url, fingerprint: mexico.node.identity.key.fingerprint }),
        peers.allow('MX', { highestTlp: 'AMBER' }),
        peers.suspend('MX'),
      ]) {
        expect(await codeOf(work)).toBe('access.not-allowed');
      }
    });
  });
});

describe('a peer', () => {
  beforeAll(async () => {
    await introduce(canada, mexico);
  });

  test('begins with nothing releasable, and every change of it stays written down', async () => {
    const fresh = await serveNode('US', { now });
    try {
      await canada.node.asNode(async () => {
        const { peers } = canada.node.share;
        const added = await peers.add({ url: fresh.url, fingerprint: fresh.node.identity.key.fingerprint });
        expect(Peer.parse(added)).toMatchObject({ highestTlp: null, sectors: [], state: 'active', revision: 1 });
        const again = peers.add({ url: fresh.url, fingerprint: fresh.node.identity.key.fingerprint });
        expect(await codeOf(again)).toBe('peer.known');
        expect(await codeOf(peers.allow('US', { profile: 'partner', highestTlp: 'GREEN' }))).toBe(
          'peer.partner-without-end',
        );
        expect(await codeOf(peers.allow('US', { agreementFrom: '2026-06-01', agreementUntil: '2026-05-01' }))).toBe(
          'peer.agreement-ends-before',
        );
        await peers.allow('US', { profile: 'partner', highestTlp: 'GREEN', agreementUntil: '2026-05-31' });
        await peers.remove('US');
        expect(await codeOf(peers.suspend('US'))).toBe('peer.not-found');

        const { history } = PeerDetail.parse(await peers.get('US'));
        expect(history.map(({ event, revision, highestTlp }) => [event, revision, highestTlp])).toEqual([
          ['added', 1, null],
          ['allowed', 2, 'GREEN'],
          ['removed', 3, null],
        ]);
        expect(PeerList.parse(await peers.list()).peers.map(({ country }) => country)).toEqual(['MX']);
        expect((await peers.list({ removed: true })).peers).toHaveLength(2);
      });
    } finally {
      await fresh.close();
    }
  });

  test('with a key alone can be added, and cannot be the second name of a known one', async () => {
    const document = await mexico.node.share.peers.ownDocument();
    await canada.node.asNode(async () => {
      const { fingerprint } = mexico.node.identity.key;
      const renamed = { ...document, country: 'NL' };
      expect(await codeOf(canada.node.share.peers.add({ document: renamed, fingerprint }))).toBe('peer.key-of-another');
    });
  });

  test('whose document names another key than it shows is refused', async () => {
    const other = await serveNode('NL', { now });
    try {
      const document = await other.node.share.peers.ownDocument();
      const { publicJwk } = mexico.node.identity.key;
      const forged = { ...document, keys: document.keys.map((key) => ({ ...key, publicJwk: { ...publicJwk } })) };
      const { fingerprint } = other.node.identity.key;
      await canada.node.asNode(async () => {
        expect(await codeOf(canada.node.share.peers.add({ document: forged, fingerprint }))).toBe(
          'peer.keys-inconsistent',
        );
        const added = await canada.node.share.peers.add({ document, fingerprint });
        expect(added).toMatchObject({ country: 'NL', url: null });
        await canada.node.share.peers.remove('NL');
      });
    } finally {
      await other.close();
    }
  });
});

describe('a token', () => {
  const read = (token: string, changes = false): Promise<unknown> =>
    canada.node.share.peers.readerOfToken(token, { changes });

  test('says which peer asks, with what the agreement covers', async () => {
    expect(await read(await tokenOfMexico())).toEqual({
      kind: 'peer',
      subject: 'peer:MX',
      name: 'MX',
      country: 'MX',
      sectors: ['health', 'police'],
      duties: [],
      highestTlp: 'AMBER',
    });
    await canada.node.asNode(async () => {
      expect((await canada.node.share.peers.get('MX')).contact.heardAt).toBe(now().toISOString());
    });
  });

  test('is good for reading again, and for one change', async () => {
    const token = await tokenOfMexico();
    await read(token);
    await read(token);
    await read(token, true);

    expect(await codeOf(read(token, true))).toBe('access.credential-refused');
    await expect(read(await tokenOfMexico(), true)).resolves.toMatchObject({ country: 'MX' });
  });

  test('is remembered for as long as the clocks may differ, and refused by its age after that', async () => {
    const iat = Math.floor(clock / 1000);
    const claims = { iss: mexico.node.identity.node, sub: 'peer:MX', aud: canada.node.identity.node };
    const { key } = mexico.node.identity;
    const token = await key.signToken({ ...claims, iat, exp: iat + 240, jti: randomUUID() }, 'vigia-peer+jwt');
    await read(token, true);

    for (const seconds of [239, 241, 539]) {
      clock = (iat + seconds) * 1000;
      // A token of another question, at whose turn what has ended is forgotten.
      await read(await tokenOfMexico(), true);
      await expect(read(token)).resolves.toMatchObject({ country: 'MX' });
      expect(await codeOf(read(token, true))).toBe('access.credential-refused');
    }
    clock = (iat + 541) * 1000;
    expect(await codeOf(read(token))).toBe('access.credential-refused');
  });

  test('is spent once even where two ask at the same time', async () => {
    const token = await tokenOfMexico();
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => codeOf(read(token, true))));

    expect(outcomes.filter((outcome) => outcome === 'nothing went wrong')).toHaveLength(1);
  });

  describe('that is not right is refused, always in the same words', () => {
    const claims = (): Record<string, unknown> => ({
      iss: mexico.node.identity.node,
      sub: 'peer:MX',
      aud: canada.node.identity.node,
      iat: Math.floor(clock / 1000),
      exp: Math.floor(clock / 1000) + 240,
      jti: randomUUID(),
    });
    const sign = (changed: Record<string, unknown>, type = 'vigia-peer+jwt'): Promise<string> =>
      mexico.node.identity.key.signToken({ ...claims(), ...changed }, type);
    const stranger = generateKeyPairSync('ed25519').privateKey;

    beforeEach(async () => {
      await expect(read(await sign({}))).resolves.toMatchObject({ country: 'MX' });
    });

    test.each<readonly [string, () => Promise<string> | string]>([
      ['for another node', () => sign({ aud: mexico.node.identity.node })],
      ['for several nodes', () => sign({ aud: [canada.node.identity.node, randomUUID()] })],
      ['for nobody', () => sign({ aud: undefined })],
      ['of another issuer', () => sign({ iss: canada.node.identity.node })],
      ['of another country', () => sign({ sub: 'peer:US' })],
      ['expired', () => sign({ iat: clock / 1000 - 545, exp: clock / 1000 - 305 })],
      ['of the future', () => sign({ iat: clock / 1000 + 305, exp: clock / 1000 + 545 })],
      ['of a long life', () => sign({ exp: clock / 1000 + 3_600 })],
      ['without end', () => sign({ exp: undefined })],
      ['without number', () => sign({ jti: undefined })],
      ['of another type', () => sign({}, 'JWT')],
      [
        'with a key of somebody else under the name of a known one',
        () =>
          new SignJWT(claims())
            .setProtectedHeader({ alg: 'EdDSA', typ: 'vigia-peer+jwt', kid: mexico.node.identity.key.fingerprint })
            .sign(stranger),
      ],
      [
        'with an unknown key',
        () =>
          new SignJWT(claims())
            .setProtectedHeader({ alg: 'EdDSA', typ: 'vigia-peer+jwt', kid: '0'.repeat(64) })
            .sign(stranger),
      ],
      ['unsigned', () => new UnsecuredJWT(claims()).encode()],
      [
        'unsigned under the name of a known key',
        () => {
          const { fingerprint } = mexico.node.identity.key;
          const header = { alg: 'none', typ: 'vigia-peer+jwt', kid: fingerprint };
          return `${[header, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
        },
      ],
      [
        'signed with the public key as a secret',
        () => {
          const { fingerprint, publicJwk } = mexico.node.identity.key;
          const header = { alg: 'HS256', typ: 'vigia-peer+jwt', kid: fingerprint };
          const text = [header, claims()]
            .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
            .join('.');
          return `${text}.${createHmac('sha256', publicJwk.x).update(text).digest('base64url')}`;
        },
      ],
      ['changed', async () => (await sign({})).replace(/\.(.)/u, '.x')],
      ['no token', () => 'x'],
      ['endless', () => 'x'.repeat(100_000)],
    ])('%s', async (_what, make) => {
      const token = await make();
      const refused = await read(token).catch((error: unknown) => error);

      expect(refused).toBeInstanceOf(VigiaError);
      expect(refused).toMatchObject({ code: 'access.credential-refused', details: {} });
    });

    test('within the tolerance of clocks it is taken', async () => {
      const early = { iat: clock / 1000 + 295, exp: clock / 1000 + 535 };
      const late = { iat: clock / 1000 - 535, exp: clock / 1000 - 295 };
      await expect(read(await sign(early))).resolves.toMatchObject({ country: 'MX' });
      await expect(read(await sign(late))).resolves.toMatchObject({ country: 'MX' });
    });
  });

  test('is refused from the moment of the kill switch and before the days of the agreement; after them nothing is released', async () => {
    const token = await tokenOfMexico();
    await canada.node.asNode(async () => {
      const { peers } = canada.node.share;
      await peers.suspend('MX');
      expect(await codeOf(read(token))).toBe('access.credential-refused');
      await peers.resume('MX');
      await read(token);
      await peers.allow('MX', { agreementFrom: '2026-05-05' });
      expect(await codeOf(read(token))).toBe('access.credential-refused');
      await peers.allow('MX', { agreementFrom: '2026-05-04', agreementUntil: '2026-05-04' });
      await read(token);
      clock += day;
      expect(await read(await tokenOfMexico())).toMatchObject({ sectors: [], highestTlp: 'CLEAR' });
      expect(await peers.recipientOfCountry('MX')).toMatchObject({ active: false });
      await peers.allow('MX', { agreementFrom: null, agreementUntil: null });
      await read(await tokenOfMexico());
    });
  });
});

describe('a key that was changed', () => {
  const takeDocument = async (document?: NodeDocument): Promise<unknown> => {
    const { peers } = canada.node.share;
    const peer = await peers.find('MX');
    if (peer === undefined) throw new Error('no peer');
    const told = document ?? (await mexico.node.share.peers.ownDocument());
    return canada.node.asNode(() => peers.takeDocument(peer, told));
  };

  test('is taken where the one before vouches for it, which stays good for its time', async () => {
    const before = mexico.node.identity.key;
    const signed = Buffer.from('signed before');
    mexico.node.identity.rotateKey();
    clock += minute;
    mexico.node.identity.rotateKey();
    const { peers } = canada.node.share;
    expect(await codeOf(peers.readerOfToken(await tokenOfMexico(), { changes: false }))).toBe(
      'access.credential-refused',
    );

    await takeDocument();

    await expect(peers.readerOfToken(await tokenOfMexico(), { changes: false })).resolves.toMatchObject({
      country: 'MX',
    });
    expect(await peers.verify('MX', signed, before.sign(signed))).toBe(true);
    clock += 8 * day;
    expect(await peers.verify('MX', signed, before.sign(signed))).toBe(false);
    const { fingerprint } = mexico.node.identity.key;
    await canada.node.asNode(async () => {
      const { keys, history } = await peers.get('MX');
      expect(keys[0]).toMatchObject({ fingerprint, until: null });
      expect(history.at(-1)).toMatchObject({ event: 'key-changed', fingerprint });
    });
  });

  test('is refused where nobody vouches, and the known one stays', async () => {
    const document = await mexico.node.share.peers.ownDocument();
    const impostor = await serveNode('MX', { now });
    try {
      const theirs = await impostor.node.share.peers.ownDocument();
      expect(await codeOf(takeDocument(theirs))).toBe('peer.another-node');
      expect(await codeOf(takeDocument({ ...theirs, node: document.node }))).toBe('peer.key-not-vouched-for');
      const [own] = theirs.keys;
      const [known] = document.keys;
      if (own === undefined || known === undefined) throw new Error('no keys');
      const endorsement = { by: known.fingerprint, at: now().toISOString(), signature: 'A'.repeat(86) };
      const former = { ...known, until: new Date(clock + day).toISOString() };
      const forged = { ...document, keys: [{ ...own, endorsement }, former] };
      expect(await codeOf(takeDocument(forged))).toBe('peer.key-not-vouched-for');
    } finally {
      await impostor.close();
    }
    const { peers } = canada.node.share;
    await expect(peers.readerOfToken(await tokenOfMexico(), { changes: false })).resolves.toMatchObject({
      country: 'MX',
    });
  });
});
