import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts } from './changed-parts.ts';
import type { Content } from './content.ts';
import { mergeContents } from './merge-contents.ts';

const title = { en: 'Naloxone', fr: 'Naloxone', es: 'Naloxona' };
const base = { title, owners: ['CA'], horizon: { from: '2026-01-28', until: '2029-01-27' } };

describe('two people who began with the same text', () => {
  test('both changes stay where each changed another part', () => {
    const theirs = { ...base, title: { ...title, fr: 'Naloxone pour tous' } };
    const mine = { ...base, title: { ...title, es: 'Naloxona para todos' }, owners: ['CA', 'US'] };

    expect(mergeContents(base, theirs, mine)).toEqual({
      content: { ...mine, title: { en: 'Naloxone', fr: 'Naloxone pour tous', es: 'Naloxona para todos' } },
      conflicts: [],
    });
  });

  test('both texts are told where they changed the same part', () => {
    const theirs = { ...base, title: { ...title, en: 'Naloxone for all' } };
    const mine = { ...base, title: { ...title, en: 'Naloxone in reach' } };

    expect(mergeContents(base, theirs, mine)).toEqual({
      content: mine,
      conflicts: [{ path: '/title/en', base: 'Naloxone', theirs: 'Naloxone for all', mine: 'Naloxone in reach' }],
    });
  });

  test('lists are wholes: who leads is said by their order', () => {
    const theirs = { ...base, owners: ['US', 'CA'] };
    const mine = { ...base, owners: ['CA', 'MX'] };

    expect(mergeContents(base, theirs, mine).conflicts).toMatchObject([{ path: '/owners' }]);
  });

  test('what one wrote anew and the other left out is in conflict', () => {
    const { horizon: _, ...theirs } = base;
    const mine = { ...base, horizon: { ...base.horizon, until: '2028-12-31' } };

    expect(mergeContents(base, theirs, mine).conflicts).toMatchObject([{ path: '/horizon', theirs: undefined }]);
  });

  test('names with a slash are told as RFC 6901 has them', () => {
    expect(mergeContents({ 'a/b~': 1 }, { 'a/b~': 2 }, { 'a/b~': 3 }).conflicts).toMatchObject([{ path: '/a~1b~0' }]);
  });
});

test('parts that differ are named one by one', () => {
  const after = { ...base, title: { ...title, fr: 'La naloxone' }, owners: ['US'], note: 'agreed' };

  expect(changedParts(base, after)).toEqual(['/title/fr', '/owners', '/note']);
  expect(changedParts(base, { ...base })).toEqual([]);
  expect(changedParts(null, base)).toEqual(['']);
});

describe('any two changes', () => {
  const content: fc.Arbitrary<Content> = fc
    .jsonValue({ maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value)));

  test('where one changed nothing, the other’s text stands', () => {
    fc.assert(
      fc.property(content, content, (before, changed) => {
        expect(mergeContents(before, before, changed)).toEqual({ content: changed, conflicts: [] });
        expect(mergeContents(before, changed, before)).toEqual({ content: changed, conflicts: [] });
      }),
    );
  });

  test('the same conflicts are found whoever is first', () => {
    fc.assert(
      fc.property(content, content, content, (before, one, other) => {
        const paths = (first: Content, second: Content): string[] =>
          mergeContents(before, first, second)
            .conflicts.map(({ path }) => path)
            .sort();
        expect(paths(one, other)).toEqual(paths(other, one));
      }),
    );
  });

  test('nothing is lost: every word of both stands in the merge or in a conflict, or was given up by one of them', () => {
    const flat = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(flat, flat, flat, (before, theirs, mine) => {
        const { content: merged, conflicts } = mergeContents(before, theirs, mine);
        for (const name of ['a', 'b', 'c', 'd']) {
          const said = [theirs[name], mine[name]].filter((value) => value !== before[name]);
          const kept = [
            (merged as Record<string, Content>)[name],
            ...conflicts
              .filter(({ path }) => path === `/${name}`)
              .flatMap((conflict) => [conflict.theirs, conflict.mine]),
          ];
          for (const value of said) expect(kept).toContain(value);
        }
      }),
    );
  });
});
