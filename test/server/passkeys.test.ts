import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, test } from 'vitest';
import { SessionInformation } from '../../src/api/index.ts';
import { type Browser, goodPassword, openHouse } from './_people.ts';

const house = openHouse();
const origin = 'http://localhost:8080';
const url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();

/** An authenticator in software, made from the text of WebAuthn Level 3: ES256, attestation "none". */
class Authenticator {
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id = randomBytes(32);
  count = 0;
  userVerified = true;

  #authenticatorData(more: Uint8Array = new Uint8Array(), rpId = 'localhost'): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.count);
    const flags = 0x01 | (this.userVerified ? 0x04 : 0) | (more.length > 0 ? 0x40 : 0);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), counter, more]);
  }

  #publicKey(): Uint8Array {
    const { x = '', y = '' } = this.#key.publicKey.export({ format: 'jwk' });
    return isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }

  register(challenge: unknown, at = origin): object {
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.of(0, this.id.length), this.id, this.#publicKey()]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(this.#authenticatorData(credential))],
    ]);
    const clientData = JSON.stringify({ type: 'webauthn.create', challenge, origin: at, crossOrigin: false });
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: url(Buffer.from(clientData)),
        attestationObject: url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
        transports: ['internal'],
      },
    };
  }

  signIn(challenge: unknown, at = origin, rpId = 'localhost'): object {
    this.count += 1;
    const data = this.#authenticatorData(new Uint8Array(), rpId);
    const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: at, crossOrigin: false }));
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#key.privateKey);
    return {
      ...this.#credential(),
      response: { clientDataJSON: url(clientData), authenticatorData: url(data), signature: url(signature) },
    };
  }

  #credential(): object {
    return { id: url(this.id), rawId: url(this.id), type: 'public-key', clientExtensionResults: {} };
  }
}

async function challengeOf(browser: Browser, path: string): Promise<unknown> {
  return (await browser.post(path, {})).json().options.challenge;
}

async function signIn(browser: Browser, answer: (challenge: unknown) => object): Promise<LightMyRequestResponse> {
  const challenge = await challengeOf(browser, '/api/v1/sign-in/passkey/options');
  return browser.post('/api/v1/sign-in/passkey', { credential: answer(challenge) });
}

describe('a passkey', () => {
  const device = new Authenticator();

  test('is registered in a session and signs in without naming an account', async () => {
    const { browser, makePerson } = house();
    await makePerson('bea');
    const here = browser();
    await here.signIn('bea', goodPassword);
    const challenge = await challengeOf(here, '/api/v1/passkeys/options');

    const registered = await here.post('/api/v1/passkeys', {
      name: 'Telephone',
      credential: device.register(challenge),
    });
    const visitor = browser();
    const signedIn = await signIn(visitor, (asked) => device.signIn(asked));

    expect(registered.json(), registered.body).toMatchObject({ passkeys: [{ name: 'Telephone', usedAt: null }] });
    expect(SessionInformation.parse(signedIn.json())).toMatchObject({
      reader: { subject: 'CA:bea' },
      session: { method: 'passkey' },
    });
    expect((await visitor.get('/api/v1/sources')).statusCode).toBe(200);
  });

  test('options name no credential, so that nobody learns who has one', async () => {
    const answer = await house().browser().post('/api/v1/sign-in/passkey/options', {});

    expect(answer.json().options).toMatchObject({
      rpId: 'localhost',
      allowCredentials: [],
      userVerification: 'required',
    });
  });

  test.each([
    ['that nobody registered', () => new Authenticator(), origin, 'localhost'],
    ['from a page of another origin', () => device, 'http://localhost.attacker.example', 'localhost'],
    ['for another site', () => device, origin, 'attacker.example'],
  ])('%s is refused', async (_what, authenticator, at, rpId) => {
    const answer = await signIn(house().browser(), (asked) => authenticator().signIn(asked, at, rpId));

    expect([answer.statusCode, answer.json().code]).toEqual([401, 'access.sign-in-passkey-refused']);
  });

  test('without having verified its user is refused', async () => {
    device.userVerified = false;
    const answer = await signIn(house().browser(), (asked) => device.signIn(asked));
    device.userVerified = true;

    expect(answer.json().code).toBe('access.sign-in-passkey-refused');
  });

  test('whose count goes back is a copy', async () => {
    const { count } = device;
    expect((await signIn(house().browser(), (asked) => device.signIn(asked))).statusCode).toBe(200);
    device.count = count - 2;

    const answer = await signIn(house().browser(), (asked) => device.signIn(asked));
    device.count = count + 5;

    expect(answer.json().code).toBe('access.sign-in-passkey-refused');
  });

  test('an answer is good once, in the browser that asked, for ten minutes', async () => {
    const { browser, pass } = house();
    const visitor = browser();
    const asked = await challengeOf(visitor, '/api/v1/sign-in/passkey/options');
    const flow = visitor.cookies.get('vigia-ca-flow') ?? '';
    const credential = device.signIn(asked);
    const elsewhere = await browser().post('/api/v1/sign-in/passkey', { credential });
    expect((await visitor.post('/api/v1/sign-in/passkey', { credential })).statusCode).toBe(200);
    const replaying = browser();
    replaying.cookies.set('vigia-ca-flow', flow);
    const replayed = await replaying.post('/api/v1/sign-in/passkey', { credential });
    const late = browser();
    const lateChallenge = await challengeOf(late, '/api/v1/sign-in/passkey/options');
    pass(11);
    const tooLate = await late.post('/api/v1/sign-in/passkey', { credential: device.signIn(lateChallenge) });

    for (const answer of [elsewhere, replayed, tooLate]) {
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'access.sign-in-flow-ended']);
    }
  });

  test('is not registered for the challenge of somebody else’s session', async () => {
    const { browser, makePerson } = house();
    await makePerson('cai');
    const [bea, cai] = [browser(), browser()];
    await bea.signIn('bea', goodPassword);
    await cai.signIn('cai', goodPassword);
    const challenge = await challengeOf(bea, '/api/v1/passkeys/options');
    cai.cookies.set('vigia-ca-flow', bea.cookies.get('vigia-ca-flow') ?? '');

    const answer = await cai.post('/api/v1/passkeys', {
      name: 'x',
      credential: new Authenticator().register(challenge),
    });

    expect(answer.json().code).toBe('access.sign-in-flow-ended');
  });

  test('that is removed no longer signs in', async () => {
    const { browser } = house();
    const here = browser();
    await here.signIn('bea', goodPassword);

    const removed = await here.delete(`/api/v1/passkeys/${url(device.id)}`);

    expect(removed.json()).toEqual({ passkeys: [] });
    expect((await signIn(browser(), (asked) => device.signIn(asked))).json().code).toBe(
      'access.sign-in-passkey-refused',
    );
  });
});
