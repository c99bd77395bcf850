import { hypergeometricUpperTail } from './hypergeometric.ts';

/** How much was looked at, and what was found, before a period and in it. */
export interface Effort {
  /** Samples tested for the substance before, by a method that could have found it. */
  readonly samplesBefore: number;
  readonly findsBefore: number;
  readonly samplesNow: number;
  readonly findsNow: number;
}

/**
 * Chance of so many finds now if the substance was as common in the samples before: the conditional test of two shares
 * (Fisher's exact test, one-sided). Large values mean that more testing alone explains the find: with few samples before,
 * never having found something says little about it not having been there. NaN-free; 1 where nothing was found now.
 */
export function chanceByEffort({ samplesBefore, findsBefore, samplesNow, findsNow }: Effort): number {
  for (const count of [samplesBefore, findsBefore, samplesNow, findsNow]) {
    if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`samples are counted: ${count}`);
  }
  if (findsBefore > samplesBefore || findsNow > samplesNow) throw new RangeError('more finds than samples');
  return hypergeometricUpperTail(findsNow, {
    total: samplesBefore + samplesNow,
    marked: findsBefore + findsNow,
    drawn: samplesNow,
  });
}
