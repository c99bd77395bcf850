/** What one run of a family found. A case is one parameter set on one series, or one function, or one item. */
export interface Outcome {
  readonly cases: number;
  readonly passed: number;
  /** Largest relative difference of the numbers compared with a tolerance. */
  readonly largestDifference: number;
  /** One line per case that failed: which, where, ours, theirs. */
  readonly failures: readonly string[];
}

/** One form of golden file: how to know it, and how to run it. */
export interface Family {
  readonly name: string;
  /** By the file's own content, or its path where the content does not say. */
  readonly recognises: (document: unknown, path: string) => boolean;
  readonly run: (document: unknown) => Outcome;
}

/** The `family` field of a golden file, or null. */
export function familyOf(document: unknown): string | null {
  if (typeof document !== 'object' || document === null || !('family' in document)) return null;
  return typeof document.family === 'string' ? document.family : null;
}
