import { type GeoPermissibleObjects, geoConicEqualArea, geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A drawn region. */
export interface RegionShape {
  readonly id: string;
  readonly path: string;
  readonly center: readonly [number, number];
}

export interface MapGeometry {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly RegionShape[];
  /** Borders between countries. */
  readonly borders: string;
  /** Lakes and neighbouring countries, where the file has them. */
  readonly lakes: string;
  readonly neighbours: string;
  readonly inset: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface RegionProperties {
  readonly id: string;
  readonly country: string;
}

/** Our own topology file: `admin1` always, `lakes` and `neighbours` where drawn. */
export interface MapTopology extends Topology {
  readonly objects: { readonly admin1: GeometryCollection<RegionProperties> } & Topology['objects'];
}

/**
 * North America in an equal-area projection (Albers conic with the standard parallels 20° and 60° N of ESRI:102008), so that
 * no country looks larger than it is; the Netherlands in an inset at a scale of its own.
 */
export function mapGeometry(topology: MapTopology, { width }: { readonly width: number }): MapGeometry {
  const height = Math.round(width * 0.76);
  const collection: FeatureCollection<Geometry, RegionProperties> = feature(topology, topology.objects.admin1);
  const mainland = collection.features.filter(({ properties }) => northAmerica.has(properties.country));
  const dutch = collection.features.filter(({ properties }) => properties.id.startsWith('NL-'));
  const inset = insetBox(width, height);
  const main = geoPath(
    geoConicEqualArea()
      .parallels([20, 60])
      .rotate([98, 0])
      .fitExtent(
        [
          [6, 6],
          [width - 6, height - 6],
        ],
        gathered(mainland),
      ),
  ).digits(1);
  const small = geoPath(
    geoMercator().fitExtent(
      [
        [inset.x + 8, inset.y + 24],
        [inset.x + inset.width - 8, inset.y + inset.height - 8],
      ],
      gathered(dutch),
    ),
  ).digits(1);
  const draw = (name: string): string => {
    const object = topology.objects[name];
    return object === undefined ? '' : (main(feature(topology, object)) ?? '');
  };
  return {
    width,
    height,
    regions: [...mainland.map((region) => shape(region, main)), ...dutch.map((region) => shape(region, small))],
    borders: main(mesh(topology, topology.objects.admin1, differentCountries)) ?? '',
    lakes: draw('lakes'),
    neighbours: draw('neighbours'),
    inset,
  };
}

const northAmerica: ReadonlySet<string> = new Set(['CA', 'US', 'MX']);

function insetBox(width: number, height: number): MapGeometry['inset'] {
  const size = Math.max(86, Math.round(width * 0.15));
  return { x: width - size - 2, y: Math.round(height * 0.66), width: size, height: Math.round(size * 1.25) };
}

function gathered(features: readonly Feature<Geometry, RegionProperties>[]): GeoPermissibleObjects {
  return { type: 'FeatureCollection', features: [...features] };
}

function shape(region: Feature<Geometry, RegionProperties>, path: ReturnType<typeof geoPath>): RegionShape {
  const [x, y] = path.centroid(region);
  return { id: region.properties.id, path: path(region) ?? '', center: [x, y] };
}

function differentCountries(a: unknown, b: unknown): boolean {
  return countryOf(a) !== countryOf(b);
}

function countryOf(geometry: unknown): string {
  if (typeof geometry !== 'object' || geometry === null || !('properties' in geometry)) return '';
  const { properties } = geometry;
  if (typeof properties !== 'object' || properties === null || !('country' in properties)) return '';
  return String(properties.country);
}
