import { methods, writeEarsUpperLimits } from '../../../src/detect/index.ts';
import type { BenchSeries, DetectTask } from './task.ts';

const limit = { alpha: 0.001, baseline: { length: 7, lag: 2, minimumDeviation: 0, minimumKnown: 7 } };
const firstWatched = 9;

export function earsTasks({ values, starts }: BenchSeries): readonly DetectTask[] {
  const limits = new Float64Array(starts.length);
  const watched = starts.length - firstWatched;
  /** Long enough to be timed. */
  const repeats = 20;
  const all = (): number => {
    let alarms = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const one of values) {
        writeEarsUpperLimits(one, limit, limits);
        for (let index = firstWatched; index < one.length; index++) if (one[index]! > limits[index]!) alarms++;
      }
    }
    return alarms;
  };
  const contract = (first: number): number => {
    let alarms = 0;
    const range = { first, last: starts.length - 1 };
    for (const one of values) {
      const answers = methods['ears-c2'].detect({ values: one, starts, frequency: 'W', range });
      for (const answer of answers) if (answer.status === 'evaluated' && answer.alarm) alarms++;
    }
    return alarms;
  };
  const unit = 'points';
  return [
    { name: 'EARS C2, every week', unit, inR: 'c2', units: repeats * values.length * watched, run: all },
    {
      name: '— by the method contract, with p values',
      unit,
      units: values.length * watched,
      run: () => contract(firstWatched),
    },
    {
      name: '— by the method contract, last week',
      unit,
      inR: 'c2last',
      units: values.length,
      run: () => contract(starts.length - 1),
    },
  ];
}
