import { z } from 'zod';

/** A labelled object: what the OASIS validator says of it at MUST level with its usual options. */
export interface ValidatorCase {
  readonly line: number;
  readonly test: string;
  readonly object: unknown;
  readonly mustValid: boolean;
  readonly mustErrors: readonly string[];
}

const caseLine = z.object({
  test: z.string().default('case'),
  object: z.unknown(),
  must_valid: z.boolean(),
  must_errors: z.array(z.string()).default([]),
});

/** Reads a file of labelled objects, one JSON object per line; a line of another form ends the run. */
export function readCases(content: string): readonly ValidatorCase[] {
  return content.split('\n').flatMap((text, at) => {
    if (text.trim() === '') return [];
    const one = caseLine.parse(JSON.parse(text));
    return {
      line: at + 1,
      test: one.test,
      object: one.object,
      mustValid: one.must_valid,
      mustErrors: one.must_errors,
    };
  });
}
