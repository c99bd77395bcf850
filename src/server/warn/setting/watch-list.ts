import type { WatchEntry } from '../../../api/index.ts';
import { sameText } from '../../../base/index.ts';
import { bindMethod, domains, findMethodText, type Watch } from '../../../domains/index.ts';
import type { SeriesCount } from './setting-store.ts';
import { type AcceptedSetting, applySettings, isOfWatch, windowOf } from './watch-changes.ts';

/** Every watch with what it asks of its methods now; those with most series first. */
export function describeWatches(counts: readonly SeriesCount[], accepted: readonly AcceptedSetting[]): WatchEntry[] {
  return domains
    .flatMap(({ watches }) => watches)
    .map((watch) => describe(watch, counts, accepted))
    .toSorted((a, b) => b.series - a.series);
}

function describe(watch: Watch, counts: readonly SeriesCount[], accepted: readonly AcceptedSetting[]): WatchEntry {
  const { indicator, frequency } = watch;
  const inForce = applySettings(watch, accepted);
  return {
    indicator,
    frequency,
    window: windowOf(watch),
    series: counts
      .filter((count) => isOfWatch(count, watch) && !count.names.some((name) => watch.breakdowns.includes(name)))
      .reduce((sum, { series }) => sum + series, 0),
    methods: watch.methods.map((chosen, at) => {
      const choice = inForce.methods[at] ?? chosen;
      const setting = accepted.find((one) => isOfWatch(one, watch) && one.method === chosen.method);
      const text = findMethodText(chosen.method);
      return {
        method: chosen.method,
        title: text?.title ?? sameText(chosen.method),
        why: chosen.why,
        parameters: { ...bindMethod(choice, frequency).parameters },
        chosen: { ...bindMethod(chosen, frequency).parameters },
        meanings: { ...text?.parameters },
        fewestPerPeriod: choice.fewestPerPeriod ?? null,
        chosenFewestPerPeriod: chosen.fewestPerPeriod ?? null,
        setting: setting?.id ?? null,
      };
    }),
  };
}
