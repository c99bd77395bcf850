import { expect, test } from 'vitest';
import { cyberObservableId, nameUuid, ownObservableId } from './name-uuid.ts';

/** As python-stix2 3.0.2 (OASIS) computes them from the same properties. */
test.each([
  ['ipv4-addr', { value: '198.51.100.3' }, 'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4'],
  ['domain-name', { value: 'example.com' }, 'domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7'],
  ['url', { value: 'https://node-ca.example.org/lab/2026-0117' }, 'url--8fc1cad8-93ff-5618-a1d1-60767311ca58'],
  ['mutex', { name: '__CLEANSWEEP__' }, 'mutex--f93fe911-e545-5239-b9b0-597840d0c871'],
  ['file', { name: 'é€.txt', hashes: { 'SHA-256': 'a'.repeat(64) } }, 'file--5183fcaa-81e7-5e88-9c7a-a5b6cbce6530'],
])('a %s has the identifier that another implementation gives it', (type, contributing, id) => {
  expect(cyberObservableId(type, contributing)).toBe(id);
});

test('names of our own are in our own namespace, version 5', () => {
  expect(nameUuid('fentanyl')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(nameUuid('fentanyl')).not.toBe(nameUuid('xylazine'));
  expect(ownObservableId('url', { value: 'https://example.com/research/index.html' })).not.toBe(
    'url--c1477287-23ac-5971-a010-5c287877fa60',
  );
});
