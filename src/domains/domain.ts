import type { Frequency, Text } from '../base/index.ts';
import type { IndicatorQuestion } from '../commitments/index.ts';
import type { Indicator, IndicatorId, SubstanceId } from '../model/index.ts';
import type { CountMethodId, MagnitudeMethodId, MethodChoice, RollingCountMethodId } from './method-choice.ts';

/** Priority areas of the North American Drug Dialogue. */
export const domainIds = [
  'synthetic-drugs',
  'trafficking',
  'supply-chain',
  'public-health',
  'illicit-finance',
  'firearms',
] as const;
export type DomainId = (typeof domainIds)[number];

/** Ways in which the same event shows: independent witnesses of each other. */
export const streams = [
  'laboratory',
  'drug-checking',
  'seizures',
  'wastewater',
  'emergency-services',
  'emergency-departments',
  'hospital',
  'pharmacies',
  'deaths',
  'offences',
  'trade',
] as const;
export type Stream = (typeof streams)[number];

/** A priority area: its words, what it measures and which method watches what. */
export interface Domain {
  readonly id: DomainId;
  readonly title: Text;
  readonly description: Text;
  /** Words that an analyst of the area uses, so that three countries mean the same by them. */
  readonly concepts: readonly Concept[];
  /** Empty where no source of the area is connected yet. */
  readonly indicators: readonly DomainIndicator[];
  readonly watches: readonly Watch[];
  /** Indicators by which progress in the area can be followed, as a start for those who compose their own. */
  readonly questions: readonly IndicatorQuestion[];
  /** Where a substance that was never seen before is a signal of its own. */
  readonly novelty: readonly NoveltyWatch[];
  /** Classes of substances whose signals rank higher or lower, by the first that holds; 1 for all others. */
  readonly substanceWeights: readonly { readonly within: SubstanceId; readonly weight: number }[];
}

/** Finds of substances that are watched for first appearances. */
export interface NoveltyWatch {
  readonly indicator: IndicatorId;
  /**
   * `open`: whatever is found is reported. `closed`: the source sorts finds into a fixed list, so that a substance that
   * enters the list was not looked for before.
   */
  readonly panel: 'open' | 'closed';
}

export interface Concept {
  readonly id: string;
  readonly title: Text;
  readonly definition: Text;
}

/** An indicator of the model with what a reader must not conclude from it. */
export interface DomainIndicator extends Indicator {
  /** Which witness it is when several streams show one event. */
  readonly stream: Stream;
  readonly caution: Text | null;
  /**
   * Weight of a departure in the ranking: 1 for what harms people now, less for what is one step away from harm
   * (a laboratory's finding, a seizure) or two (an offence recorded).
   */
  readonly weight: number;
}

interface WatchOfAnyKind {
  readonly indicator: IndicatorId;
  readonly frequency: Frequency;
  /** `increase`: only more than expected is a signal. `both`: a fall is a signal of its own too. */
  readonly directions: 'increase' | 'both';
  /** Dimensions that break a total down which is watched itself: series with one of them are left out. */
  readonly breakdowns: readonly string[];
  /** Last periods of a series that are likely to be revised upward: no fall is raised there. */
  readonly provisionalPeriods: number;
}

/** Counts of disjoint periods. */
export interface CountWatch extends WatchOfAnyKind {
  readonly values: 'count';
  /** Indicator of the same source, place and period that says how much was looked at: counts are judged against it. */
  readonly exposure?: IndicatorId;
  readonly methods: readonly MethodChoice<CountMethodId>[];
}

/** Counts of windows that overlap from one period to the next (12-month-ending). */
export interface RollingCountWatch extends WatchOfAnyKind {
  readonly values: 'rolling-count';
  /** Months that one value covers. */
  readonly windowMonths: number;
  readonly methods: readonly MethodChoice<RollingCountMethodId>[];
}

/** Rates, loads, shares: never watched by a method for counts, which the type of `methods` sees to. */
export interface MagnitudeWatch extends WatchOfAnyKind {
  readonly values: 'magnitude';
  readonly methods: readonly MethodChoice<MagnitudeMethodId>[];
}

/** Which methods watch an indicator at a frequency: the first that can say something about a series does. */
export type Watch = CountWatch | RollingCountWatch | MagnitudeWatch;

/** Dimensions under which sources break a total of harms down. */
export const harmBreakdowns = [
  'sex',
  'age-group',
  'among',
  'manner-of-death',
  'intent',
  'opioid-type',
  'opioid-origin',
  'stimulant-type',
  'also-involving',
  'share-within',
] as const;
