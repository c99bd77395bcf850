import type { CalendarDate } from '../../../base/index.ts';
import { indicators } from '../../../domains/index.ts';
import type { IndicatorId, PlaceId, SubstanceId, TlpLabel } from '../../../model/index.ts';

/** Where and when a source first saw a substance in a country. */
export interface Sighting {
  /** What was reported, or what people say that the reported name means. */
  readonly substance: SubstanceId;
  readonly source: string;
  /** ISO 3166-1 alpha-2; empty for places that belong to no country. */
  readonly country: string;
  /** Start of the earliest period with something found. */
  readonly firstSeen: CalendarDate;
  /** Last day of that period; of several that began on the day, of the shortest. */
  readonly firstSeenUntil: CalendarDate;
  /** The place of that period; the country where it was found in several. */
  readonly place: PlaceId;
  /** Start of the latest period with something found. */
  readonly lastSeen: CalendarDate;
  /** What the earliest figure counts. */
  readonly indicator: IndicatorId;
  /**
   * Findings of laboratories and drug-checking services, over all periods: at least so many, since overlapping series of one
   * source are not added up; nothing where the source counts none. Deaths, visits and seizures are no findings.
   */
  readonly findings: number | null;
  /** Narrowest label of its series. */
  readonly tlp: TlpLabel;
  /** Series with something found, in the order of their numbers. */
  readonly series: readonly number[];
}

/** Indicators that count what laboratories identified: each unit is one finding in a sample or piece of evidence. */
export const findingIndicators: readonly IndicatorId[] = indicators
  .filter(({ stream, kind }) => (stream === 'laboratory' || stream === 'drug-checking') && kind === 'count')
  .map(({ id }) => id);

/** A figure of these above zero says that the substance was there; shares, errors and predictions only repeat others. */
export const sightingIndicators: readonly IndicatorId[] = indicators
  .filter(
    ({ id, kind }) => kind !== 'share' && kind !== 'days' && kind !== 'price' && !/error|share|predicted/u.test(id),
  )
  .map(({ id }) => id);
