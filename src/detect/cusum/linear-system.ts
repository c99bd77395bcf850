/**
 * Solves A x = b for a square matrix, row after row, by elimination with the largest pivot of each column. Both arguments
 * are overwritten; the answer stands in b. False where the matrix is singular.
 */
export function solveLinearSystem(matrix: Float64Array, right: Float64Array): boolean {
  const n = right.length;
  for (let column = 0; column < n; column++) {
    const pivot = largestIn(matrix, n, column);
    const value = matrix[pivot * n + column] ?? 0;
    if (!(Math.abs(value) > 0)) return false;
    if (pivot !== column) swapRows(matrix, right, { n, first: pivot, second: column });
    for (let row = column + 1; row < n; row++) {
      const factor = (matrix[row * n + column] ?? 0) / value;
      if (factor === 0) continue;
      for (let i = column; i < n; i++) {
        matrix[row * n + i] = (matrix[row * n + i] ?? 0) - factor * (matrix[column * n + i] ?? 0);
      }
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let i = row + 1; i < n; i++) sum -= (matrix[row * n + i] ?? 0) * (right[i] ?? 0);
    right[row] = sum / (matrix[row * n + row] ?? Number.NaN);
  }
  return true;
}

function largestIn(matrix: Float64Array, n: number, column: number): number {
  let largest = column;
  for (let row = column + 1; row < n; row++) {
    if (Math.abs(matrix[row * n + column] ?? 0) > Math.abs(matrix[largest * n + column] ?? 0)) largest = row;
  }
  return largest;
}

function swapRows(
  matrix: Float64Array,
  right: Float64Array,
  { n, first, second }: { readonly n: number; readonly first: number; readonly second: number },
): void {
  for (let i = 0; i < n; i++) {
    const kept = matrix[first * n + i] ?? 0;
    matrix[first * n + i] = matrix[second * n + i] ?? 0;
    matrix[second * n + i] = kept;
  }
  const kept = right[first] ?? 0;
  right[first] = right[second] ?? 0;
  right[second] = kept;
}

/**
 * Expected steps to absorption from each transient state of a Markov chain: (I - R) m = 1 (Brook and Evans 1972,
 * Biometrika 59:539). `transitions` holds R row after row; NaN in every place where absorption is not certain.
 */
export function expectedSteps(transitions: Float64Array, states: number): Float64Array {
  const matrix = transitions.map((chance, i) => (i % (states + 1) === 0 ? 1 - chance : -chance));
  const steps = new Float64Array(states).fill(1);
  return solveLinearSystem(matrix, steps) ? steps : steps.fill(Number.NaN);
}
