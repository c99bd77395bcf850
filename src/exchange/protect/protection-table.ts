/** A cell of a table, or a part of several tables, that adds up with others. */
export interface TableCell {
  /** What it is; never below zero. */
  readonly value: number;
  /** `open`: published unless it is withheld; `fixed`: published already; `hidden`: never published. */
  readonly disposition: 'open' | 'fixed' | 'hidden';
  /** What nobody may be able to rule out; absent: the cell itself needs no protection. */
  readonly protect?: Interval;
  /** What is lost when it is withheld, above zero; absent: grows slowly with the value. */
  readonly weight?: number;
}

/** All values from `low` to `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A cell that is the sum of others; indexes of cells. */
export interface TableRelation {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface ProtectionTable {
  readonly cells: readonly TableCell[];
  readonly relations: readonly TableRelation[];
}

/** Throws where a relation does not add up: then nothing that is concluded from it would hold. */
export function checkTable({ cells, relations }: ProtectionTable): void {
  for (const { value } of cells) {
    if (!Number.isFinite(value) || value < 0) throw new Error(`a cell of a table of sums is ${value}`);
  }
  for (const { total, parts } of relations) {
    const sum = parts.reduce((before, part) => before + cellValue(cells, part), 0);
    const whole = cellValue(cells, total);
    if (Math.abs(sum - whole) > 1e-6 * Math.max(1, whole))
      throw new Error(`parts add up to ${sum}, their total is ${whole}`);
  }
}

export function cellValue(cells: readonly TableCell[], index: number): number {
  const cell = cells[index];
  if (cell === undefined) throw new Error('a relation names a cell that is not there');
  return cell.value;
}

/** Cells that hang together by relations, and those relations: what happens in one group tells nothing of the others. */
export function tableGroups({ cells, relations }: ProtectionTable): readonly TableRelation[][] {
  const parent = Int32Array.from(cells.keys());
  for (const { total, parts } of relations) for (const part of parts) join(parent, total, part);
  const groups = new Map<number, TableRelation[]>();
  for (const relation of relations) {
    const root = rootOf(parent, relation.total);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [relation]);
    else group.push(relation);
  }
  return [...groups.values()];
}

function rootOf(parent: Int32Array, start: number): number {
  let index = start;
  for (let above = parent[index] ?? index; above !== index; above = parent[index] ?? index) {
    parent[index] = parent[above] ?? above;
    index = above;
  }
  return index;
}

function join(parent: Int32Array, one: number, other: number): void {
  parent[rootOf(parent, one)] = rootOf(parent, other);
}
