import type { Sector } from '../model/index.ts';
import type { DomainIndicator, Stream } from './domain.ts';

/**
 * What of an indicator must not leave its audience. `small-counts`: counts from 1 up to one less than `minimum`, and what
 * would give them away. `withhold`: everything, since the counts behind a figure cannot be judged from it. `none`: figures
 * about no person.
 */
export type SuppressionRule =
  | { readonly kind: 'small-counts'; readonly minimum: number }
  | { readonly kind: 'withhold' }
  | { readonly kind: 'none' };

interface StreamAudience {
  /** Below this a count is small; null: nothing in the stream is about persons. */
  readonly minimum: number | null;
  /** Sectors whose own figures these are. */
  readonly sectors: readonly Sector[];
}

/**
 * Counts of deaths and of people in care below 10 are withheld as by CDC WONDER (data use restrictions: 1 to 9); cases of
 * laboratories, police and customs below 5, as Statistics Canada and INEGI do for administrative files.
 */
const audiences: Readonly<Record<Stream, StreamAudience>> = {
  deaths: { minimum: 10, sectors: ['health'] },
  hospital: { minimum: 10, sectors: ['health'] },
  'emergency-departments': { minimum: 10, sectors: ['health'] },
  'emergency-services': { minimum: 10, sectors: ['health'] },
  // Rates of whole states, printed to one prescription in a thousand residents: hundreds of prescriptions at the least.
  pharmacies: { minimum: null, sectors: ['health'] },
  laboratory: { minimum: 5, sectors: ['laboratory', 'police'] },
  'drug-checking': { minimum: 5, sectors: ['health', 'laboratory'] },
  seizures: { minimum: 5, sectors: ['police', 'customs-and-post'] },
  offences: { minimum: 5, sectors: ['police'] },
  wastewater: { minimum: null, sectors: ['health'] },
  // Totals of a country and a year as its customs authority publishes them.
  trade: { minimum: null, sectors: ['customs-and-post'] },
};

/** The rule of an indicator; `minimum` of a source's own policy takes the place of the stream's. */
export function suppressionRuleOf({ stream, kind }: DomainIndicator, minimum?: number): SuppressionRule {
  const least = minimum ?? audiences[stream].minimum;
  if (least === null) return { kind: 'none' };
  return kind === 'count' ? { kind: 'small-counts', minimum: least } : { kind: 'withhold' };
}

/** Sectors whose readers see the figures as they are. */
export function owningSectorsOf({ stream }: DomainIndicator): readonly Sector[] {
  return audiences[stream].sectors;
}
