import { type Family, familyOf, type Outcome } from './family.ts';

export type FileResult =
  | { readonly status: 'run'; readonly family: string; readonly outcome: Outcome }
  | { readonly status: 'unknown'; readonly reason: string };

/** Finds the family of one parsed file and runs it. A file that breaks its family's form is one failed case. */
export function runDocument(document: unknown, path: string, families: readonly Family[]): FileResult {
  const family = families.find((one) => one.recognises(document, path));
  if (!family) {
    const named = familyOf(document);
    return { status: 'unknown', reason: named === null ? 'no family named in the file' : `family ${named}` };
  }
  return { status: 'run', family: family.name, outcome: runFamily(family, document) };
}

function runFamily(family: Family, document: unknown): Outcome {
  try {
    const outcome = family.run(document);
    if (outcome.cases > 0) return outcome;
    return { cases: 1, passed: 0, largestDifference: 0, failures: ['the file holds no case'] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { cases: 1, passed: 0, largestDifference: 0, failures: [`the file cannot be read: ${reason}`] };
  }
}
