import { expect, test } from 'vitest';
import { PeerAddRequest, QuarantineDecision, SyncNowRequest } from './index.ts';

test.each([
  ['a peer', PeerAddRequest, { url: 'https://node.example', fingerprint: 'a'.repeat(64) }],
  ['a decision on quarantine', QuarantineDecision, { note: 'by telephone' }],
  ['a visit', SyncNowRequest, { country: 'MX' }],
])('a request about %s is taken, and with an unknown member refused', (_what, schema, request) => {
  expect(schema.safeParse(request).success).toBe(true);
  const refused = schema.safeParse({ ...request, highestTLP: 'RED' });
  expect(refused.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['highestTLP'] }]);
});
