import type { Figure, FigureQuery, ObservationPage, ObservationQuery, SeriesEntry } from '../../api/index.ts';
import { formatPeriod, type Language, type PeriodWindow, type Text } from '../../base/index.ts';
import { findIndicator } from '../../domains/index.ts';
import type { FigureRow } from '../../exchange/index.ts';
import { strictestTlp } from '../../model/index.ts';
import { noteRestrictedRead } from '../access/index.ts';
import type { ObserveService } from '../observe/index.ts';

interface Names {
  readonly place: ReadonlyMap<string, Text>;
  readonly substance: ReadonlyMap<string, Text>;
}

/** Rows of Explore's figure. */
export async function* figureRows(
  observe: ObserveService,
  query: FigureQuery,
  language: Language,
): AsyncGenerator<FigureRow> {
  const figure = await observe.readFigure(query);
  const names = await readNames(observe);
  for (const line of figure.lines) yield* lineRows(figure, line, names, language);
}

function* lineRows(
  figure: Figure,
  line: Figure['lines'][number],
  names: Names,
  language: Language,
): Generator<FigureRow> {
  const [, dataset = ''] = line.key.split('|');
  noteRestrictedRead({ kind: 'line', id: line.key, tlp: line.tlp });
  for (const point of line.points) {
    yield {
      ...describe({ ...line, dataset, indicator: figure.indicator }, names, language),
      unit: figure.unit,
      timePeriod: timePeriod(point.period, line),
      periodStart: point.period,
      value: point.value,
      low: point.low,
      high: point.high,
      status: point.status,
      confidentiality: point.confidentiality,
      reason: point.reason,
      asOf: point.asOf,
      asKnownOn: figure.asKnownOn,
      tlp: line.tlp,
      trainingData: figure.training,
    };
  }
}

const pageSize = 10_000;

/** Rows of the stored observations, page by page. */
export async function* observationRows(
  observe: ObserveService,
  query: Omit<ObservationQuery, 'limit' | 'cursor'>,
  language: Language,
): AsyncGenerator<FigureRow> {
  const names = await readNames(observe);
  for (let cursor: string | undefined; ; ) {
    const page = await observe.listObservations({ ...query, cursor, limit: pageSize });
    yield* pageRows(page, names, language);
    if (page.next === null) return;
    cursor = page.next;
  }
}

function* pageRows(page: ObservationPage, names: Names, language: Language): Generator<FigureRow> {
  const byId = new Map(page.series.map((series) => [series.id, series]));
  for (const { id, tlp } of page.series) noteRestrictedRead({ kind: 'series', id, tlp });
  for (const { series: id, period, delivery: _delivery, tlp, ...cell } of page.observations) {
    const series = byId.get(id);
    if (series === undefined) throw new Error('an observation came without its series');
    if (tlp !== series.tlp) noteRestrictedRead({ kind: 'series', id, tlp });
    yield {
      ...describe(series, names, language),
      unit: findIndicator(series.indicator)?.unit ?? '',
      timePeriod: timePeriod(period, series),
      periodStart: period,
      ...cell,
      asKnownOn: page.asKnownOn,
      tlp: strictestTlp([series.tlp, tlp]),
      trainingData: series.training,
    };
  }
}

type Described = Pick<
  SeriesEntry,
  'source' | 'dataset' | 'indicator' | 'place' | 'substance' | 'dimensions' | 'frequency'
>;

function describe(
  series: Described,
  names: Names,
  language: Language,
): Pick<FigureRow, keyof Described | 'placeName' | 'substanceName'> & { dimensions: string } {
  const { source, dataset, indicator, place, substance, frequency, dimensions } = series;
  return {
    source,
    dataset,
    indicator,
    place,
    placeName: names.place.get(place)?.[language] ?? place,
    substance,
    substanceName: substance === null ? null : (names.substance.get(substance)?.[language] ?? substance),
    dimensions: Object.entries(dimensions)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
    frequency,
  };
}

function timePeriod(start: string, { frequency, window }: Pick<SeriesEntry, 'frequency' | 'window'>): string {
  return formatPeriod({ start, frequency, window: isWindow(window) ? window : '' });
}

function isWindow(text: string): text is PeriodWindow {
  return /^P\d+M$/.test(text);
}

async function readNames(observe: ObserveService): Promise<Names> {
  const { places } = await observe.listPlaces({ withData: 'true' });
  const { substances } = await observe.listSubstances({ withData: 'true' });
  return {
    place: new Map(places.map(({ id, name }) => [id, name])),
    substance: new Map(substances.map(({ id, name }) => [id, name])),
  };
}
