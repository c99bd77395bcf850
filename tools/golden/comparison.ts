import type { Outcome } from './family.ts';

/** Relative differences are only meaningful above this size (golden/README.md). */
const smallest = 1e-8;

/** Below the smallest normal double R's tails are 0 where others keep a few bits. */
const underflow = 2.2250738585072014e-308;

/** Differences of two numbers near each other keep their rounding error, whatever the size of the difference. */
export const roundingOfDifferences = 1e-12;

/** Collects the cases of one file: numbers within a relative tolerance, flags and integers exactly. */
export class Comparison {
  #cases = 0;
  #passed = 0;
  #largest = 0;
  readonly #failures: string[] = [];
  #differences: string[] = [];
  readonly #tolerance: number;

  constructor({ tolerance = 1e-9 }: { readonly tolerance?: number } = {}) {
    this.#tolerance = tolerance;
  }

  /** Runs one case; an exception is a failure of that case, not of the file. */
  case(name: string, run: () => void): void {
    this.#cases += 1;
    this.#differences = [];
    try {
      run();
    } catch (error) {
      this.#differences.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    }
    if (this.#differences.length === 0) {
      this.#passed += 1;
      return;
    }
    const [first = ''] = this.#differences;
    const more = this.#differences.length > 1 ? ` (and ${this.#differences.length - 1} more)` : '';
    this.#failures.push(`${name}: ${first}${more}`);
  }

  /**
   * Ours against theirs; null is not a number. `absolute` is allowed for numbers up to 1e-8 only: what is a difference
   * of neighbouring numbers has no relative precision when it is close to 0.
   */
  number(what: string, ours: number, theirs: number | null, { tolerance = this.#tolerance, absolute = 0 } = {}): void {
    if (theirs === null || Number.isNaN(theirs)) {
      if (!Number.isNaN(ours)) this.#differences.push(`${what} is ${ours}, expected no number`);
      return;
    }
    if (ours === theirs || (Math.abs(ours) < underflow && Math.abs(theirs) < underflow)) return;
    const difference = Math.abs(ours - theirs);
    if (Math.abs(theirs) <= smallest && difference <= absolute) return;
    const relative = difference / Math.abs(theirs);
    if (Number.isFinite(relative) && relative > this.#largest) this.#largest = relative;
    if (!(relative <= tolerance)) {
      this.#differences.push(
        `${what} is ${ours}, expected ${theirs} (relative difference ${relative.toExponential(1)})`,
      );
    }
  }

  /** Alarms, flags, integer quantiles, dates, texts. */
  exact(what: string, ours: unknown, theirs: unknown): void {
    if (!Object.is(ours, theirs)) this.#differences.push(`${what} is ${String(ours)}, expected ${String(theirs)}`);
  }

  /** The file holds something this runner cannot place. */
  reject(what: string): void {
    this.#differences.push(what);
  }

  outcome(): Outcome {
    return {
      cases: this.#cases,
      passed: this.#passed,
      largestDifference: this.#largest,
      failures: this.#failures,
    };
  }
}
