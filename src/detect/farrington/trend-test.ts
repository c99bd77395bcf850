import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';

/** Relative distance from the critical value within which the p value itself decides. */
const closeCall = 1e-9;

/** Two-sided t test against a fixed significance; critical values are kept, as most tests are of few degrees of freedom. */
export class TrendTest {
  #significance = Number.NaN;
  readonly #critical = new Map<number, number>();

  /** P(|T| >= |t|) < significance, T Student's t. */
  isSignificant(t: number, degrees: number, significance: number): boolean {
    if (significance !== this.#significance) {
      this.#significance = significance;
      this.#critical.clear();
    }
    const size = Math.abs(t);
    const critical = this.#criticalValue(degrees, significance);
    if (Math.abs(size - critical) > closeCall * critical) return size > critical;
    return 2 * studentUpperTail(size, degrees) < significance;
  }

  #criticalValue(degrees: number, significance: number): number {
    const known = this.#critical.get(degrees);
    if (known !== undefined) return known;
    const critical = studentQuantile(1 - significance / 2, degrees);
    this.#critical.set(degrees, critical);
    return critical;
  }
}
