import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../base/index.ts';
import { checkTree } from '../tree/check-tree.ts';
import { shippedCommitments } from './index.ts';
import { statements } from './statements.ts';

const folder = `${process.env.VIGIA_SHARED ?? '../shared'}/design/statements`;
const files: Readonly<Record<string, string>> = {
  'nadd-7': `${folder}/2023-11-seventh-meeting.txt`,
  'nadd-9': `${folder}/2026-02-ninth-meeting.txt`,
};

test('what ships is a tree, each of its commitments once, in three languages', () => {
  const ids = shippedCommitments.map(({ id }) => id);
  const texts = shippedCommitments.flatMap(({ title, description }) => [
    title,
    ...(description === null ? [] : [description]),
  ]);

  expect(checkTree(shippedCommitments)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const text of texts) {
    for (const language of languages) expect(text[language].trim(), JSON.stringify(text)).not.toBe('');
    expect(new Set(Object.values(text)).size, JSON.stringify(text)).toBe(3);
  }
});

test('the ninth meeting has three priorities and four lines of work that advance each of them; 2025 five areas; 2024 nine points', () => {
  const below = (parent: string, level: string): readonly string[] =>
    shippedCommitments.filter((one) => one.parent === parent && one.level === level).map(({ id }) => id);
  const advancing = shippedCommitments.filter(({ lineage }) =>
    below('nadd-2026', 'priority').every((id) =>
      lineage.some(({ to, relation }) => to === id && relation === 'advances'),
    ),
  );

  expect(below('nadd-2026', 'priority')).toHaveLength(3);
  expect(advancing).toHaveLength(4);
  expect(below('nadd-2025', 'priority')).toHaveLength(5);
  expect(below('nadd-2024', 'objective')).toHaveLength(9);
});

describe('where it was said', () => {
  test.skipIf(!existsSync(folder)).each(statements.map(({ id }) => id))(
    '%s: every passage is named by words that stand in it once (skipped without ../shared)',
    (id) => {
      const file = files[id] ?? '';
      const said = readFileSync(file, 'utf8').replace(/\s+/gu, ' ');
      const passages = shippedCommitments.flatMap(({ passage }) => (passage?.statement === id ? [passage.words] : []));

      expect(passages.length).toBeGreaterThan(9);
      for (const words of passages) {
        expect(said.split(words).length - 1, words).toBe(1);
        expect(words.split(' ').length, words).toBeLessThanOrEqual(9);
      }
    },
  );
});
