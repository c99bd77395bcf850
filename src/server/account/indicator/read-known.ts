import { type CalendarDate, groupBy } from '../../../base/index.ts';
import type { KnownSeries, MeasureQuestion } from '../../../commitments/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { nowcastBounds } from '../../observe/index.ts';
import type { Connection } from '../../store/index.ts';
import type { KnownCells } from './known-cells.ts';
import {
  latestDeliveryDays,
  listCoveredSpans,
  listMeasuredSeries,
  listSeriesVintages,
  type MeasuredSeries,
} from './measure-store.ts';
import { isOpen, settlingOf } from './settling.ts';

export type MeasuredKnownSeries = MeasuredSeries & KnownSeries;

/** Series of a measure as known on a day, as far as whoever asks may see them, with what bounds their provisional figures. */
export async function readKnown(
  connection: Connection,
  measure: MeasureQuestion,
  { asKnownOn, knownCells }: { readonly asKnownOn: CalendarDate; readonly knownCells: KnownCells },
): Promise<readonly MeasuredKnownSeries[]> {
  const found = await listMeasuredSeries(connection, measure);
  const cells = await knownCells.read(connection, idsOf(found), asKnownOn);
  const open = found.filter(({ id }) => cells.get(id)?.some(isOpen));
  const vintages = open.length === 0 ? [] : await listSeriesVintages(connection, idsOf(open), asKnownOn);
  const days = await latestDeliveryDays(connection, measure.sources, asKnownOn);
  const spans = groupBy(await listCoveredSpans(connection, measure, asKnownOn), datasetOf);
  const settling = await settlingOf({
    frequency: measure.frequency,
    vintages,
    days,
    open,
    cells,
    nowcastOf: (series) => nowcastBounds(connection, series, asKnownOn),
  });
  const absence = findIndicator(measure.indicator)?.absence ?? 'unknown';
  return found.map((one) => ({
    ...one,
    absence,
    cells: cells.get(one.id) ?? [],
    covered: spans.get(datasetOf(one)) ?? [],
    settling: settling.get(one.id) ?? new Map(),
  }));
}

function idsOf(series: readonly MeasuredSeries[]): readonly number[] {
  return series.map(({ id }) => id);
}

function datasetOf({ source, dataset }: { readonly source: string; readonly dataset: string }): string {
  return `${source}|${dataset}`;
}
