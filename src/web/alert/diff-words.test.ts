import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

const texts = fc.array(fc.constantFrom('samples', 'of', 'fentanyl', '\n', ' ', 'Ontario', 'three'), { maxLength: 30 });

describe('words that changed', () => {
  test('give both texts back, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, now] = [before.join(' '), after.join(' ')];
        const changes = diffWords(old, now);
        const side = (left: 'added' | 'removed'): string =>
          changes
            .filter(({ op }) => op !== left)
            .map(({ text }) => text)
            .join('');
        expect(side('added')).toBe(old);
        expect(side('removed')).toBe(now);
      }),
    );
  });

  test('stand alone between words that stay', () => {
    expect(diffWords('Deaths rise in Ontario', 'Deaths rise fast in Ontario')).toEqual([
      { op: 'same', text: 'Deaths rise ' },
      { op: 'added', text: 'fast ' },
      { op: 'same', text: 'in Ontario' },
    ]);
  });

  test('of texts too long for a table are both texts', () => {
    const long = 'word '.repeat(3_000);
    expect(diffWords(long, `${long}end`).map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});
