import { expect, test } from 'vitest';
import { referencesOf } from './references-of.ts';
import type { StixObject } from './stix-object.ts';

const indicator = 'indicator--0ed68c7c-5b3d-4df1-ba02-d9e36c41cd29';
const identity = 'identity--6e9256eb-d8f5-4c7f-9544-cdf9ae54fd9a';
const marking = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb';
const place = 'location--d75b9ad1-2a1b-43a9-a028-d4f46b2910fa';

const note: StixObject = {
  type: 'note',
  id: 'note--66b3f6fe-dd59-4b93-8aa3-147c377dcdba',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  created_by_ref: identity,
  object_refs: [indicator, indicator, 7, 'not an identifier'],
  granular_markings: [{ marking_ref: marking, selectors: ['content'] }],
  content: `says ${place} in a text only`,
  extensions: { 'extension-definition--a2b8ff01-2174-4f0f-bd30-41adef3c372e': { nested: [{ place_ref: place }] } },
};

test('names every reference once, also inside lists and extensions, and not itself', () => {
  expect(new Set(referencesOf({ ...note, self_ref: note.id }))).toEqual(new Set([identity, indicator, marking, place]));
});

test('a text that looks like an identifier is no reference', () => {
  expect(referencesOf({ type: 'note', id: note.id, content: identity })).toEqual([]);
});
