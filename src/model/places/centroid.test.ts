import { expect, test } from 'vitest';
import { centroidOf } from './centroid.ts';
import { neighboursOf, subdivisionsOf } from './index.ts';

test('every state and province of North America has its middle inside its bounds', () => {
  for (const country of ['CA', 'MX', 'US']) {
    for (const { id } of subdivisionsOf(country)) {
      if (['US-AS', 'US-GU', 'US-MP', 'US-VI'].includes(id)) continue;
      const centroid = centroidOf(id);
      expect(centroid, id).toBeDefined();
      expect(centroid?.latitude).toBeGreaterThan(14);
      expect(centroid?.longitude).toBeLessThan(-52);
    }
  }
});

test('neighbours lie the right way: Sinaloa south of Sonora, Ontario west of Quebec', () => {
  expect(neighboursOf('MX-SIN')).toContain('MX-SON');
  expect(centroidOf('MX-SIN')?.latitude).toBeLessThan(centroidOf('MX-SON')?.latitude ?? 0);
  expect(centroidOf('CA-ON')?.longitude).toBeLessThan(centroidOf('CA-QC')?.longitude ?? -180);
});

test('a second code leads to the same middle, and an unknown place has none', () => {
  expect(centroidOf('MX-DIF')).toEqual(centroidOf('MX-CMX'));
  expect(centroidOf('CA-BC/vancouver')).toBeUndefined();
});
