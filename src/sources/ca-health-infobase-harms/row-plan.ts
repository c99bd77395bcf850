import type { IndicatorId, PlaceId, SubstanceId } from '../../model/index.ts';
import { findBreakdown } from './breakdowns.ts';
import { eventTypes, harms, indicatorOf, substances, type UnitCode, unitCodes } from './codes.ts';
import { timePeriods } from './period-label.ts';
import type { Refusal } from './refusal.ts';
import { findRegion } from './regions.ts';

/** The cells of a row that say what its figure is about, all but the period and the value. */
interface RowCells {
  readonly substance: string;
  readonly harm: string;
  readonly measure: string;
  /** `undefined` in files without the column. */
  readonly event: string | undefined;
  readonly region: string;
  readonly pruid: string;
  readonly timePeriod: string;
  readonly aggregator: string;
  readonly disaggregator: string;
  readonly unit: string;
}

export interface RowPlan {
  readonly indicator: IndicatorId;
  readonly place: PlaceId;
  readonly substance: SubstanceId;
  readonly unit: UnitCode;
  readonly dimensions: Readonly<Record<string, string>>;
  /** One table of the publisher: substance, harm, time period, events, breakdown and unit; the same name in both layouts. */
  readonly dataset: string;
  readonly repeatsPeriod: boolean;
  readonly unlabelled: boolean;
}

/** What rows with these cells mean, or why they stay out. */
export function planRow(cells: RowCells): RowPlan | Refusal {
  const substance = substances.get(cells.substance);
  if (substance === undefined) {
    return { column: 'Substance', code: 'unknown-substance', text: cells.substance, known: substances.keys() };
  }
  const harm = harms.get(cells.harm);
  if (harm === undefined) return { column: 'Source', code: 'unknown-code', text: cells.harm, known: harms.keys() };
  const unit = unitCodes.get(cells.unit);
  if (unit === undefined) return { column: 'Unit', code: 'unknown-unit', text: cells.unit, known: unitCodes.keys() };
  if (!timePeriods.includes(cells.timePeriod)) {
    return { column: 'Time_Period', code: 'unknown-period', text: cells.timePeriod, known: timePeriods };
  }
  const among = findAmong(cells);
  if (typeof among === 'object') return among;
  const place = findRegion(cells.region, cells.pruid);
  if (typeof place === 'object') return place;
  const { measure, aggregator, disaggregator } = cells;
  const breakdown = findBreakdown({ measure, harm, unit, aggregator, disaggregator });
  if ('code' in breakdown) return breakdown;

  const time = cells.timePeriod === 'By year' ? 'by-year' : 'by-quarter';
  const by = Object.keys(breakdown.dimensions).sort().join('+') || 'overall';
  return {
    indicator: indicatorOf(harm, unit),
    place,
    substance,
    unit,
    dimensions: among === undefined ? breakdown.dimensions : { among, ...breakdown.dimensions },
    dataset: `${substance}/${harm}/${time}/${among ?? 'all'}/${by}/${unit}`,
    repeatsPeriod: breakdown.repeatsPeriod,
    unlabelled: breakdown.unlabelled,
  };
}

function findAmong({ event, substance, harm }: RowCells): string | undefined | Refusal {
  if (event === undefined) return undefined;
  const type = eventTypes.get(event);
  if (type === undefined) return { column: 'Type_Event', code: 'unknown-code', text: event, known: eventTypes.keys() };
  if (type.substance !== substance || type.harm !== harm) {
    return { column: 'Type_Event', code: 'inconsistent', text: event };
  }
  return type.among;
}
