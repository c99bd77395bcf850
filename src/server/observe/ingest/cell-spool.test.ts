import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, constantFrom, double, integer, option, property, record, uniqueArray } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Cell } from '../../../model/index.ts';
import { CellSpool } from './cell-spool.ts';

const directory = mkdtempSync(join(tmpdir(), 'vigia-cells-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
let spools = 0;

interface Placed {
  readonly series: number;
  readonly day: number;
  readonly row: number;
  readonly cell: Cell;
}

const number = double({ noNaN: true });
const cell = record({
  value: option(number),
  low: option(number),
  high: option(number),
  status: constantFrom('A', 'P', 'Q'),
  confidentiality: constantFrom('F', 'A'),
});
const placed = record({
  series: integer({ min: 0, max: 40 }),
  day: integer({ min: -719_162, max: 2_932_896 }),
  row: integer({ min: 0, max: 1_000_000 }),
  cell,
});
const cells = uniqueArray(placed, { selector: ({ series, day }) => `${series}@${day}`, maxLength: 120 });

function readBack(spool: CellSpool): Placed[] {
  const found: Placed[] = [];
  for (const block of spool.blocks()) {
    for (let index = 0; index < block.length; index += 1) {
      const { hasValue, hasLow, hasHigh, status, confidentiality } = spool.shape(block.shape(index));
      found.push({
        series: block.series(index),
        day: block.day(index),
        row: block.row(index),
        cell: {
          value: hasValue ? block.number(index, 0) : null,
          low: hasLow ? block.number(index, 1) : null,
          high: hasHigh ? block.number(index, 2) : null,
          status: status === 'A' || status === 'P' ? status : 'Q',
          confidentiality: confidentiality === 'A' ? 'A' : 'F',
        },
      });
    }
  }
  return found;
}

test('whatever the order in which cells come, they are given back by series and day, each once and unchanged', () => {
  assert(
    property(cells, constantFrom(2, 7, 1000), (list, cellsPerRun) => {
      spools += 1;
      const spool = new CellSpool(join(directory, String(spools)), { cellsPerRun });
      try {
        for (const each of list) spool.add(each.series, each.day, each.cell, each.row);

        const expected = [...list].sort((a, b) => a.series - b.series || a.day - b.day);
        expect(readBack(spool)).toEqual(expected);
        expect(readBack(spool)).toEqual(expected);
      } finally {
        spool.remove();
      }
    }),
  );
});

test('what was added after a reading back is given back with the rest', () => {
  assert(
    property(array(integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }), (days) => {
      spools += 1;
      const spool = new CellSpool(join(directory, String(spools)), { cellsPerRun: 4 });
      try {
        for (const day of days) spool.add(1, day, { value: day, status: 'A' }, 1);
        readBack(spool);
        spool.add(0, 9, { value: 9, status: 'A' }, 2);

        expect(readBack(spool).map(({ day }) => day)).toEqual([9, ...days.sort((a, b) => a - b)]);
      } finally {
        spool.remove();
      }
    }),
  );
});
