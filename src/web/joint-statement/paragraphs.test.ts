import { expect, test } from 'vitest';
import type { JointStatementContent } from '../../api/index.ts';
import { decisionsLeft, idsInOrder, withDecisions, withMoved, withoutParagraph, withParagraph } from './paragraphs.ts';

const text = { en: 'a', fr: 'b', es: 'c' };
const paragraph = { text, decisions: [], citations: {}, sourced: {} };
const three: JointStatementContent['paragraphs'] = {
  c: { ...paragraph, position: 3 },
  a: { ...paragraph, position: 1 },
  b: { ...paragraph, position: 2, decisions: ['first'] },
};

test('paragraphs are read by their positions, and a move changes the position of one only', () => {
  expect(idsInOrder(three)).toEqual(['a', 'b', 'c']);
  const up = withMoved(three, 'c', -1);
  expect(idsInOrder(up)).toEqual(['a', 'c', 'b']);
  expect(up['a']).toBe(three['a']);
  expect(up['b']).toBe(three['b']);
  expect(idsInOrder(withMoved(up, 'c', -1))).toEqual(['c', 'a', 'b']);
  expect(idsInOrder(withMoved(three, 'a', 1))).toEqual(['b', 'a', 'c']);
  expect(idsInOrder(withMoved(three, 'b', 1))).toEqual(['a', 'c', 'b']);
  expect(withMoved(three, 'a', -1)).toBe(three);
});

test('a paragraph is added at the end, and taken away', () => {
  const more = withParagraph(three);
  expect(idsInOrder(more).slice(0, 3)).toEqual(['a', 'b', 'c']);
  expect(Object.keys(more)).toHaveLength(4);
  expect(idsInOrder(withoutParagraph(three, 'b'))).toEqual(['a', 'c']);
});

test('decisions that no paragraph states become paragraphs in their words', () => {
  const decisions = [
    { id: 'first', text },
    { id: 'second', text: { en: 'x', fr: 'y', es: 'z' } },
  ];
  const left = decisionsLeft(three, decisions);
  expect(left.map(({ id }) => id)).toEqual(['second']);
  const drafted = withDecisions(three, left);
  expect(drafted[idsInOrder(drafted).at(-1) ?? '']).toMatchObject({ decisions: ['second'], text: decisions[1]?.text });
  expect(decisionsLeft(drafted, decisions)).toEqual([]);
});
