import { findIndicator, substanceWeightOf } from '../../domains/index.ts';
import { findPlace, type IndicatorId, type PlaceId, type SubstanceId } from '../../model/index.ts';

/** Beyond this many standard deviations a departure is as certain as it needs to be. */
const mostCounted = 8;

/**
 * Priority of a signal: (score, at most 8, + 1 for a country or 0.5 for a subdivision) × the indicator's weight × the weight
 * of the substance's class, which the domain states. A first appearance has a score of its own; see `novelty.ts`.
 */
export function priorityOf(signal: {
  readonly score: number;
  readonly indicator: IndicatorId;
  readonly place: PlaceId;
  readonly substance: SubstanceId | null;
}): number {
  const ofSubstance = signal.substance === null ? 1 : substanceWeightOf(signal.indicator, signal.substance);
  const weight = (findIndicator(signal.indicator)?.weight ?? 0) * ofSubstance;
  return (Math.max(0, Math.min(signal.score, mostCounted)) + sizeOf(signal.place)) * weight;
}

function sizeOf(place: PlaceId): number {
  switch (findPlace(place)?.level) {
    case 'world':
    case 'group':
    case 'country':
      return 1;
    case 'subdivision':
      return 0.5;
    default:
      return 0;
  }
}
