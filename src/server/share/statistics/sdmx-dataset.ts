import { formatPeriod } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import {
  type SdmxCode,
  type SdmxNames,
  type SdmxObservation,
  type SdmxSeries,
  sdmxNotApplicable,
  sdmxTotal,
  toSdmxId,
} from '../../../exchange/index.ts';
import { jointMarking, type Marking } from '../../../model/index.ts';
import type { FigureCellRow, NamedThing, SeriesRow } from './figure-cell-store.ts';

/** Breakdown of a series in one text, as a key names it: `age-group=20-29&sex=female`; empty: all. */
export function breakdownOf({ dimensions }: Pick<SeriesRow, 'dimensions'>): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

export function datasetOf({ source, dataset }: Pick<SeriesRow, 'source' | 'dataset'>): string {
  return `${source}|${dataset}`;
}

export interface CellContext {
  readonly markings: ReadonlyMap<number, Marking>;
  readonly isWithheld: (cell: FigureCellRow) => boolean;
}

/** A series as SDMX has it; each cell carries the joint marking of itself and its series. */
export function sdmxSeriesOf(series: SeriesRow, cells: readonly FigureCellRow[], context: CellContext): SdmxSeries {
  const indicator = findIndicator(series.indicator);
  const breakdown = breakdownOf(series);
  return {
    key: {
      FREQ: series.frequency,
      REF_AREA: toSdmxId(series.place),
      SUBSTANCE: series.substance === null ? sdmxNotApplicable : toSdmxId(series.substance),
      INDICATOR: toSdmxId(series.indicator),
      BREAKDOWN: breakdown === '' ? sdmxTotal : toSdmxId(breakdown),
      TIME_SPAN: series.window === '' ? sdmxNotApplicable : series.window,
      DATASET: toSdmxId(datasetOf(series)),
    },
    attributes: {
      UNIT_MEASURE: indicator === undefined ? null : toSdmxId(indicator.unit),
      UNIT_MULT: 0,
      DECIMALS: Math.max(0, ...cells.map(({ value }) => decimalsOf(value))),
      SOURCE: series.source,
      TRAINING_DATA: String(series.training),
    },
    observations: cells.map((cell) => observationOf(series, cell, context)),
  };
}

function decimalsOf(value: number | null): number {
  const [, decimals = ''] = String(value ?? 0).split('.');
  return Math.min(15, decimals.length);
}

function observationOf(series: SeriesRow, cell: FigureCellRow, { markings, isWithheld }: CellContext): SdmxObservation {
  const parts = [markings.get(series.marking), markings.get(cell.marking)];
  const [one, other] = parts;
  if (one === undefined || other === undefined) throw new Error('a figure was read whose marking was not');
  const { tlp, releasableTo } = jointMarking([one, other]);
  const period = formatPeriod({ start: cell.period, frequency: series.frequency, window: '' });
  const marking = { TLP: toSdmxId(tlp), RELEASABLE_TO: releasableTo.length === 0 ? null : releasableTo.join(' ') };
  if (isWithheld(cell)) {
    return {
      period,
      value: null,
      attributes: {
        OBS_STATUS: 'Q',
        // Not `A` for the small and `D` for the others: that would tell which ones are small.
        CONF_STATUS: 'C',
        LOWER_BOUND: null,
        UPPER_BOUND: null,
        MISSING_REASON: 'suppressed',
        VALID_FROM: cell.asOf,
        ...marking,
      },
    };
  }
  return {
    period,
    value: cell.value,
    attributes: {
      OBS_STATUS: cell.status,
      CONF_STATUS: cell.confidentiality ?? 'F',
      LOWER_BOUND: cell.low ?? null,
      UPPER_BOUND: cell.high ?? null,
      MISSING_REASON: cell.reason ?? null,
      VALID_FROM: cell.asOf,
      ...marking,
    },
  };
}

/** Code lists of what these series are about, and nothing else. */
export function sdmxNamesOf(
  series: readonly SeriesRow[],
  named: { readonly places: readonly NamedThing[]; readonly substances: readonly NamedThing[] },
): SdmxNames {
  const shown = new Set(named.places.map(({ id }) => id));
  const places = named.places.map(({ id, name, parent }): SdmxCode => {
    const above = parent !== null && shown.has(parent) ? { parent: toSdmxId(parent) } : {};
    return { id: toSdmxId(id), name, ...above };
  });
  const substances = named.substances.map(({ id, name }): SdmxCode => ({ id: toSdmxId(id), name }));
  const none: SdmxCode = {
    id: sdmxNotApplicable,
    name: { en: 'Not applicable', fr: 'Sans objet', es: 'No aplica' },
  };
  const total: SdmxCode = { id: sdmxTotal, name: { en: 'Total', fr: 'Total', es: 'Total' } };
  const indicators = distinct(series.map(({ indicator }) => indicator)).map((id): SdmxCode => {
    return { id: toSdmxId(id), name: findIndicator(id)?.title ?? asItIs(id) };
  });
  const breakdowns = distinct(series.map(breakdownOf)).filter((text) => text !== '');
  const spans = distinct(series.map((one) => one.window)).filter((text) => text !== '');
  return {
    places,
    substances: [none, ...substances],
    indicators,
    breakdowns: [total, ...breakdowns.map((id): SdmxCode => ({ id: toSdmxId(id), name: asItIs(id) }))],
    spans: [none, ...spans.map((id): SdmxCode => ({ id, name: asItIs(id) }))],
    datasets: distinct(series.map(datasetOf)).map((id): SdmxCode => ({ id: toSdmxId(id), name: asItIs(id) })),
  };
}

function asItIs(text: string): SdmxCode['name'] {
  return { en: text, fr: text, es: text };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
