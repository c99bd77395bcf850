import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Peer } from '../api/index.ts';
import { buildConfig } from './config/index.ts';
import { describeCertificate, describePeer, describeSharing } from './diagnose-sharing.ts';
import { VigiaNode } from './node.ts';

const now = new Date('2026-06-15T12:00:00Z');
const peer = Peer.parse({
  country: 'MX',
  node: 'b4d2c1a0-0000-4000-8000-000000000001',
  name: null,
  url: null,
  profile: 'partner',
  state: 'active',
  active: true,
  highestTlp: 'AMBER',
  sectors: [],
  agreementFrom: null,
  agreementUntil: '2027-06-30',
  protocolVersions: [1],
  keys: [],
  revision: 1,
  addedAt: '2026-01-01T00:00:00Z',
  contact: {
    triedAt: null,
    succeededAt: '2026-06-15T11:59:00Z',
    heardAt: null,
    failures: 0,
    lastError: null,
    clockSkewSeconds: 0,
    version: null,
  },
});

test.each([
  [{}, 'good', 'last read 2026-06-15T11:59:00Z'],
  [{ agreementUntil: '2026-07-01' }, 'attention', 'ends on 2026-07-01'],
  [{ state: 'suspended' as const, active: false }, 'attention', 'suspended'],
  [{ active: false, agreementUntil: '2026-06-01' }, 'attention', 'not in force'],
  [{ contact: { ...peer.contact, failures: 3, lastError: 'peer.unreachable' } }, 'attention', '3 failed tries'],
])('a peer with %j is %s', (change, state, text) => {
  const finding = describePeer({ ...peer, ...change }, now);
  expect(finding).toMatchObject({ subject: 'peer MX', state });
  expect(finding.text).toContain(text);
});

test('a certificate that cannot be read is bad', async () => {
  expect(await describeCertificate('/nowhere/certificate.pem', now)).toMatchObject({ state: 'bad' });
});

test('a node that shares with nobody lacks nothing', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'vigia-doctor-'));
  const node = await VigiaNode.open({ config: buildConfig({ logLevel: 'silent', dataDirectory }) });
  try {
    const findings = await describeSharing(node);
    expect(findings[0]?.text).toContain('none yet');
    expect(existsSync(join(dataDirectory, 'keys'))).toBe(false);
    const { fingerprint } = node.identity.key;
    expect((await describeSharing(node))[0]?.text).toBe(`CA, ${fingerprint}`);
    const subjects = ['peers', 'quarantine', 'acknowledgements', 'messages', 'audit chain'];
    expect(findings.map(({ subject }) => subject)).toEqual(['key', ...subjects]);
    expect(findings.slice(0, -1).every(({ state }) => state === 'good')).toBe(true);
  } finally {
    await node.close();
    rmSync(dataDirectory, { recursive: true });
  }
});
