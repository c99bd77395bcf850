import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Digest, digestUuid, indicatorId, partId } from './identifier.ts';

const digest: Digest = (text) => createHash('sha256').update(text, 'utf8').digest();

test('every name has the form of a version 4 UUID, and the same each time', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      const uuid = digestUuid(digest, ...names);
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(digestUuid(digest, ...names)).toBe(uuid);
    }),
  );
});

test('names do not run into each other', () => {
  expect(digestUuid(digest, 'ab', 'c')).not.toBe(digestUuid(digest, 'a', 'bc'));
  expect(digestUuid(digest, 'a,b')).not.toBe(digestUuid(digest, 'a', 'b'));
});

test('parts of an alert differ by type, alert and part', () => {
  const ids = [
    indicatorId(digest, 'one'),
    indicatorId(digest, 'two'),
    partId(digest, 'report', 'one', 'report'),
    partId(digest, 'indicator', 'one', 'other'),
  ];
  expect(new Set(ids.map((id) => id.split('--')[1])).size).toBe(ids.length);
});
