import type { ProgressFigure, ProgressQuestion } from '../../../api/index.ts';
import { sameText, units } from '../../../base/index.ts';
import type { IndicatorFigure, IndicatorQuestion } from '../../../commitments/index.ts';
import { findAreaOf } from '../../../domains/index.ts';
import { findPlace } from '../../../model/index.ts';

export function describeQuestion(question: IndicatorQuestion): ProgressQuestion {
  const { id, title, note, unit, better, across, periods, chance, panel, measure, denominator } = question;
  const { indicator, substance, sources, frequency, window, dimensions } = measure;
  const area = findAreaOf(question);
  return {
    id,
    domain: area?.id ?? '',
    domainTitle: area?.title ?? sameText(''),
    title,
    note,
    unit,
    unitText: units[unit],
    better,
    indicator,
    substance,
    sources: [...sources],
    frequency,
    window,
    dimensions: { ...dimensions },
    across,
    periods,
    chance,
    panel,
    relatedTo: denominator.kind,
    per: denominator.kind === 'none' ? null : denominator.per,
  };
}

export function describeFigure({ reporting, caveats, sources, ...figure }: IndicatorFigure): ProgressFigure {
  const countries = new Set(reporting.map((place) => findPlace(place)?.country ?? place.slice(0, 2)));
  return {
    ...figure,
    reporting: reporting.length,
    countries: [...countries].sort(),
    caveats: [...caveats],
    sources: [...sources],
  };
}
