import { type Coefficient, solveProgram } from './linear-program.ts';
import { cellValue, type ProtectionTable, type TableRelation } from './protection-table.ts';

/** What a change of a cell costs; undefined: it cannot change, since it is published. */
export type PriceOf = (cell: number) => number | undefined;

export interface Wish {
  readonly cell: number;
  readonly direction: 1 | -1;
  /** How far at most. */
  readonly by: number;
}

/**
 * Another table that looks the same: changes of cells, such that all relations hold, no cell falls below zero, the wished
 * cell changes as far as it can (at most as wished), and the price of the others' changes is least.
 * Undefined: it could not be found, which says nothing about whether there is one.
 */
export function findAlternative(
  { cells }: ProtectionTable,
  relations: readonly TableRelation[],
  { cell: wished, direction, by }: Wish,
  priceOf: PriceOf,
): ReadonlyMap<number, number> | undefined {
  const changing = changingCells(relations, priceOf);
  const place = new Map(changing.map((cell, index) => [cell, index]));
  const count = changing.length;
  const upper = new Float64Array(2 * count).fill(Number.POSITIVE_INFINITY);
  const objective = new Float64Array(2 * count);
  const dearest = Math.max(1, ...changing.map((cell) => priceOf(cell) ?? 0));
  for (const [index, cell] of changing.entries()) {
    const price = priceOf(cell) ?? 0;
    objective[index] = -price;
    objective[count + index] = -price;
    upper[count + index] = cellValue(cells, cell);
  }
  const at = place.get(wished);
  if (at === undefined) return undefined;
  const gained = direction === 1 ? at : count + at;
  const other = direction === 1 ? count + at : at;
  // No price of the others keeps the wished change back.
  objective[gained] = dearest * 4 * (count + 1);
  objective[other] = 0;
  upper[gained] = Math.min(by, upper[gained] ?? by);
  upper[other] = 0;
  const rows = relations.map((relation) => rowOf(relation, place, count));
  const solution = solveProgram({ objective, upper, rows });
  if (solution === undefined) return undefined;
  const changes = changing.map((cell, index): [number, number] => [
    cell,
    (solution[index] ?? 0) - (solution[count + index] ?? 0),
  ]);
  return new Map(changes.filter(([, change]) => Math.abs(change) > 1e-7));
}

function changingCells(relations: readonly TableRelation[], priceOf: PriceOf): number[] {
  const all = new Set(relations.flatMap(({ total, parts }) => [total, ...parts]));
  return [...all].filter((cell) => priceOf(cell) !== undefined).sort((a, b) => a - b);
}

/** The sum of the parts' changes is the total's; each change is what is added less what is taken away. */
function rowOf({ total, parts }: TableRelation, place: ReadonlyMap<number, number>, count: number): Coefficient[] {
  const signed = [{ cell: total, sign: -1 }, ...parts.map((cell) => ({ cell, sign: 1 }))];
  return signed.flatMap(({ cell, sign }) => {
    const at = place.get(cell);
    if (at === undefined) return [];
    return [
      { column: at, value: sign },
      { column: count + at, value: -sign },
    ];
  });
}
