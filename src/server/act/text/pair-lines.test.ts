import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { ListedEntry } from '../../../sources/index.ts';
import { type EditionLine, pairLines } from './pair-lines.ts';

function line(list: string, item: string, text: string, substance: string | null = null): EditionLine {
  const entry: ListedEntry = {
    instrument: 'ca-cdsa',
    list,
    item,
    parent: null,
    kind: 'substance',
    text: { en: text },
    names: [],
    casNumbers: [],
    exceptions: [],
    covers: [],
    since: null,
    sinceKind: 'unknown',
    until: null,
    status: 'in-force',
    quantity: null,
    citation: 'test',
    lines: { en: 1 },
  };
  return { entry, substance, rules: [] };
}

test('the same wording under another number is the same line; the same number with other words is not', () => {
  const before = [line('I', '1', 'Morphine and its salts'), line('I', '2', 'Fentanyl and its salts')];
  const moved = line('I', '1', 'Fentanyl and its salts');
  const added = line('I', '2', 'Something else entirely');

  const pairs = pairLines(before, [moved, added]);

  expect(pairs.before.get(moved)).toBe(before[1]);
  expect(pairs.before.has(added)).toBe(false);
  expect(pairs.gone).toEqual([before[0]]);
});

test('a substance is the same line whatever its wording, on its own list only', () => {
  const before = [line('VI-1', '30', 'N-Phenyl-4-piperidinamine and its salts', '4-ap')];
  const widened = line('VI-1', '31', '4-AP, its derivatives and analogues', '4-ap');
  const elsewhere = line('V', '1', '4-AP, its derivatives and analogues', '4-ap');

  expect(pairLines(before, [widened]).before.get(widened)).toBe(before[0]);
  expect(pairLines(before, [elsewhere]).gone).toEqual(before);
});

test('a line that nobody has identified is the same where its number is and half of its words are', () => {
  const before = [line('I', '5', 'Codoxime (dihydrocodeinone oxime)')];
  const reworded = line('I', '5', 'Codoxime (dihydrocodeinone methyl oxime)');

  expect(pairLines(before, [reworded]).before.get(reworded)).toBe(before[0]);
});

test('every line of the edition before is paired once or gone', () => {
  const lines = array(
    record({
      list: constantFrom('I', 'II'),
      item: constantFrom('1', '2', '3'),
      text: constantFrom('a b c', 'a b d', 'x y z', 'q'),
      substance: constantFrom(null, 'one', 'two'),
    }),
    { maxLength: 8 },
  );
  assert(
    property(lines, lines, (before, after) => {
      const old = before.map(({ list, item, text, substance }) => line(list, item, text, substance));
      const now = after.map(({ list, item, text, substance }) => line(list, item, text, substance));
      const pairs = pairLines(old, now);
      expect([...pairs.before.values(), ...pairs.gone].length).toBe(old.length);
      expect(new Set([...pairs.before.values(), ...pairs.gone])).toEqual(new Set(old));
    }),
  );
});
