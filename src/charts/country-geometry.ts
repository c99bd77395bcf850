import { type GeoProjection, geoAlbersUsa, geoConicEqualArea, geoMercator, geoPath } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import {
  type BackgroundTopology,
  countryOf,
  gathered,
  type RegionShape,
  type RegionTopology,
  shape,
} from './map-geometry.ts';

/** One country with its provinces or states, as large as the width allows. */
export interface CountryGeometry {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionShape[];
  readonly lakes: string;
}

/** Countries whose regions cover their part of the Great Lakes. */
const withLakes: ReadonlySet<string> = new Set(['CA', 'US']);
const margin = 4;
/** A country that is higher than broad is no higher than the figures around it. */
const mostHeight = 0.7;

/**
 * The provinces or states of a country in an equal-area projection: that of the map of North America; for the United States
 * Albers' with Alaska (at a smaller scale) and Hawaii beside the others; the Netherlands, far from its centre, in Mercator's.
 * Undefined: the map has no regions of the country.
 */
export function countryGeometry(
  topology: RegionTopology,
  background: BackgroundTopology,
  { country, width }: { readonly country: string; readonly width: number },
): CountryGeometry | undefined {
  const own = feature(topology, topology.objects.regions).features.filter(
    (region) => countryOf(region.id) === country && !isOverseas(region),
  );
  if (own.length === 0) return undefined;
  const all = gathered(own);
  const projection = projectionOf(country);
  projection.fitWidth(width - 2 * margin, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const height = Math.round(Math.min(bottom - top + 2 * margin, width * mostHeight));
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    all,
  );
  const path = geoPath(projection).digits(1);
  return {
    width,
    height,
    regions: own.map((region) => shape(region, path)),
    lakes: withLakes.has(country) ? (path(feature(background, background.objects.lakes)) ?? '') : '',
  };
}

function projectionOf(country: string): GeoProjection {
  if (country === 'US') return geoAlbersUsa();
  return country === 'NL' ? geoMercator() : geoConicEqualArea().parallels([20, 60]).rotate([98, 0]);
}

/** Islands on the other side of a sea would make a point of the rest; they are in the table. */
function isOverseas({ id }: Feature): boolean {
  return /^(NL-BQ|US-PR)/u.test(String(id ?? ''));
}
