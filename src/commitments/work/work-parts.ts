import { type Estimate, exactly, medianOf, unknown } from '../estimate/estimate.ts';
import { medianDelay } from './delay.ts';
import type { WorkIndicatorId } from './work-indicators.ts';

/**
 * What a figure of the node's own work follows from: the delay of a substance, a gap, how far a source had come, the share of a
 * series that is there. Of a delay that has not ended nothing bounds it above.
 */
export interface WorkPart extends Estimate {
  /** Names the part within its figure. */
  readonly item: string;
}

/** How parts become a figure. */
type WorkAggregation = 'delay' | 'count' | 'median' | 'share';

const aggregations: Readonly<Record<WorkIndicatorId, WorkAggregation>> = {
  'days-from-finding-to-alert': 'delay',
  'days-from-finding-to-control': 'delay',
  'open-control-gaps': 'count',
  'days-since-latest-period': 'median',
  'sources-on-time-share': 'share',
  'figures-reported-share': 'share',
};

/** A figure of a node's own work from its parts. */
export function workEstimate(indicator: WorkIndicatorId, parts: readonly WorkPart[]): Estimate {
  switch (aggregations[indicator]) {
    case 'delay':
      return medianDelay(parts.map(({ value, low, high }) => ({ days: value ?? 0, low: low ?? 0, high })));
    case 'count': {
      const [value, low, high] = [total(parts, 'value'), total(parts, 'low'), total(parts, 'high')];
      return { value, low, high };
    }
    case 'median':
      return medianOf(parts);
    case 'share':
      return parts.length === 0 ? unknown : exactly((100 * total(parts, 'value')) / parts.length);
  }
}

/** A part that is known. */
export function exactPart(item: string, value: number): WorkPart {
  return { item, ...exactly(value) };
}

function total(parts: readonly WorkPart[], bound: keyof Estimate): number {
  return parts.reduce((sum, part) => sum + (part[bound] ?? 0), 0);
}
