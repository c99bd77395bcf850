import { hypergeometricUpperTail } from './hypergeometric.ts';

/** The substances found together in one sample. Periods are counted. */
export interface SampleFinding {
  readonly period: number;
  readonly substances: readonly string[];
}

/** Two substances found in one sample that were never found together before. */
export interface NewCombination {
  /** In alphabetical order. */
  readonly substances: readonly [string, string];
  /** First period in which they were found together. */
  readonly period: number;
  /** Samples with both, from `from` on. */
  readonly samples: number;
  /** Samples with both that chance alone would give if each were as common, but without regard to each other. */
  readonly expected: number;
  /** Probability of at least so many by chance alone (Fisher's exact test). */
  readonly pValue: number;
  /** Surprise in bits: -log2 of the p value. */
  readonly surprise: number;
  /** Samples with each of the two before `from`: a combination with something never seen is no news of its own. */
  readonly before: readonly [number, number];
}

export interface CombinationOptions {
  /** First period looked at; what is earlier is history. */
  readonly from: number;
  /** Each of the two must have been found in this many samples before, else its own first appearance is the news. */
  readonly fewestBefore?: number;
}

class Counts {
  samples = 0;
  readonly singles = new Map<string, number>();
  readonly pairs = new Map<string, { count: number; first: number; readonly substances: readonly [string, string] }>();

  add({ period, substances }: SampleFinding): void {
    this.samples += 1;
    const distinct = [...new Set(substances)].sort();
    for (const [at, one] of distinct.entries()) {
      this.singles.set(one, (this.singles.get(one) ?? 0) + 1);
      for (const other of distinct.slice(at + 1)) this.#addPair([one, other], period);
    }
  }

  #addPair(substances: readonly [string, string], period: number): void {
    const key = substances.join('\u0000');
    const pair = this.pairs.get(key);
    if (pair === undefined) this.pairs.set(key, { count: 1, first: period, substances });
    else {
      pair.count += 1;
      pair.first = Math.min(pair.first, period);
    }
  }
}

/**
 * Combinations that are new from a period on, the most surprising first: both substances were known before, they were never
 * in one sample, and now they are. Surprise compares the samples with both against what their frequencies in the same
 * samples would give by chance (exact, after DuMouchel 1999, Am Stat 53:177, who ranks pairs in the same question).
 * Mixtures that are common because both parts are common rank last.
 */
export function newCombinations(
  findings: readonly SampleFinding[],
  { from, fewestBefore = 1 }: CombinationOptions,
): readonly NewCombination[] {
  const before = new Counts();
  const now = new Counts();
  for (const finding of findings) (finding.period < from ? before : now).add(finding);
  const found: NewCombination[] = [];
  for (const [key, { count, first, substances }] of now.pairs) {
    if (before.pairs.has(key)) continue;
    const known = [before.singles.get(substances[0]) ?? 0, before.singles.get(substances[1]) ?? 0] as const;
    if (Math.min(...known) < fewestBefore) continue;
    const marked = now.singles.get(substances[0]) ?? 0;
    const drawn = now.singles.get(substances[1]) ?? 0;
    const pValue = hypergeometricUpperTail(count, { total: now.samples, marked, drawn });
    found.push({
      substances,
      period: first,
      samples: count,
      expected: (marked * drawn) / now.samples,
      pValue,
      surprise: -Math.log2(Math.max(pValue, Number.MIN_VALUE)),
      before: known,
    });
  }
  return found.sort(
    (a, b) => b.surprise - a.surprise || b.samples - a.samples || (a.substances.join() < b.substances.join() ? -1 : 1),
  );
}
