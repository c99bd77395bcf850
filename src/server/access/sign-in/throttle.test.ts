import { expect, test } from 'vitest';
import { describeAttempt } from './throttle.ts';

test.each([
  ['192.0.2.1', 'address:192.0.2.1'],
  // One customer has a /64 of IPv6: other addresses in it are the same place.
  ['2001:db8:1:2:3:4:5:6', 'address:2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', 'address:2001:db8:1:2::/64'],
  ['2001:db8::1', 'address:2001:db8:0:0::/64'],
  ['::1', 'address:0:0:0:0::/64'],
  ['::ffff:192.0.2.1', 'address:::ffff:192.0.2.1'],
])('%s is %s', (address, origin) => {
  expect(describeAttempt('ana', { address, device: undefined }).origin).toBe(origin);
});

test('a known browser counts by itself, wherever it is; the account is kept as a digest, without case', () => {
  const one = describeAttempt('ana', { address: '192.0.2.1', device: 'd' });
  const other = describeAttempt(' ANA ', { address: '192.0.2.2', device: 'd' });

  expect(one).toEqual(other);
  expect(one.account).toMatch(/^[0-9a-f]{64}$/);
});
