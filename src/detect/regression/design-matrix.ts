/** Explanatory columns of a regression: `values[column * rows + row]`. */
export interface DesignMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Column after column. */
  readonly values: Float64Array;
}

/** A design from its columns, all of one length. */
export function designOfColumns(columns: readonly ArrayLike<number>[]): DesignMatrix {
  const rows = columns[0]?.length ?? 0;
  const values = new Float64Array(rows * columns.length);
  for (const [position, column] of columns.entries()) {
    if (column.length !== rows) throw new RangeError(`column ${position} has ${column.length} rows, not ${rows}`);
    values.set(column, position * rows);
  }
  return { rows, columns: columns.length, values };
}

/** A column of ones. */
export function interceptColumn(rows: number): Float64Array {
  return new Float64Array(rows).fill(1);
}

/** Throws where a vector does not fit the design: a mistake of the caller. */
export function requireRows(name: string, vector: ArrayLike<number>, rows: number): void {
  if (vector.length !== rows) throw new RangeError(`${name} has ${vector.length} values, the design ${rows} rows`);
}
