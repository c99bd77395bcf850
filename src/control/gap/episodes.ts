import type { ControlItem, Jurisdiction } from '../../model/index.ts';
import { jurisdictions } from '../../model/index.ts';
import { type Coverage, type Span, strongestListing } from './coverage.ts';

/** A stretch of days; either end may be infinite. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches in which something is so that changes on some days only: `isOpen` is asked once before the first of the days
 * and once on each of them.
 */
export function stretchesWhere(days: readonly number[], isOpen: (day: number) => boolean): readonly Stretch[] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let from: number | undefined = isOpen((sorted[0] ?? 0) - 1) ? Number.NEGATIVE_INFINITY : undefined;
  for (const day of sorted) {
    const open = isOpen(day);
    if (open && from === undefined) from = day;
    if (!open && from !== undefined) {
      stretches.push({ from, to: day });
      from = undefined;
    }
  }
  return from === undefined ? stretches : [...stretches, { from, to: Number.POSITIVE_INFINITY }];
}

/** The strongest entry of each jurisdiction on a day; what the Netherlands owe to the Union stands under the Union. */
export function listingsOn(coverage: Coverage | undefined, day: number): readonly Span[] {
  return jurisdictions.flatMap((jurisdiction) => {
    const listing = strongestListing(coverage, jurisdiction, day);
    return listing === undefined || listing.item.jurisdiction !== jurisdiction ? [] : [listing];
  });
}

/** The entries of these jurisdictions that held on a day. */
export function itemsOn(
  coverage: Coverage | undefined,
  among: readonly Jurisdiction[],
  day: number,
): readonly ControlItem[] {
  return among.flatMap((jurisdiction) => strongestListing(coverage, jurisdiction, day)?.item ?? []);
}
