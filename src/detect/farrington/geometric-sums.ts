/** For n up to a longest length: growth^n, and the sums over k < n of growth^k, k growth^k, k^2 growth^k. */
export class GeometricSums {
  readonly power = new Float64Array(64);
  readonly zeroth = new Float64Array(64);
  readonly first = new Float64Array(64);
  readonly second = new Float64Array(64);

  raise(growth: number, longest: number): void {
    const { power: powers, zeroth, first, second } = this;
    let power = 1;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    for (let k = 0; k <= longest; k++) {
      powers[k] = power;
      zeroth[k] = sum0;
      first[k] = sum1;
      second[k] = sum2;
      const term = k * power;
      sum0 += power;
      sum1 += term;
      sum2 += k * term;
      power *= growth;
    }
  }
}
