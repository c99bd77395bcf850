import type { CombinationEntry, CombinationList, CombinationQuery } from '../../../api/index.ts';
import { type CalendarDate, periodContaining, periodsBetween, shiftPeriod } from '../../../base/index.ts';
import { newCombinations } from '../../../detect/index.ts';
import { findSubstance } from '../../../model/index.ts';
import type { StoredSample } from './sample-store.ts';

/** Months of a source's latest samples that are looked at where nobody says from when. */
const latestMonths = 3;
/** Both substances must have been known for a while: fewer finds before, and the news is the substance itself. */
const fewestBefore = 3;
/** Month from which months are counted. */
const origin: CalendarDate = '1970-01-01';

/** Substances found together for the first time, source by source, the most surprising first. */
export function findCombinations(
  samples: readonly StoredSample[],
  { from, limit }: Pick<CombinationQuery, 'from' | 'limit'>,
): CombinationList {
  const combinations: CombinationEntry[] = [];
  const sources: CombinationList['sources'] = [];
  for (const [source, own] of bySource(samples)) {
    const latest =
      own
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? origin;
    const first = periodContaining(from ?? shiftPeriod(periodContaining(latest, 'M'), 'M', 1 - latestMonths), 'M');
    const recent = own.filter(({ date }) => date >= first);
    sources.push({ source, from: first, samples: recent.length });
    combinations.push(...combinationsOf(source, own, recent, first));
  }
  combinations.sort((a, b) => b.surprise - a.surprise || (a.substance < b.substance ? -1 : 1));
  return { combinations: combinations.slice(0, limit), sources };
}

/** The new pairs of one source, gathered under the rarer substance: one event is one entry. */
function combinationsOf(
  source: string,
  samples: readonly StoredSample[],
  recent: readonly StoredSample[],
  first: CalendarDate,
): readonly CombinationEntry[] {
  const findings = samples.map(({ date, substances }) => ({
    period: monthOf(date),
    substances: substances.filter((id) => findSubstance(id)?.kind !== 'class'),
  }));
  const entries = new Map<string, CombinationEntry>();
  for (const found of newCombinations(findings, { from: monthOf(first), fewestBefore })) {
    const isFirstRarer = found.before[0] <= found.before[1];
    const [rarer, other] = isFirstRarer ? found.substances : found.substances.toReversed();
    const [before, ofOther] = isFirstRarer ? found.before : found.before.toReversed();
    if (rarer === undefined || other === undefined || before === undefined || ofOther === undefined) continue;
    const { samples: count, expected, pValue, surprise } = found;
    const firstMonth = shiftPeriod(origin, 'M', found.period);
    const partner = { substance: other, before: ofOther, samples: count, expected, pValue, surprise, firstMonth };
    const both = recent.filter(({ substances }) => substances.includes(rarer) && substances.includes(other));
    const known = entries.get(rarer);
    entries.set(rarer, {
      source,
      substance: rarer,
      before,
      surprise: Math.max(known?.surprise ?? 0, surprise),
      firstMonth: known === undefined || firstMonth < known.firstMonth ? firstMonth : known.firstMonth,
      partners: [...(known?.partners ?? []), partner],
      places: [...new Set([...(known?.places ?? []), ...both.map(({ place }) => place)])].sort(),
      training: both.some(({ training }) => training),
    });
  }
  return [...entries.values()];
}

function monthOf(date: CalendarDate): number {
  return periodsBetween(origin, periodContaining(date, 'M'), 'M');
}

function bySource(samples: readonly StoredSample[]): ReadonlyMap<string, readonly StoredSample[]> {
  const sources = new Map<string, StoredSample[]>();
  for (const sample of samples) {
    const own = sources.get(sample.source);
    if (own === undefined) sources.set(sample.source, [sample]);
    else own.push(sample);
  }
  return sources;
}
