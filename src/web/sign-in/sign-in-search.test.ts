import { describe, expect, test } from 'vitest';
import { linkTokenOf, parseSignInSearch } from './sign-in-search.ts';

describe('the address of the sign-in screen', () => {
  test('keeps the page of this node to go on with', () => {
    expect(parseSignInSearch({ onwards: '/fr/signals?kind=increase' })).toEqual({
      onwards: '/fr/signals?kind=increase',
    });
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a b', ''])(
    'leads nowhere else: %s',
    (onwards) => {
      expect(parseSignInSearch({ onwards })).toEqual({});
    },
  );

  test('finds the token of a one-time link behind #', () => {
    const token = 'ab_-0'.repeat(9);
    expect(linkTokenOf(`#link=${token}`)).toBe(token);
    expect(linkTokenOf('')).toBeUndefined();
    expect(linkTokenOf('#link=short')).toBeUndefined();
    expect(linkTokenOf('#link=<script>alert(document.cookie)</script>')).toBeUndefined();
  });
});
