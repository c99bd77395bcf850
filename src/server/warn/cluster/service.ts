import type { ClusterQuery, ClusterReport, Figure, FigureQuery, PlaceList } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import { centroidOf, findPlace, type PlaceId, type TlpLabel, tlpLabels } from '../../../model/index.ts';
import { findClusters, type LocatedPlace } from './find-clusters.ts';
import { horizonOf } from './horizon.ts';
import { layOutPlaces, type PlaceCounts } from './place-counts.ts';

/** What clusters are found from: the figures that the reader may see. */
export interface ClusterContext {
  readonly readFigure: (query: FigureQuery) => Promise<Figure>;
  readonly listPlaces: (query: { readonly withData: 'true'; readonly country?: string }) => Promise<PlaceList>;
}

/** Fewer places have no neighbourhood to speak of. */
const fewestPlaces = 5;

/** Looks for clusters of the latest periods among the places of an indicator. */
export class ClusterService {
  readonly #context: ClusterContext;

  constructor(context: ClusterContext) {
    this.#context = context;
  }

  async findClusters(query: ClusterQuery): Promise<ClusterReport> {
    const indicator = findIndicator(query.indicator);
    if (indicator === undefined) throw new VigiaError('request.invalid', { problem: `indicator: ${query.indicator}` });
    if (findPlace(query.country) === undefined)
      throw new VigiaError('request.invalid', { problem: `country: ${query.country}` });
    if (indicator.kind !== 'count') throw new VigiaError('cluster.not-counts', { indicator: indicator.id });
    const figure = await this.#context.readFigure(figureQuery(query));
    const lines = figure.lines.filter(({ window }) => window === '');
    if (lines.length === 0 && figure.lines.length > 0)
      throw new VigiaError('cluster.not-counts', { indicator: indicator.id });
    requireOneLineEach(figure, indicator.id);
    const horizon = horizonOf(query.frequency, query.longest);
    const counts = layOutPlaces({ lines }, { frequency: query.frequency, most: horizon.most });
    const { located, leftOut } = await this.#locate(counts, query);
    if (counts === null || located.length < fewestPlaces) {
      throw new VigiaError('cluster.too-few-places', {
        indicator: indicator.id,
        places: located.length,
        least: fewestPlaces,
      });
    }
    const found = findClusters({ counts, located, horizon, query });
    return {
      indicator: indicator.id,
      substance: query.substance ?? null,
      source: lines[0]?.source ?? '',
      frequency: query.frequency,
      asKnownOn: query.asKnownOn ?? null,
      against: query.against,
      longest: horizon.longest,
      share: query.share,
      simulations: query.simulations,
      ...found,
      leftOut,
      tlp: strictest(figure),
      training: figure.training,
    };
  }

  async #locate(
    counts: PlaceCounts | null,
    { country }: ClusterQuery,
  ): Promise<{ located: readonly LocatedPlace[]; leftOut: ClusterReport['leftOut'] }> {
    const isCountry = findPlace(country)?.level === 'country';
    const { places } = await this.#context.listPlaces({ withData: 'true', ...(isCountry && { country }) });
    const positions = new Map(places.map((place) => [place.id, place]));
    const located: LocatedPlace[] = [];
    const leftOut: ClusterReport['leftOut'] = [];
    for (const place of counts?.incomplete ?? []) leftOut.push({ place, reason: 'missing-figures' });
    for (const [row, place] of (counts?.places ?? []).entries()) {
      const position = positionOf(place, positions.get(place));
      if (position === null) leftOut.push({ place, reason: 'no-coordinates' });
      else located.push({ place, row, ...position });
    }
    return { located, leftOut };
  }
}

function figureQuery(query: ClusterQuery): FigureQuery {
  const { indicator, level, country, frequency, substance, source, dimensions, to, asKnownOn } = query;
  return {
    indicator,
    level,
    within: country,
    frequency,
    per: 'value',
    ...(substance !== undefined && { substance }),
    ...(source !== undefined && { source }),
    ...(dimensions !== undefined && { dimensions }),
    ...(to !== undefined && { to }),
    ...(asKnownOn !== undefined && { asKnownOn }),
  };
}

function positionOf(
  id: PlaceId,
  listed: PlaceList['places'][number] | undefined,
): { latitude: number; longitude: number } | null {
  if (listed !== undefined && listed.latitude !== null && listed.longitude !== null)
    return { latitude: listed.latitude, longitude: listed.longitude };
  return centroidOf(id) ?? null;
}

function requireOneLineEach({ lines, truncated }: Figure, indicator: string): void {
  const places = new Set(lines.map(({ place }) => place));
  if (places.size === lines.length && !truncated) return;
  const substances = [...new Set(lines.map(({ substance }) => substance))].filter((one) => one !== null);
  const sources = [...new Set(lines.map(({ source }) => source))];
  const choices = [...sources, ...substances].slice(0, 12).join(', ');
  throw new VigiaError('cluster.ambiguous', { indicator, choices });
}

function strictest({ lines }: Figure): TlpLabel {
  return tlpLabels.findLast((label) => lines.some(({ tlp }) => tlp === label)) ?? 'CLEAR';
}
