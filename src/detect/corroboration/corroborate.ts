import { normalQuantile, normalUpperTail } from '../distribution/normal.ts';

/** What one stream says of an event at the time that its lead or lag points to. */
export interface StreamEvidence {
  /** Laboratory, wastewater, emergency departments, seizures, drug checking … */
  readonly stream: string;
  /** Departure in standard deviations; positive is more than expected. */
  readonly score: number;
  /** How much the stream counts, above 0; 1 unless its record says otherwise. */
  readonly weight?: number;
}

export interface Corroboration {
  /** Scores of all streams together, in standard deviations. */
  readonly score: number;
  readonly pValue: number;
  /** Streams that had anything to say; a stream without figures is no evidence, for or against. */
  readonly streams: number;
  /** Of them, those whose score is above 1.645 (5 % by chance alone). */
  readonly agreeing: readonly string[];
  /** Of them, those whose score is below -1.645. */
  readonly contradicting: readonly string[];
}

/** One-sided 5 % limit of a normal distribution. */
const agreement = normalQuantile(0.95);

/**
 * Weighs independent streams together by Stouffer's method with weights (Stouffer 1949; Liptak 1958), the variance widened
 * by the correlation that streams are taken to have with each other (Strube 1985, Psychol Bull 97:334):
 * z = Σ w z / √(Σ w² + ρ Σ_{i≠j} w w). Of several series of one stream only the one with the middle score counts, so that
 * many series of one laboratory do not pass for many witnesses. Scores that are not numbers are left out.
 *
 * `correlation`: from 0 (independent) to 1 (they only repeat each other).
 */
export function corroborate(
  evidence: readonly StreamEvidence[],
  { correlation = 0.2 }: { readonly correlation?: number } = {},
): Corroboration | null {
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError(`correlation must be from 0 to 1: ${correlation}`);
  const streams = middleOfEach(evidence);
  if (streams.length === 0) return null;
  let weighted = 0;
  let weights = 0;
  let squares = 0;
  for (const { score, weight = 1 } of streams) {
    if (!(weight > 0)) throw new RangeError(`a weight is positive, not ${weight}`);
    weighted += weight * score;
    weights += weight;
    squares += weight * weight;
  }
  const variance = squares + correlation * (weights * weights - squares);
  const score = weighted / Math.sqrt(variance);
  return {
    score,
    pValue: normalUpperTail(score),
    streams: streams.length,
    agreeing: streams.filter((one) => one.score > agreement).map(({ stream }) => stream),
    contradicting: streams.filter((one) => one.score < -agreement).map(({ stream }) => stream),
  };
}

/** The lower median of each stream, in alphabetical order of streams. */
function middleOfEach(evidence: readonly StreamEvidence[]): readonly StreamEvidence[] {
  const byStream = new Map<string, StreamEvidence[]>();
  for (const one of evidence) {
    if (!Number.isFinite(one.score)) continue;
    const list = byStream.get(one.stream);
    if (list === undefined) byStream.set(one.stream, [one]);
    else list.push(one);
  }
  return [...byStream.keys()].sort().flatMap((stream) => {
    const sorted = (byStream.get(stream) ?? []).toSorted((a, b) => a.score - b.score);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)];
    return middle === undefined ? [] : [middle];
  });
}
