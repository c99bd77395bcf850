import { execFileSync, spawnSync } from 'node:child_process';
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hierarchy, tableOf } from './_tables.ts';
import { auditProtection } from './audit-protection.ts';
import type { ProtectionTable } from './protection-table.ts';
import { protectCount, protectSum } from './sensitivity.ts';
import { withholdCells } from './withhold-cells.ts';

/** A total and its parts: node 0 is the sum of 1 to `parts`. */
function flat(parts: number): Hierarchy {
  return [null, ...Array.from({ length: parts }, () => 0)];
}

describe('the example of Fischetti and Salazar-González (2000): investment by activity and region', () => {
  const investment = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];
  const { cells, relations } = tableOf(
    [flat(3), flat(3)],
    ([row = 0, column = 0]) => investment[row - 1]?.[column - 1] ?? 0,
  );
  const at = (row: number, column: number): number => row * 4 + column;

  test('its totals are those printed', () => {
    expect(
      [at(0, 0), at(1, 0), at(2, 0), at(3, 0), at(0, 1), at(0, 2), at(0, 3)].map((cell) => cells[cell]?.value),
    ).toEqual([190, 80, 49, 61, 45, 101, 44]);
  });

  test('with the four cells withheld that it withholds, 22 can be anything from 5 to 30', () => {
    const withheld = new Set([at(2, 1), at(2, 3), at(3, 1), at(3, 3)]);
    const [interval] = auditProtection({ cells, relations }, withheld, { only: [at(2, 3)] });

    expect(interval?.low).toBeCloseTo(5, 9);
    expect(interval?.high).toBeCloseTo(30, 9);
  });

  test('withheld alone, its row gives it away', () => {
    expect(auditProtection({ cells, relations }, new Set([at(2, 3)]))).toEqual([{ cell: at(2, 3), low: 22, high: 22 }]);
  });
});

const minimum = 5;
const describeCount = (value: number): { protect?: { low: number; high: number } } => {
  const protect = protectCount(value, { minimum });
  return protect === undefined ? {} : { protect };
};

const hierarchies = constantFrom<Hierarchy[]>(
  [flat(3), flat(4)],
  // A country, two provinces, their districts; and a year with its quarters.
  [[null, 0, 0, 1, 1, 1, 2, 2], flat(4)],
  [flat(2), flat(3), flat(2)],
  [[null, 0, 0, 1, 1, 2, 2], flat(2), flat(2)],
);
const counts = array(
  integer({ min: 0, max: 40 }).map((value) => (value < 12 ? 0 : value < 30 ? value - 11 : value * 7)),
  { minLength: 7, maxLength: 40 },
);

function randomTable(axes: readonly Hierarchy[], values: readonly number[]): ProtectionTable {
  return tableOf(
    axes,
    (position) => values[position.reduce((sum, node, axis) => sum + node * (7 * axis + 1), 0) % values.length] ?? 0,
    describeCount,
  );
}

describe('cells that are withheld', () => {
  test('protect every small count, in tables of two and three dimensions with hierarchies', () => {
    assert(
      property(hierarchies, counts, (axes, values) => {
        const table = randomTable(axes, values);
        const { withheld, unprotected } = withholdCells(table);

        expect(unprotected).toEqual([]);
        for (const { cell, low, high } of auditProtection(table, withheld, { most: 10_000 })) {
          const need = table.cells[cell]?.protect;
          if (need === undefined) continue;
          expect(low, `cell ${cell}`).toBeLessThanOrEqual(need.low + 1e-6);
          expect(high, `cell ${cell}`).toBeGreaterThanOrEqual(need.high - 1e-6);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('are none where no count is small', () => {
    const table = tableOf([flat(3), flat(3)], () => 60, describeCount);
    expect(withholdCells(table)).toEqual({ withheld: new Set(), unprotected: [] });
  });

  test('cannot make up for what is published already: then the table is refused', () => {
    const table = tableOf([flat(2)], ([node = 0]) => (node === 1 ? 2 : 30), describeCount);
    const published: ProtectionTable = {
      ...table,
      cells: table.cells.map((cell) => (cell.protect === undefined ? { ...cell, disposition: 'fixed' } : cell)),
    };
    expect(withholdCells(published).unprotected).toEqual([1]);
  });

  test('are chosen at the least loss where one choice is plainly better', () => {
    const [row, column] = [flat(2), flat(2)];
    const values = [
      [3, 90],
      [8, 4_000],
    ];
    const table = tableOf([row, column], ([a = 0, b = 0]) => values[a - 1]?.[b - 1] ?? 0, describeCount);
    expect([...withholdCells(table).withheld].sort((a, b) => a - b)).toEqual([4, 5, 7, 8]);
  });
});

const hasLpSolve =
  spawnSync('Rscript', ['-e', 'quit(status = if (requireNamespace("lpSolve", quietly = TRUE)) 0 else 1)']).status === 0;

describe('against another implementation', () => {
  test.skipIf(!hasLpSolve)(
    `intervals are those of lpSolve${hasLpSolve ? '' : ' (skipped: R with the package lpSolve is not installed)'}`,
    () => {
      const cases: { table: ProtectionTable; withheld: number[] }[] = [];
      assert(
        property(tuple(hierarchies, counts), ([axes, values]) => {
          const table = randomTable(axes, values);
          cases.push({ table, withheld: [...withholdCells(table).withheld] });
        }),
        { numRuns: 40 },
      );
      const answers = execFileSync('Rscript', ['-'], { input: lpSolveScript(cases), encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((line) => line.split(' ').map(Number));
      const ours = cases.flatMap(({ table, withheld }) =>
        withheld.length === 0
          ? []
          : auditProtection(table, new Set(withheld), { most: 10_000, only: withheld }).map(({ low, high }) => [
              low,
              high,
            ]),
      );

      expect(ours.length).toBeGreaterThan(50);
      expect(ours.length).toBe(answers.length);
      for (const [index, [low = 0, high = 0]] of ours.entries()) {
        expect(low, `cell ${index}`).toBeCloseTo(answers[index]?.[0] ?? Number.NaN, 4);
        // What nothing published bounds ends at another arbitrary number in each of the two.
        expect(Math.min(high, 1_000), `cell ${index}`).toBeCloseTo(
          Math.min(answers[index]?.[1] ?? Number.NaN, 1_000),
          4,
        );
      }
    },
  );
});

/** The attacker's two programs for each withheld cell, in terms of values instead of changes. */
function lpSolveScript(
  cases: readonly { readonly table: ProtectionTable; readonly withheld: readonly number[] }[],
): string {
  const parts = cases
    .filter(({ withheld }) => withheld.length > 0)
    .map(({ table, withheld }) => {
      const rows = table.relations.map(({ total, parts: added }) =>
        withheld.map((cell) => (cell === total ? -1 : added.includes(cell) ? 1 : 0)),
      );
      const right = table.relations.map(({ total, parts: added }) => {
        const known = (cell: number): number => (withheld.includes(cell) ? 0 : (table.cells[cell]?.value ?? 0));
        return known(total) - added.reduce((sum, cell) => sum + known(cell), 0);
      });
      const used = rows.flatMap((row, index) => (row.some((entry) => entry !== 0) ? [index] : []));
      const matrix = used.flatMap((index) => rows[index] ?? []).join(',');
      return `solve_all(${withheld.length}, c(${matrix}), c(${used.map((index) => right[index]).join(',')}))`;
    });
  return `library(lpSolve)
solve_all <- function(n, entries, rhs) {
  A <- rbind(matrix(entries, ncol = n, byrow = TRUE), diag(n))
  directions <- c(rep("=", length(rhs)), rep("<=", n))
  b <- c(rhs, rep(10000, n))
  for (i in seq_len(n)) {
    goal <- replace(numeric(n), i, 1)
    cat(lp("min", goal, A, directions, b)$objval, lp("max", goal, A, directions, b)$objval, "\\n")
  }
}
${parts.join('\n')}
`;
}

describe('what is too telling', () => {
  // The examples of the rules in the text of the SDC handbook, worked by hand: X = 100, largest 50 and 30.
  test.each([
    ['a few contributors', [50, 30, 20], { minimum: 4 }, { low: 0, high: 200 }],
    ['enough of them', [50, 30, 20], { minimum: 3 }, undefined],
    [
      'two make 80 of 100, 75 % is the limit: 80 / 0.75 = 106.67',
      [50, 30, 20],
      { minimum: 3, dominance: { largest: 2, percent: 75 } },
      { low: 100 - 20 / 3, high: 100 + 20 / 3 },
    ],
    [
      '50 % of 50 is 25, the others are 20',
      [50, 30, 20],
      { minimum: 3, priorPosterior: { percent: 50 } },
      { low: 95, high: 105 },
    ],
    ['30 % of 50 is 15, the others are 20', [50, 30, 20], { minimum: 3, priorPosterior: { percent: 30 } }, undefined],
    ['nobody', [], { minimum: 3 }, undefined],
  ] as const)('%s', (_what, contributions, rule, expected) => {
    const found = protectSum(contributions, rule);
    const rounded = found && { low: Number(found.low.toFixed(9)), high: Number(found.high.toFixed(9)) };
    expect(rounded).toEqual(
      expected && { low: Number(expected.low.toFixed(9)), high: Number(expected.high.toFixed(9)) },
    );
  });
});
