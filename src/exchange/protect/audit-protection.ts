import { findAlternative, type PriceOf } from './attacker.ts';
import { cellValue, checkTable, type Interval, type ProtectionTable, tableGroups } from './protection-table.ts';

export interface AttackerInterval extends Interval {
  readonly cell: number;
}

/**
 * What somebody can conclude who sees all that is published, and knows that no cell is below zero: for each cell that is not
 * published, its smallest and its largest possible value (the attacker's problem of Fischetti and Salazar-González 2000,
 * two linear programs for each cell). Exact over the reals; whoever knows that counts are whole numbers concludes no more
 * where relations form a table of two dimensions, and may conclude a little more in tables of three or more.
 */
export function auditProtection(
  table: ProtectionTable,
  withheld: ReadonlySet<number>,
  { most = Number.POSITIVE_INFINITY, only }: { readonly most?: number; readonly only?: readonly number[] } = {},
): AttackerInterval[] {
  checkTable(table);
  const priceOf: PriceOf = (cell) => (isUnseen(table, withheld, cell) ? 0 : undefined);
  const groupOf = new Map(
    tableGroups(table).flatMap((relations) =>
      relations.flatMap(({ total, parts }) => [total, ...parts].map((cell) => [cell, relations] as const)),
    ),
  );
  const asked = only ?? [...table.cells.keys()].filter((cell) => isUnseen(table, withheld, cell));
  return asked.map((cell) => {
    const relations = groupOf.get(cell);
    const value = cellValue(table.cells, cell);
    if (relations === undefined) return { cell, low: 0, high: most };
    const reach = (direction: 1 | -1, by: number): number =>
      findAlternative(table, relations, { cell, direction, by }, priceOf)?.get(cell) ?? 0;
    return { cell, low: value + reach(-1, value), high: value + reach(1, Math.max(0, highest(table, most) - value)) };
  });
}

/** Nothing published bounds a cell further than this; a finite number, so that the program has an end. */
function highest({ cells }: ProtectionTable, most: number): number {
  return Math.min(most, 2 * cells.reduce((sum, { value }) => sum + value, 0) + 1_000);
}

function isUnseen({ cells }: ProtectionTable, withheld: ReadonlySet<number>, cell: number): boolean {
  return withheld.has(cell) || cells[cell]?.disposition === 'hidden';
}
