import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from './markdown-blocks.ts';

test('front matter, headings, rows and paragraphs, with their lines', () => {
  const text =
    '---\nlast_updated: "2018-07-07"\n---\n## **Annex**  I\n\n| a | **b** |\n| --- | :-: |\n| c \\| d | e |\nwords [here](https://x.test/a)';

  expect(readMarkdown(text)).toEqual({
    frontMatter: { last_updated: '2018-07-07' },
    blocks: [
      { kind: 'heading', level: 2, text: 'Annex I', line: 4 },
      { kind: 'row', cells: ['a', 'b'], line: 6 },
      { kind: 'row', cells: ['c | d', 'e'], line: 8 },
      { kind: 'paragraph', text: 'words here', line: 9 },
    ],
  });
});

test.each([
  ['*N*-[1-(*alfa*-methylfenethyl)-4-piperidyl]', 'N-[1-(alfa-methylfenethyl)-4-piperidyl]'],
  ['(-)-3-*beta-*benzoyloxytropaan', '(-)-3-beta-benzoyloxytropaan'],
  ['**N,N**-diëthyltryptamine', 'N,N-diëthyltryptamine'],
  ['[S-(R*,S*)]-amine', '[S-(R*,S*)]-amine'],
  ['CN code [^E0009]', 'CN code'],
])('emphasis of %s is taken away, a star of stereochemistry is not', (marked, plain) => {
  expect(readMarkdown(marked).blocks).toEqual([{ kind: 'paragraph', text: plain, line: 1 }]);
});

test('any text is read, line by line', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const { blocks } = readMarkdown(text);
      expect(blocks.every(({ line }) => line >= 1 && line <= text.split('\n').length)).toBe(true);
    }),
  );
});
