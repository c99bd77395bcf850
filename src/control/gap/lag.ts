import { type CalendarDate, toDayNumber } from '../../base/index.ts';
import { type ControlItem, type Jurisdiction, jurisdictions, type SubstanceId } from '../../model/index.ts';
import { type Knowledge, membersByRule, substancesOf } from './coverage.ts';

/** How long one jurisdiction took after another, over the substances that both list. */
export interface Lag {
  readonly from: Jurisdiction;
  readonly to: Jurisdiction;
  readonly substances: number;
  /** Days from the first entry of `from` to that of `to`; negative where `to` was first. */
  readonly medianDays: number | null;
  readonly lowerQuartileDays: number | null;
  readonly upperQuartileDays: number | null;
  /** Substances that `from` listed on an earlier day than `to`. */
  readonly firstInFrom: number;
}

/** Entries into lists before this day are not compared: older dates are those of the laws themselves. */
export const firstComparedDay: CalendarDate = '2009-01-01';

/**
 * Canada's consolidation gives items that were there already the day of a change around them; the last of these days is that
 * of the Cannabis Act. Later days are those of the orders that added the items.
 */
const canadianConsolidation: CalendarDate = '2018-10-17';

/**
 * Lags between jurisdictions, from the first day of each substance's oldest entry, whether by name or by class wording.
 * Left out: entries of low confidence, open wordings, proposals, days known to the year only, and days of which the text only
 * says that the entry was there. A day known to the month counts as its 15th.
 */
export function lagsBetween(knowledge: Knowledge): readonly Lag[] {
  const first = firstDays(knowledge);
  return jurisdictions.flatMap((from) =>
    jurisdictions.filter((to) => to !== from).map((to) => lagBetween(first, from, to)),
  );
}

type FirstDays = ReadonlyMap<SubstanceId, ReadonlyMap<Jurisdiction, number>>;

function firstDays({ matrix, members, outcomes }: Knowledge): FirstDays {
  const fitting = membersByRule(members);
  const first = new Map<SubstanceId, Map<Jurisdiction, number>>();
  for (const item of matrix.items) {
    const day = comparableDay(item);
    if (day === undefined) continue;
    if (item.subject.kind === 'rule' && outcomes.get(item.subject.rule) !== 'match') continue;
    for (const substance of substancesOf(item, fitting)) {
      const days = first.get(substance) ?? new Map<Jurisdiction, number>();
      first.set(substance, days);
      days.set(item.jurisdiction, Math.min(day, days.get(item.jurisdiction) ?? day));
    }
  }
  return first;
}

function comparableDay({ since, sinceKind, status, confidence, ...item }: ControlItem): number | undefined {
  if (since === null || confidence === 'low') return undefined;
  if (status !== 'in-force' && status !== 'temporary' && status !== 'repealed') return undefined;
  if (item.instrument === 'local' || item.verification === 'contradicted') return undefined;
  if (sinceKind === 'seen-in-text' || sinceKind === 'unknown') return undefined;
  // Of a wording that another replaced the day is taken as it stands: else the later wording would seem to be the first.
  const isLastWording = item.subject.kind === 'substance' && status !== 'repealed';
  if (sinceKind === 'wording-since' && isLastWording && since <= canadianConsolidation) return undefined;
  if (sinceKind !== 'approximate') return toDayNumber(since);
  if (since.endsWith('-01-01')) return undefined;
  return since.endsWith('-01') ? toDayNumber(since) + 14 : toDayNumber(since);
}

function lagBetween(first: FirstDays, from: Jurisdiction, to: Jurisdiction): Lag {
  const earliest = toDayNumber(firstComparedDay);
  const days = [...first.values()]
    .flatMap((own) => {
      const [start, end] = [own.get(from), own.get(to)];
      return start === undefined || end === undefined || start < earliest || end < earliest ? [] : [end - start];
    })
    .toSorted((a, b) => a - b);
  return {
    from,
    to,
    substances: days.length,
    medianDays: quantile(days, 0.5),
    lowerQuartileDays: quantile(days, 0.25),
    upperQuartileDays: quantile(days, 0.75),
    firstInFrom: days.filter((lag) => lag > 0).length,
  };
}

/** Quantile by linear interpolation (Hyndman and Fan, 1996, type 7) of values in ascending order. */
export function quantile(sorted: readonly number[], share: number): number | null {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return below === undefined || above === undefined
    ? null
    : below + (above - below) * (position - Math.floor(position));
}
