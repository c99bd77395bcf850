import { type GeoPermissibleObjects, geoConicEqualArea, geoMercator, geoPath } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

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
  readonly lakes: string;
  readonly neighbours: string;
  readonly inset: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** `regions` of our own topology files. */
export interface RegionTopology extends Topology {
  readonly objects: { readonly regions: GeometryCollection } & Topology['objects'];
}

/** What is drawn behind and above the regions. */
export interface BackgroundTopology extends Topology {
  readonly objects: {
    readonly lakes: GeometryCollection;
    readonly neighbours: GeometryCollection;
  } & Topology['objects'];
}

/**
 * North America in an equal-area projection (Albers conic with the standard parallels 20° and 60° N of ESRI:102008), so that
 * no country looks larger than it is; the Netherlands in an inset at a scale of its own.
 */
export function mapGeometry(
  topology: RegionTopology,
  background: BackgroundTopology,
  { width }: { readonly width: number },
): MapGeometry {
  const height = Math.round(width * 0.76);
  const { features } = feature(topology, topology.objects.regions);
  const mainland = features.filter(({ id }) => northAmerica.has(countryOf(id)));
  const dutch = features.filter(({ id }) => isEuropeanDutch(id));
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
        [inset.x + 8, inset.y + 38],
        [inset.x + inset.width - 8, inset.y + inset.height - 8],
      ],
      gathered(dutch),
    ),
  ).digits(1);
  return {
    width,
    height,
    regions: [...mainland.map((region) => shape(region, main)), ...dutch.map((region) => shape(region, small))],
    borders: main(mesh(topology, topology.objects.regions, differentCountries)) ?? '',
    lakes: main(feature(background, background.objects.lakes)) ?? '',
    neighbours: main(feature(background, background.objects.neighbours)) ?? '',
    inset,
  };
}

const northAmerica: ReadonlySet<string> = new Set(['CA', 'US', 'MX', 'PR']);

/** The Caribbean Netherlands would make the inset an ocean; they are in the table. */
function isEuropeanDutch(id: string | number | undefined): boolean {
  return /^NL-(?!BQ)/.test(String(id ?? ''));
}

function insetBox(width: number, height: number): MapGeometry['inset'] {
  const size = Math.max(92, Math.round(width * 0.15));
  return { x: width - size - 2, y: Math.round(height * 0.65), width: size, height: Math.round(size * 1.35) };
}

export function gathered(features: readonly Feature[]): GeoPermissibleObjects {
  return { type: 'FeatureCollection', features: [...features] };
}

export function shape(region: Feature, path: ReturnType<typeof geoPath>): RegionShape {
  const [x, y] = path.centroid(region);
  return { id: String(region.id), path: path(region) ?? '', center: [x, y] };
}

/** The coast has one region on both sides and is no border between countries. */
function differentCountries(a: GeometryObject, b: GeometryObject): boolean {
  return a !== b && countryOf(a.id) !== countryOf(b.id);
}

export function countryOf(id: string | number | undefined): string {
  return String(id ?? '').slice(0, 2);
}
