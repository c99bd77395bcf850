import type { CombinationList, CombinationQuery } from '../../../api/index.ts';
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
  const combinations: CombinationList['combinations'] = [];
  const sources: CombinationList['sources'] = [];
  for (const [source, own] of bySource(samples)) {
    const latest = own.reduce((last, { date }) => (date > last ? date : last), origin);
    const first = from ?? shiftPeriod(periodContaining(latest, 'M'), 'M', 1 - latestMonths);
    const start = monthOf(first);
    sources.push({
      source,
      from: periodContaining(first, 'M'),
      samples: own.filter(({ date }) => monthOf(date) >= start).length,
    });
    const findings = own.map(({ date, substances }) => ({
      period: monthOf(date),
      substances: substances.filter((id) => findSubstance(id)?.kind !== 'class'),
    }));
    for (const found of newCombinations(findings, { from: start, fewestBefore })) {
      const [one, other] = found.substances;
      const both = own.filter(
        ({ date, substances }) => monthOf(date) >= start && substances.includes(one) && substances.includes(other),
      );
      combinations.push({
        source,
        substances: [one, other],
        firstMonth: shiftPeriod(origin, 'M', found.period),
        samples: found.samples,
        expected: found.expected,
        pValue: found.pValue,
        surprise: found.surprise,
        before: [...found.before],
        places: [...new Set(both.map(({ place }) => place))].sort(),
        training: both.some(({ training }) => training),
      });
    }
  }
  combinations.sort((a, b) => b.surprise - a.surprise || b.samples - a.samples);
  return { combinations: combinations.slice(0, limit), sources };
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
