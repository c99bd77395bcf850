import { knownValues } from '../trend/known-values.ts';

export interface MeanBreaksOptions {
  /** Fewest values of a segment: a share of the series below 1, a number from 2 (R: h). */
  readonly shortestSegment?: number;
  /** Most breaks looked for (R: breaks); as many as fit if not given. */
  readonly mostBreaks?: number;
}

export interface MeanBreaks {
  readonly status: 'segmented';
  /**
   * Index from 0 of the first known period of each new segment, for the number of breaks of least BIC. R's count from 1
   * and name the period before: without gaps the same numbers.
   */
  readonly changes: readonly number[];
  /** Least sum of squares for 0, 1, 2 … breaks (R: RSS). */
  readonly sumsOfSquares: readonly number[];
  /** Schwarz's criterion for 0, 1, 2 … breaks (R: BIC). */
  readonly criteria: readonly number[];
}

export interface NoMeanBreaks {
  readonly status: 'too-few-values' | 'constant-values';
}

interface Table {
  readonly count: number;
  readonly shortest: number;
  /** Entry [m - 1][i]: least sum of squares of the first i values with m segments; infinite where they do not fit. */
  readonly least: readonly Float64Array[];
  /** Entry [m - 1][i]: where the last of them begins. */
  readonly from: readonly Int32Array[];
}

/**
 * Breaks of the mean of a series of constant variance: the best segmentation for each number of breaks, all segments of
 * some least length, by dynamic programming (Bai and Perron 2003, J Appl Econometrics 18:1); the number is chosen by BIC,
 * n (log(RSS / n) + 1 + log 2 pi) + 2 (breaks + 1) log n, in which each segment counts with its mean and its break.
 * Independent values, no trend. Gaps are left out. breaks n^2 steps. R: `strucchange::breakpoints(y ~ 1)`, 1.5.3.
 */
export function meanBreaks(
  series: ArrayLike<number>,
  { shortestSegment = 0.15, mostBreaks }: MeanBreaksOptions = {},
): MeanBreaks | NoMeanBreaks {
  if (!(shortestSegment > 0)) throw new RangeError(`shortestSegment must be above 0, not ${shortestSegment}`);
  const { values, times } = knownValues(series);
  const count = values.length;
  const shortest = shortestSegment < 1 ? Math.floor(count * shortestSegment) : shortestSegment;
  if (!Number.isInteger(shortest)) throw new RangeError(`shortestSegment must be whole from 2, not ${shortest}`);
  if (shortestSegment === 1) throw new RangeError('shortestSegment must be a share below 1 or a number from 2');
  const fit = Math.ceil(count / Math.max(1, shortest)) - 2;
  if (shortest < 2 || shortest > Math.floor(count / 2)) return { status: 'too-few-values' };
  if (values.every((value) => value === values[0])) return { status: 'constant-values' };
  const breaks = Math.max(1, Math.min(mostBreaks ?? fit, Math.max(1, fit)));
  const table = fillTable(values, shortest, breaks + 1);
  const sumsOfSquares: number[] = [];
  const criteria: number[] = [];
  for (const row of table.least) {
    const squares = row[count]!;
    sumsOfSquares.push(squares);
    const fitted = count * (Math.log(squares) + 1 - Math.log(count) + Math.log(2 * Math.PI));
    criteria.push(fitted + 2 * sumsOfSquares.length * Math.log(count));
  }
  const chosen = criteria.indexOf(Math.min(...criteria));
  const changes = placesOf(table, chosen + 1).map((place) => times[place]!);
  return { status: 'segmented', changes, sumsOfSquares, criteria };
}

function fillTable(values: Float64Array, shortest: number, segments: number): Table {
  const count = values.length;
  const squares = squaresOfSegments(values, shortest);
  const least: Float64Array[] = [];
  const from: Int32Array[] = [];
  for (let m = 1; m <= segments; m++) {
    const row = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const starts = new Int32Array(count + 1);
    const before = least[m - 2];
    for (let end = m * shortest; end <= count; end++) {
      if (before === undefined) {
        row[end] = squares[end * (count + 1)]!;
        continue;
      }
      for (let start = (m - 1) * shortest; start <= end - shortest; start++) {
        const total = before[start]! + squares[end * (count + 1) + start]!;
        if (total < row[end]!) {
          row[end] = total;
          starts[end] = start;
        }
      }
    }
    least.push(row);
    from.push(starts);
  }
  return { count, shortest, least, from };
}

/**
 * Sum of squares about the mean of the values from index `start` to before `end`, at end (n + 1) + start: the running
 * sum of the squared recursive residuals (Brown, Durbin and Evans 1975, JRSS B 37:149), which cancels nothing.
 */
function squaresOfSegments(values: Float64Array, shortest: number): Float64Array {
  const count = values.length;
  const squares = new Float64Array((count + 1) * (count + 1));
  for (let start = 0; start <= count - shortest; start++) {
    let mean = values[start]!;
    let sum = 0;
    for (let end = start + 2; end <= count; end++) {
      const length = end - start;
      const distance = values[end - 1]! - mean;
      sum += (distance * distance * (length - 1)) / length;
      mean += distance / length;
      squares[end * (count + 1) + start] = sum;
    }
  }
  return squares;
}

function placesOf({ count, from }: Table, segments: number): readonly number[] {
  const places: number[] = [];
  let end = count;
  for (let m = segments; m > 1; m--) {
    end = from[m - 1]![end]!;
    places.push(end);
  }
  return places.reverse();
}
