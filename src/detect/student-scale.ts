import { normalLowerTail } from './distribution/normal.ts';
import { studentQuantile, studentUpperTail } from './distribution/student-t.ts';
import { scoreOfPValue } from './evaluation.ts';

/** Beyond this Student's t is the normal distribution for all that matters here. */
const manyDegrees = 1e6;

/**
 * The tail of the normal distribution that begins where Student's t with these degrees has the tail alpha: an exact
 * distribution whose spread was estimated gets its limit there. Alpha itself with infinite degrees.
 */
export function normalTailOf(alpha: number, degrees: number): number {
  if (!(degrees < manyDegrees)) return alpha;
  return normalLowerTail(studentQuantile(alpha, degrees));
}

/** The reverse: a p value found under normal tails, read on the scale of Student's t. */
export function studentPValueOf(pValue: number, degrees: number): number {
  if (!(degrees < manyDegrees) || pValue >= 1) return pValue;
  return studentUpperTail(scoreOfPValue(pValue), degrees);
}
