import type { CalendarDate } from '../../base/index.ts';
import type { CitedAspect } from '../../model/index.ts';
import { type Estimate, quotientOf, scaled, unknown } from '../estimate/estimate.ts';

/** What a sentence of a statement rests on: something of the answer to a question, as it was known on a day. */
export interface FigureCitation {
  readonly asked: { readonly kind: 'question' | 'goal'; readonly id: string };
  readonly asKnownOn: CalendarDate;
  /** First day of the period that the figure is called after. */
  readonly period: CalendarDate;
  readonly aspect: CitedAspect;
  /** Of a change: the period that it is compared with. */
  readonly since: CalendarDate | null;
  /** With which it is written into a text. */
  readonly decimals: number;
}

/** What was measured, from which a citation takes its figure; null: there is none. */
export interface Measured {
  readonly figure: Estimate | null;
  /** Of the period that it is compared with. */
  readonly before: Estimate | null;
  /** Share of the way from baseline to target. */
  readonly covered: Estimate | null;
}

/** The figure that a citation states, in the unit in which texts write it: shares of the way and changes in percent. */
export function citedEstimate(aspect: CitedAspect, { figure, before, covered }: Measured): Estimate | null {
  if (aspect === 'way') return covered === null ? null : scaled(covered, 100);
  if (figure === null) return null;
  switch (aspect) {
    case 'value':
      return figure;
    case 'lower':
      return { ...figure, value: figure.low };
    case 'upper':
      return { ...figure, value: figure.high };
    case 'change':
      return before === null ? null : difference(figure, before);
    case 'change-percent':
      return before === null ? null : percentChange(figure, before);
  }
}

/** Whether the data carry the statement: they have a number, and of a change they say which way it went. */
export function isCarried(aspect: CitedAspect, estimate: Estimate | null): boolean {
  if (estimate === null || estimate.value === null) return false;
  if (aspect !== 'change' && aspect !== 'change-percent') return true;
  const { low, high } = estimate;
  if (low === null || high === null) return false;
  return low > 0 || high < 0 || (low === 0 && high === 0);
}

function difference(one: Estimate, other: Estimate): Estimate {
  return { value: minus(one.value, other.value), low: minus(one.low, other.high), high: minus(one.high, other.low) };
}

function minus(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

/** Of amounts that are not below 0. */
function percentChange(one: Estimate, other: Estimate): Estimate {
  const isAmount = (one.low ?? -1) >= 0 && (other.low ?? -1) >= 0;
  if (!isAmount) return unknown;
  const { value, low, high } = scaled(quotientOf(one, other), 100);
  return { value: minus(value, 100), low: minus(low, 100), high: minus(high, 100) };
}
