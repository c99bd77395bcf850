import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provenanceOf, signedContent, withProvenance } from './provenance.ts';
import { extensionIds } from './schema/extension-ids.ts';
import type { StixObject } from './stix-object.ts';

const note: StixObject = {
  type: 'note',
  id: 'note--0ed68c7c-5b3d-4df1-ba02-d9e36c41cd29',
  content: 'Vu à Montréal',
  extensions: { [extensionIds.reply]: { extension_type: 'property-extension', kind: 'note' } },
};
const claim = { owner: 'CA', key: 'k'.repeat(43) };

function signWith(object: StixObject, key: ReturnType<typeof generateKeyPairSync>['privateKey']): StixObject {
  const claimed = withProvenance(object, claim);
  const signature = sign(null, Buffer.from(signedContent(claimed)), key).toString('base64url');
  return withProvenance(claimed, { ...claim, signature });
}

test('a signature holds for the object as it arrives, whatever the order of its members', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signed = signWith(note, privateKey);
  const arrived = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(signed).reverse()))) as StixObject;
  const provenance = provenanceOf(arrived);
  expect(provenance).toMatchObject(claim);
  if (provenance === undefined || provenance === 'malformed') throw new Error('no provenance');
  const signature = Buffer.from(provenance.signature ?? '', 'base64url');
  expect(verify(null, Buffer.from(signedContent(arrived)), publicKey, signature)).toBe(true);
});

test('no changed member goes unnoticed, nor a changed owner or key', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const signed = signWith(note, privateKey);
  const provenance = provenanceOf(signed);
  if (provenance === undefined || provenance === 'malformed') throw new Error('no provenance');
  const signature = Buffer.from(provenance.signature ?? '', 'base64url');
  const others: readonly StixObject[] = [
    { ...signed, content: 'Vu à Québec' },
    { ...signed, revoked: true },
    withProvenance(signed, { ...provenance, owner: 'MX' }),
    withProvenance(signed, { ...provenance, key: 'o'.repeat(43) }),
    { ...signed, extensions: { ...(signed['extensions'] as object), other: {} } },
  ];
  for (const other of others) {
    expect(verify(null, Buffer.from(signedContent(other)), publicKey, signature)).toBe(false);
  }
});

test('other extensions stay as they are', () => {
  const signed = withProvenance(note, { ...claim, signature: 's'.repeat(86) });
  expect(signed['extensions']).toMatchObject(note['extensions'] as object);
});

test('an object without provenance has none; whatever else stands there is malformed', () => {
  expect(provenanceOf({ type: 'note', id: note.id })).toBeUndefined();
  expect(provenanceOf(note)).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const object = { ...note, extensions: { [extensionIds.provenance]: value } } as StixObject;
      expect(provenanceOf(object)).toBe('malformed');
    }),
  );
  const short = withProvenance(note, { ...claim, signature: 'short' });
  expect(provenanceOf(short)).toBe('malformed');
});
