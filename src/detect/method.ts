/**
 * The contract of every series method: the same numbers in, the same verdicts out, whatever the statistics inside.
 *
 * A series is a regular grid of periods. A period without a usable value is NaN, never zero. A method answers for each
 * period it was asked about, either with an evaluation (every number finite) or with the reason why there is none.
 */

/** SDMX frequency codes: daily, weekly, monthly, quarterly, half-yearly (semester), annual. */
export type Frequency = 'D' | 'W' | 'M' | 'Q' | 'S' | 'A';

/**
 * What the values of a series are, which decides the methods that may watch it.
 * `count`: events in disjoint periods. `rolling-count`: events in overlapping windows (12-month-ending).
 * `magnitude`: non-negative measured amounts (rates, loads, shares, prices, weights).
 */
export type ValueKind = 'count' | 'rolling-count' | 'magnitude';

/** First and last index to evaluate, zero-based, both included. */
export interface EvaluationRange {
  readonly first: number;
  readonly last: number;
}

export interface SeriesInput {
  /** One value per period, oldest first; NaN where nothing is known. */
  readonly values: Float64Array;
  /** First day of each period as days since 1970-01-01 (last day of the window for rolling counts is not needed). */
  readonly starts: Int32Array;
  readonly frequency: Frequency;
  readonly range: EvaluationRange;
  /** Periods covered by one value: 1 unless windows overlap (12 for 12-month-ending monthly values). */
  readonly window?: number;
  /** Population or other exposure of each period; all positive where the value is known. */
  readonly population?: Float64Array;
  /** Standard error of each value on the scale of the values (measurement or sampling); NaN where not given. */
  readonly standardErrors?: Float64Array;
  /** 1 where the value is only known within bounds (suppressed, below a limit): never used as a number. */
  readonly bounded?: Uint8Array;
  /**
   * Bounds of the values that are only known within them, on the scale of the values; NaN on a side without one. A
   * method that can reads the history between them; none takes a bound for the value.
   */
  readonly lowerBounds?: Float64Array;
  readonly upperBounds?: Float64Array;
  /** How far each value is relied on as history, 0 to 1: less where it was imputed or is marked as of low quality. */
  readonly weights?: Float64Array;
}

/** Why a period was not evaluated. The list is closed: texts in three languages are written against it. */
export const reasonCodes = [
  /** Nothing is known for this period. */
  'missing-value',
  /** The value of this period is only known within bounds. */
  'bounded-value',
  /** Fewer earlier periods than the method needs. */
  'too-short',
  /** Enough periods, but too many of them without a usable value. */
  'too-many-gaps',
  /** Too few events to say anything (for Farrington: fewer than 5 in the last 4 periods). */
  'too-sparse',
  /** The history does not vary, so no limit can be drawn from it. */
  'no-variation',
  /** The model found no solution for this history. */
  'not-converged',
  /** The method is not made for values of this frequency. */
  'wrong-frequency',
  /** A count method met a negative or fractional value. */
  'not-a-count',
  /** A method for magnitudes met a negative value. */
  'negative-value',
  /** Windows of neighbouring values overlap and the method needs disjoint periods, or the reverse. */
  'wrong-window',
  /** The exposure of a period is missing, zero or negative, or smaller than what is a part of it. */
  'no-exposure',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

export interface Evaluation {
  readonly status: 'evaluated';
  readonly index: number;
  readonly observed: number;
  /** What the history lets one expect for this period. */
  readonly expected: number;
  /** Lower limit of the expected band, null where the method has none. */
  readonly lower: number | null;
  /** Upper limit of the expected band. */
  readonly upper: number;
  /**
   * Strength of the departure in standard deviations of a normal distribution: the z value with the same upper tail as
   * `pValue`, kept within -37..37. For EARS C3, which has no p value, the C3 statistic itself.
   */
  readonly score: number;
  /** Probability of a value at least this large if nothing changed; null where the method has none. */
  readonly pValue: number | null;
  readonly alarm: boolean;
}

export interface NotEvaluated {
  readonly status: ReasonCode;
  readonly index: number;
  /** The value where one is known. */
  readonly observed: number | null;
}

export type Detection = Evaluation | NotEvaluated;

/** The periods a judgement rests on: `length` of them, ending `leftOut` periods before the one just before it. */
export interface BaselineSpan {
  readonly length: number;
  readonly leftOut: number;
}

/** One way to watch a series. `P` are its parameters, all of them plain JSON values. */
export interface Method<P extends object> {
  readonly id: string;
  /** Version of the definition: changes when the same input may give another answer by intention. */
  readonly version: string;
  /** Version of this code: changes with each correction, and is kept with every signal. */
  readonly codeVersion: string;
  readonly kinds: readonly ValueKind[];
  readonly frequencies: readonly Frequency[];
  /** The parameters used for a frequency: the defaults, with the given ones in their place. */
  readonly parametersFor: (frequency: Frequency, given?: Partial<P>) => P;
  /** Earlier periods needed before the first period that can be evaluated. */
  readonly minimumHistory: (frequency: Frequency, given?: Partial<P>) => number;
  /** Where the method looks back a fixed way; without it, it rests on everything before the period judged. */
  readonly baselineSpan?: (frequency: Frequency, given?: Partial<P>, window?: number) => BaselineSpan;
  /** One answer per index of `input.range`, in order. */
  readonly detect: (input: SeriesInput, given?: Partial<P>) => readonly Detection[];
}
