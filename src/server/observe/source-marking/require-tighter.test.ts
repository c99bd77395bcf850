import { expect, test } from 'vitest';
import { type Marking, publicMarking } from '../../../model/index.ts';
import { requireTighter } from './require-tighter.ts';

const marked = (change: Partial<Marking>): Marking => ({ ...publicMarking, ...change });
const source = {
  id: 'planted',
  marking: marked({ tlp: 'AMBER', releasableTo: ['CA', 'US'], sectors: ['health', 'police'] }),
};

test.each<[string, Partial<Marking>]>([
  ['a wider label', { tlp: 'GREEN' }],
  ['another country', { releasableTo: ['CA', 'MX', 'US'] }],
  ['every sector', { sectors: [] }],
  ['another sector', { sectors: ['health', 'customs-and-post'] }],
])('%s is refused', (_what, change) => {
  expect(() => requireTighter(source, { ...source.marking, ...change }, 'CA')).toThrowError(
    expect.objectContaining({ code: 'source.marking-loosened' }),
  );
});

test.each<[string, Partial<Marking>]>([
  ['the same', {}],
  ['a narrower label', { tlp: 'AMBER+STRICT' }],
  ['fewer countries', { releasableTo: ['CA'] }],
  ['nobody abroad', { releasableTo: [] }],
  ['fewer sectors', { sectors: ['health'] }],
])('%s is taken', (_what, change) => {
  expect(requireTighter(source, { ...source.marking, ...change }, 'CA')).toMatchObject(change);
});

test('a list without the node is refused', () => {
  expect(() => requireTighter(source, { ...source.marking, releasableTo: ['US'] }, 'CA')).toThrowError(
    expect.objectContaining({ code: 'source.marking-excludes-node' }),
  );
});
