/** Pivots below this share of their column's own size mean that the columns cannot be told apart. */
const smallestPivot = 1e-12;

/**
 * X with A X = B, by Cholesky's factors of the symmetric positive definite A (size x size, row by row); B holds its
 * columns side by side in rows of equal length. Null where A is not positive definite.
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array, size: number): Float64Array | null {
  const factor = choleskyFactor(matrix, size);
  if (factor === null) return null;
  const across = right.length / size;
  const solution = right.slice();
  for (let column = 0; column < across; column++) {
    for (let i = 0; i < size; i++) {
      let sum = solution[i * across + column]!;
      for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * solution[k * across + column]!;
      solution[i * across + column] = sum / factor[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      let sum = solution[i * across + column]!;
      for (let k = i + 1; k < size; k++) sum -= factor[k * size + i]! * solution[k * across + column]!;
      solution[i * across + column] = sum / factor[i * size + i]!;
    }
  }
  return solution;
}

function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!;
      if (i !== j) factor[i * size + j] = sum / factor[j * size + j]!;
      else if (sum > smallestPivot * matrix[i * size + i]!) factor[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return factor;
}
