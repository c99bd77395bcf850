import type { SeriesSnapshot } from '../../../model/index.ts';
import type { JsonObject } from '../../json/json-value.ts';
import { extensionIds } from '../schema/extension-ids.ts';

/**
 * What the last figure of a series is for readers that look for results and not for series: a seizure total or a result of
 * wastewater. It follows from the series, and is not read back.
 */
export function resultOfSeries(series: SeriesSnapshot): JsonObject {
  const last = series.points.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return {};
  const subject = {
    extension_type: 'property-extension',
    place: series.place,
    ...(series.substance === null ? {} : { substance: series.substance }),
    period: last.period,
    unit: series.unit,
  };
  if (series.indicator.startsWith('wastewater')) {
    const bounds = {
      ...(last.low === null ? {} : { low: last.low }),
      ...(last.high === null ? {} : { high: last.high }),
    };
    return { [extensionIds.wastewaterResult]: { ...subject, value: last.value, ...bounds } };
  }
  if (!series.indicator.startsWith('drug-seizure')) return {};
  const quantity = series.indicator.endsWith('mass') ? { mass: last.value } : { events: last.value };
  return { [extensionIds.seizure]: { ...subject, ...quantity } };
}
