import { execFileSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countryOfDirectory, NodeIdentity } from './node-identity.ts';
import {
  fingerprintOf,
  nodeKeyOf,
  readFingerprint,
  rotationBytes,
  spokenFingerprint,
  verifySignature,
} from './node-key.ts';

/** RFC 8037, appendix A.1 to A.4. */
const rfc8037 = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
} as const;

describe('a key', () => {
  test('has the thumbprint of RFC 8037, appendix A.3', () => {
    const thumbprint = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
    expect(fingerprintOf(rfc8037)).toBe(Buffer.from(thumbprint, 'base64url').toString('hex'));
  });

  test('signs as RFC 8037, appendix A.4', () => {
    const input = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc';
    const signature = 'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
    const bytes = Buffer.from(input, 'ascii');

    expect(Buffer.from(nodeKeyOf('CA', rfc8037).sign(bytes)).toString('base64url')).toBe(signature);
    expect(verifySignature(rfc8037, bytes, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(verifySignature(rfc8037, Buffer.from(`${input}.`), Buffer.from(signature, 'base64url'))).toBe(false);
    expect(verifySignature(rfc8037, bytes, Buffer.from(signature, 'base64url').subarray(1))).toBe(false);
    expect(verifySignature({ ...rfc8037, x: 'AA' }, bytes, Buffer.from(signature, 'base64url'))).toBe(false);
  });

  test('is read out in groups, and read back however it was typed', () => {
    const fingerprint = fingerprintOf(rfc8037);
    const spoken = spokenFingerprint(fingerprint);

    expect(spoken).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/u);
    expect(readFingerprint(spoken)).toBe(fingerprint);
    expect(readFingerprint(`${spoken.toLowerCase().replaceAll(' ', ':')}\n`)).toBe(fingerprint);
    expect(readFingerprint(spoken.slice(1))).toBeUndefined();
    expect(readFingerprint(`${spoken} G`)).toBeUndefined();
  });
});

describe('a node', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'vigia-identity-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
  let clock = '2026-05-01T10:00:00.000Z';
  const open = (country = 'CA'): NodeIdentity => new NodeIdentity({ country, directory, now: () => new Date(clock) });

  test('keeps its number and key, in a file that only its owner reads', async () => {
    const one = open();
    const { node } = one;
    const again = open();

    expect(again.node).toBe(node);
    expect(again.key.fingerprint).toBe(one.key.fingerprint);
    expect(again.key.fingerprint).toBe(
      Buffer.from(await calculateJwkThumbprint({ ...one.key.publicJwk }), 'base64url').toString('hex'),
    );
    expect(statSync(join(directory, 'keys', 'node.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, 'keys')).mode & 0o777).toBe(0o700);
    expect(countryOfDirectory(directory)).toBe('CA');
  });

  test('is of one country', () => {
    expect(open().node).toMatch(/^[0-9a-f-]{36}$/u);
    expect(() => open('MX').key).toThrowError(/node.other-country/u);
    expect(() => open().initialise({ country: 'MX' })).toThrowError(/node.other-country/u);
  });

  test('is named again without another key', () => {
    const { fingerprint } = open().key;
    open().initialise({ country: 'CA', name: 'Salud', url: 'https://ca.example' });
    open().initialise({ country: 'CA' });

    expect(open()).toMatchObject({ name: 'Salud', url: 'https://ca.example' });
    expect(open().key.fingerprint).toBe(fingerprint);
  });

  test('whose file is damaged makes no new key, and says nothing of the old one', () => {
    open().initialise({ country: 'CA', name: 'Salud' });
    const path = join(directory, 'keys', 'node.json');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.slice(0, -20));

    let said = '';
    try {
      open().key.sign(new Uint8Array());
    } catch (error) {
      said = String(error);
    }
    expect(said).toContain('node.key-unreadable');
    expect(said).not.toContain(String(JSON.parse(whole).key.d));
    expect(readFileSync(path, 'utf8')).toBe(whole.slice(0, -20));
  });

  test('is one node where two processes start at once', () => {
    const program = `
      import { NodeIdentity } from ${JSON.stringify(join(import.meta.dirname, 'node-identity.ts'))};
      const identity = new NodeIdentity({ country: 'CA', directory: ${JSON.stringify(directory)}, now: () => new Date() });
      process.stdout.write(identity.key.fingerprint);`;
    const run = `for i in 1 2 3 4; do "$0" --import tsx --input-type=module -e "$1" & done; wait`;
    const told = execFileSync('bash', ['-c', run, process.execPath, program], { encoding: 'utf8' });

    expect(told).toHaveLength(4 * 64);
    expect(told).toBe(open().key.fingerprint.repeat(4));
  });

  test('changes its key: the old one signs the new one and is gone', () => {
    const running = open();
    const { publicJwk, fingerprint } = running.key;
    const secret = String(JSON.parse(readFileSync(join(directory, 'keys', 'node.json'), 'utf8')).key.d);
    clock = '2026-06-01T00:00:00.000Z';
    open().rotateKey();

    const [present, former] = running.publishedKeys;
    expect(present?.fingerprint).not.toBe(fingerprint);
    expect(running.key.fingerprint).toBe(present?.fingerprint);
    expect(former).toMatchObject({ fingerprint, publicJwk, until: '2026-06-08T00:00:00.000Z' });
    expect(present?.endorsement).toMatchObject({ by: fingerprint, at: clock });
    const bytes = rotationBytes({
      country: 'CA',
      node: running.node,
      from: fingerprint,
      to: present?.publicJwk ?? publicJwk,
      at: clock,
    });
    const signature = Buffer.from(present?.endorsement?.signature ?? '', 'base64url');
    expect(verify(null, bytes, createPublicKey({ key: { ...publicJwk }, format: 'jwk' }), signature)).toBe(true);
    expect(readFileSync(join(directory, 'keys', 'node.json'), 'utf8')).not.toContain(secret);
  });
});
