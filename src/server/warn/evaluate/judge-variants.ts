import type { Detection, InjectedOutbreak, JudgedSeries, SeriesInput } from '../../../detect/index.ts';
import type { JudgedReplicate } from './evaluation-report.ts';
import type { MethodVariant } from './method-variant.ts';

/** A series with known outbreaks, ready for methods. */
export interface Trial {
  readonly scenario: string;
  readonly factor: number;
  readonly input: SeriesInput;
  /** 1 in every period that an outbreak touches; of the whole series. */
  readonly state: Uint8Array;
  readonly outbreaks: readonly InjectedOutbreak[];
}

/** Longest time without letting others on the thread have a turn. */
const turnMilliseconds = 50;

/**
 * Lets every variant judge every trial, one trial at a time. Between two trials it can be broken off, and others on the
 * thread get their turn.
 */
export async function judgeVariants(
  variants: readonly MethodVariant[],
  trials: Iterable<Trial>,
  options: { readonly onTrial?: ((trial: Trial) => void) | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly (readonly JudgedReplicate[])[]> {
  const results: JudgedReplicate[][] = variants.map(() => []);
  let turn = performance.now();
  for (const trial of trials) {
    options.signal?.throwIfAborted();
    options.onTrial?.(trial);
    for (const [at, variant] of variants.entries()) results[at]?.push(judgeTrial(variant, trial));
    if (performance.now() - turn < turnMilliseconds) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turn = performance.now();
  }
  return results;
}

function judgeTrial(variant: MethodVariant, trial: Trial): JudgedReplicate {
  const { scenario, factor, input } = trial;
  return { scenario, factor, judged: judgedOf(variant.detect(input), trial) };
}

function judgedOf(detections: readonly Detection[], { input, state, outbreaks }: Trial): JudgedSeries {
  const { first, last } = input.range;
  const length = last - first + 1;
  const alarm = new Uint8Array(length);
  const evaluated = new Uint8Array(length);
  const scores = new Float64Array(length).fill(Number.NaN);
  for (const detection of detections) {
    if (detection.status !== 'evaluated') continue;
    const at = detection.index - first;
    evaluated[at] = 1;
    alarm[at] = detection.alarm ? 1 : 0;
    scores[at] = detection.score;
  }
  return {
    state: state.slice(first, last + 1),
    alarm,
    evaluated,
    scores,
    outbreaks: outbreaks.map((outbreak) => ({ first: outbreak.first - first, last: outbreak.last - first })),
  };
}
