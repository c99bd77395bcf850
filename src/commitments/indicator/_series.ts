import type { CalendarDate } from '../../base/index.ts';
import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import type { IndicatorDefinition, Measure } from './definition.ts';
import type { IndicatorData } from './evaluate.ts';
import type { KnownSeries } from './known-series.ts';

/** Deaths of two provinces a month, as a definition that tests change. */
export const deaths: IndicatorDefinition = {
  id: 'test-deaths',
  title: { en: 'Deaths', fr: 'Décès', es: 'Defunciones' },
  note: { en: 'For tests', fr: 'Pour les essais', es: 'Para pruebas' },
  measure: measureOf(['CA-BC', 'CA-AB']),
  across: 'sum',
  periods: 1,
  denominator: { kind: 'none' },
  chance: false,
  better: 'lower',
  unit: '{deaths}',
  panel: 'whole',
};

export function measureOf(places: readonly string[], more: Partial<Measure> = {}): Measure {
  return {
    indicator: 'overdose-deaths',
    substance: null,
    places,
    sources: ['first', 'second'],
    frequency: 'M',
    window: '',
    dimensions: {},
    ...more,
  };
}

/** A series from January 2024 on; `null`: nothing was reported that month. */
export function seriesOf(
  place: string,
  figures: readonly (number | Cell | null)[],
  more: Partial<KnownSeries> = {},
): KnownSeries {
  const cells = figures.flatMap((figure, index) => {
    if (figure === null) return [];
    const cell = typeof figure === 'number' ? plainCell(figure) : figure;
    return [{ ...cell, period: month(index), asOf: '2026-01-01' }];
  });
  return {
    id: 1,
    place,
    source: 'first',
    absence: 'unknown',
    cells,
    covered: [{ from: month(0), to: month(Math.max(0, figures.length - 1)) }],
    settling: new Map(),
    ...more,
  };
}

export const fewDeaths = missingCell('suppressed-small-count', { low: 1, high: 9 });

export function provisional(value: number): Cell {
  return { value, status: 'P' };
}

export function month(index: number): CalendarDate {
  return `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

export function dataOf(series: readonly KnownSeries[], more: Partial<IndicatorData> = {}): IndicatorData {
  return { series, denominator: [], populationOf: () => undefined, ...more };
}
