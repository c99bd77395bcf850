import { expect, test } from 'vitest';
import { sources } from './index.ts';
import { Reading } from './reading.ts';

function newReading(): Reading {
  const [source] = sources;
  if (source === undefined) throw new Error('there are no sources');
  return new Reading(source, { series: ignore, observation: ignore, record: ignore, issue: ignore });
}

function ignore(): void {}

function refuseCodes(reading: Reading, codes: Iterable<string>): void {
  let row = 1;
  for (const code of codes) {
    row += 1;
    reading.row(row, () => reading.unknown('Drug Type', 'unknown-code', code, []));
  }
}

function* codesUpTo(count: number): Generator<string> {
  for (let code = 0; code < count; code += 1) yield `code ${code}`;
}

test('a list of drift that fits is given whole', () => {
  const reading = newReading();

  refuseCodes(reading, codesUpTo(1_000));

  expect(reading.drifts).toHaveLength(1_000);
  expect(reading.drifts.filter(({ kind }) => kind === 'more')).toEqual([]);
});

test('a list of drift that was cut says how many kinds and rows it leaves out', () => {
  const reading = newReading();

  refuseCodes(reading, codesUpTo(3_500));
  refuseCodes(reading, ['code 0', 'code 2000', 'code 2000']);

  expect(reading.drifts).toHaveLength(1_001);
  expect(reading.drifts[0]?.rows).toBe(2);
  expect(reading.drifts.at(-1)).toEqual({ kind: 'more', column: '', text: '2500', rows: 2_502, suggestion: null });
});
