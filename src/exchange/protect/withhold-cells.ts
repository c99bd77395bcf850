import { findAlternative, type PriceOf } from './attacker.ts';
import {
  checkTable,
  type ProtectionTable,
  type TableCell,
  type TableRelation,
  tableGroups,
} from './protection-table.ts';

export interface Withholding {
  /** Open cells that are not published: those that need protection, and those that would give them away. */
  readonly withheld: ReadonlySet<number>;
  /** Cells that cannot be protected, because of what is published already; then nothing of the table may be published. */
  readonly unprotected: readonly number[];
}

/** How far a cell is known to be able to lie from what it is. */
interface Reach {
  low: number;
  high: number;
}

/**
 * Chooses the cells to withhold so that of no cell that needs protection can be ruled out what its interval names, whatever
 * is added and subtracted (complementary cell suppression). Heuristic of successive linear programs: each seeks the other
 * table that looks the same, at the least loss, and withholds what differs (Kelly, Golden and Assad 1992, Networks 22;
 * Fischetti and Salazar-González 2000, section 3). The other table itself is the proof, and withholding more later does not
 * take it away.
 */
export function withholdCells(table: ProtectionTable): Withholding {
  checkTable(table);
  const withheld = new Set(indexes(table.cells, (cell) => cell.disposition === 'open' && cell.protect !== undefined));
  const alreadyOut = indexes(table.cells, (cell) => cell.disposition === 'fixed' && cell.protect !== undefined);
  const unprotected = tableGroups(table).flatMap((relations) => protectGroup(table, relations, withheld));
  return { withheld, unprotected: [...alreadyOut, ...unprotected] };
}

function indexes(cells: readonly TableCell[], holds: (cell: TableCell) => boolean): number[] {
  return [...cells.entries()].filter(([, cell]) => holds(cell)).map(([index]) => index);
}

function protectGroup(table: ProtectionTable, relations: readonly TableRelation[], withheld: Set<number>): number[] {
  const members = [...new Set(relations.flatMap(({ total, parts }) => [total, ...parts]))];
  const needy = members
    .filter((cell) => needOf(table, cell) !== undefined && table.cells[cell]?.disposition !== 'fixed')
    .sort((a, b) => (table.cells[b]?.value ?? 0) - (table.cells[a]?.value ?? 0) || a - b);
  const reached = new Map<number, Reach>();
  return needy.filter((cell) => !protectCell({ table, relations, withheld, reached }, cell));
}

interface Work {
  readonly table: ProtectionTable;
  readonly relations: readonly TableRelation[];
  readonly withheld: Set<number>;
  readonly reached: Map<number, Reach>;
}

/** Whether the cell could be protected. */
function protectCell(work: Work, cell: number): boolean {
  const need = needOf(work.table, cell);
  const value = work.table.cells[cell]?.value ?? 0;
  if (need === undefined) return true;
  const priceOf: PriceOf = (other) => priceOfCell(work, other);
  for (const direction of [1, -1] as const) {
    const target = direction === 1 ? need.high : need.low;
    const by = direction * (target - value);
    if (by <= 0 || reaches(work.reached.get(cell), target, direction)) continue;
    const changes = findAlternative(work.table, work.relations, { cell, direction, by }, priceOf);
    if (changes === undefined || Math.abs(changes.get(cell) ?? 0) < by - 1e-6) return false;
    take(work, changes);
  }
  return true;
}

function needOf({ cells }: ProtectionTable, cell: number): TableCell['protect'] {
  return cells[cell]?.protect;
}

function priceOfCell({ table, withheld }: Work, cell: number): number | undefined {
  const found = table.cells[cell];
  if (found === undefined || found.disposition === 'fixed') return undefined;
  if (found.disposition === 'hidden' || withheld.has(cell)) return 0;
  return found.weight ?? 1 + Math.log2(1 + found.value);
}

function reaches(reach: Reach | undefined, target: number, direction: 1 | -1): boolean {
  if (reach === undefined) return false;
  return direction === 1 ? reach.high >= target - 1e-6 : reach.low <= target + 1e-6;
}

/** Withholds what differs, and remembers how far each cell came by it. */
function take({ table, withheld, reached }: Work, changes: ReadonlyMap<number, number>): void {
  for (const [cell, change] of changes) {
    const { value = 0, disposition } = table.cells[cell] ?? {};
    if (disposition === 'open') withheld.add(cell);
    const before = reached.get(cell) ?? { low: value, high: value };
    reached.set(cell, { low: Math.min(before.low, value + change), high: Math.max(before.high, value + change) });
  }
}
