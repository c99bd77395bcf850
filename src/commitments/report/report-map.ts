import { formatFigure, units } from '../../base/index.ts';
import { type ChoroplethSpec, classBreaks, type RegionValue } from '../../charts/index.ts';
import { findPlace, type PlaceId } from '../../model/index.ts';
import type { IndicatorFigure } from '../indicator/evaluate.ts';
import { type Figure, strong, type Table, text } from './document.ts';
import type { PlaceFigures } from './place-figures.ts';
import type { QuestionFacts } from './question-facts.ts';
import { originOf } from './report-figure.ts';
import type { ReportInput } from './report-input.ts';
import { sayBounds, sayList, sayNumber, sayPeriod, sayRemarks, sayText } from './say.ts';
import type { ReportVoice } from './voice.ts';

interface Spoken {
  readonly input: ReportInput;
  readonly voice: ReportVoice;
}

/** The map of a question: the figure of each province or state in one period. */
export function reportMap(facts: QuestionFacts, places: PlaceFigures, { input, voice }: Spoken): Figure {
  const { definition } = facts;
  const title = sayText(definition.title, voice);
  const period = sayPeriod(places.period, definition, voice);
  const unit = sayText(units[definition.unit], voice);
  const remarks = [
    voice.text('map.credit'),
    ...(places.others === 0 ? [] : [voice.text('map.others', { count: places.others })]),
  ];
  return {
    kind: 'figure',
    id: `map-${definition.id}`,
    caption: voice.text('map.caption', { title, period, unit }),
    drawing: { kind: 'map', spec: specOf(facts, places, voice) },
    alternative: alternativeOf(places, { title, period, unit, voice }),
    origin: [...originOf(facts, input, voice), text(` ${remarks.join(' ')}`)],
    table: tableOf(places, { title, period, voice }),
  };
}

function specOf({ definition }: QuestionFacts, { country, figures }: PlaceFigures, voice: ReportVoice): ChoroplethSpec {
  const regions = new Map(figures.map(({ place, figure }) => [place, regionOf(figure)]));
  return {
    key: `map-${definition.id}`,
    country,
    regions,
    classes: classBreaks(figures.flatMap(({ figure }) => figure.value ?? [])),
    locale: voice.locale,
    words: {
      noData: voice.text('map.noData'),
      suppressed: voice.text('map.suppressed'),
      orMore: (from) => voice.text('map.orMore', { from }),
      fromTo: (from, to) => voice.text('map.fromTo', { from, to }),
    },
  };
}

/** A figure that is withheld is no zero and no gap. */
function regionOf({ value, caveats }: IndicatorFigure): RegionValue {
  if (value !== null) return { value, state: 'value' };
  return { value: null, state: caveats.includes('suppressed') ? 'suppressed' : 'none' };
}

interface Said {
  readonly title: string;
  readonly period: string;
  readonly voice: ReportVoice;
}

/** Most places that are named as the highest. */
const mostNamed = 3;

function alternativeOf({ figures }: PlaceFigures, { voice, ...said }: Said & { readonly unit: string }): string {
  const known = figures
    .filter(({ figure }) => figure.value !== null)
    .toSorted((one, other) => (other.figure.value ?? 0) - (one.figure.value ?? 0));
  const highest = known
    .slice(0, mostNamed)
    .map(({ place, figure }) => `${nameOf(place, voice)} (${sayNumber(figure.value, voice)})`);
  const counts = { known: known.length, all: figures.length };
  if (highest.length === 0) return voice.text('map.alternative.none', { ...said, ...counts });
  return voice.text('map.alternative', { ...said, ...counts, highest: sayList(highest, voice) });
}

function tableOf({ figures }: PlaceFigures, { title, period, voice }: Said): Table {
  const named = figures.map(({ place, figure }) => ({ name: nameOf(place, voice), figure }));
  return {
    kind: 'table',
    caption: voice.text('map.table', { title, period }),
    columns: [
      { title: voice.text('column.place'), numeric: false, share: 5 },
      { title: voice.text('column.figure'), numeric: true, share: 3 },
      { title: voice.text('column.bounds'), numeric: true, share: 3 },
      { title: voice.text('column.remarks'), numeric: false, share: 5 },
    ],
    rows: named
      .toSorted((one, other) => one.name.localeCompare(other.name, voice.locale))
      .map(({ name, figure }) => [
        [strong(name)],
        [text(figure.value === null ? '–' : formatFigure(figure.value, voice.locale))],
        [text(sayBounds(figure, voice))],
        [text(figure.reporting.length === 0 ? voice.text('map.noData') : sayRemarks(figure, voice).join(', '))],
      ]),
  };
}

function nameOf(place: PlaceId, voice: ReportVoice): string {
  const name = findPlace(place)?.name;
  return name === undefined ? place : sayText(name, voice);
}
