import { z } from 'zod';

/** R's number as written by the golden files: null is NA or NaN, infinities are words. */
export const RNumber = z.union([
  z.number(),
  z.null(),
  z.literal('Inf').transform(() => Number.POSITIVE_INFINITY),
  z.literal('-Inf').transform(() => Number.NEGATIVE_INFINITY),
  z.boolean().transform((flag) => (flag ? 1 : 0)),
]);

/** A vector; R writes one of length 1 as a plain number. */
export const RVector = z.union([z.array(RNumber), RNumber.transform((value) => [value])]);

/** Logical: 0/1, or true/false. */
export const RLogical = z.union([z.boolean(), z.number().transform((value) => value !== 0)]);

/** First and last index, counted from 1, both included. */
export const Range = z.union([
  z.tuple([z.number().int(), z.number().int()]),
  z
    .number()
    .int()
    .transform((only): [number, number] => [only, only]),
]);

export const Series = z.object({
  id: z.string(),
  freq: z.number(),
  observed: RVector,
  epochAsDate: RLogical.default(false),
  startDate: z.string().optional(),
  step: z.string().optional(),
  dates: z.array(z.string()).optional(),
  population: RVector.optional(),
});
export type Series = z.infer<typeof Series>;

/** Values with NaN where R has NA. */
export function valuesOf(vector: readonly (number | null)[]): Float64Array {
  return Float64Array.from(vector, (value) => value ?? Number.NaN);
}
