import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { places } from '../../src/model/places/index.ts';
import { centroidsModule } from './centroids.ts';
import { namesInput, namesModule } from './control-names.ts';
import { countriesModule } from './countries.ts';
import { neighboursModule } from './neighbours.ts';
import { populationInputs, populationModule } from './population.ts';
import { substancesInput, substancesModule } from './substances.ts';
import { missingInput, projectRoot, sharedRoot } from './write-generated.ts';

// Far from the continent: not drawn.
const notOnMap: readonly string[] = ['US-AS', 'US-GU', 'US-MP', 'US-VI'];

describe('generated register files', () => {
  test('countries.generated.ts is what its generator writes', ({ skip }) => {
    const stored = read('src/model/places/countries.generated.ts');
    const cldr = process.versions.cldr ?? 'none';
    skip(!stored.includes(`CLDR ${cldr} names`), `written with other names than the CLDR ${cldr} of this Node`);

    expect(countriesModule()).toBe(stored);
  });

  test('centroids.generated.ts is what its generator writes', () => {
    expect(centroidsModule()).toBe(read('src/model/places/centroids.generated.ts'));
  });

  test('neighbours.generated.ts is what its generator writes', () => {
    expect(neighboursModule()).toBe(read('src/model/places/neighbours.generated.ts'));
  });

  test('population.generated.ts is what its generator writes', ({ skip }) => {
    const missing = missingInput(...populationInputs);
    skip(missing !== null, missing ?? '');

    expect(populationModule()).toBe(read('src/model/population/population.generated.ts'));
  });

  test('register.generated.ts is what its generator writes', ({ skip }) => {
    const missing = missingInput(substancesInput);
    skip(missing !== null, missing ?? '');

    expect(substancesModule()).toBe(read('src/model/substances/register.generated.ts'));
  });
});

test('names.generated.ts is what its generator writes', ({ skip }) => {
  const missing = missingInput(namesInput);
  skip(missing !== null, missing ?? '');

  expect(namesModule()).toBe(read('src/control/register/names.generated.ts'));
});

describe('the maps', () => {
  const onMap = places.filter(
    ({ id, level, country }) =>
      level === 'subdivision' && ['CA', 'MX', 'US', 'NL'].includes(country ?? '') && !notOnMap.includes(id),
  );

  test.each(['regions', 'regions-coarse'])('%s.topo.json shows exactly the regions of the register', (name) => {
    const ids = topology(name, 'regions').features.map(({ id }) => String(id));

    expect(ids.sort()).toEqual(onMap.map(({ id }) => id).sort());
  });

  test.each([
    ['regions', 'regions'],
    ['regions-coarse', 'regions'],
    ['background', 'lakes'],
    ['background', 'neighbours'],
  ])('%s.topo.json, %s: every shape has an area and is wound so that d3-geo fills its inside', (name, object) => {
    const wrong = topology(name, object).features.filter(
      (shape) => geoArea(shape) === 0 || geoArea(shape) > 2 * Math.PI,
    );

    expect(wrong).toEqual([]);
  });

  // Areas in steradians of a sphere of 6,371 km; total areas by Statistics Canada, INEGI, Census Bureau, CBS.
  test.each([
    ['US-TX', 695_662],
    ['CA-QC', 1_542_056],
    ['CA-PE', 5_660],
    ['MX-CHH', 247_413],
    ['MX-CMX', 1_495],
    ['US-DC', 177],
    ['NL-GE', 5_136],
  ])('draws %s about as large as it is', (id, squareKilometres) => {
    const shape = topology('regions', 'regions').features.find((candidate) => candidate.id === id);
    const drawn = shape === undefined ? 0 : geoArea(shape) * 6371 ** 2;

    expect(drawn / squareKilometres).toBeGreaterThan(0.8);
    expect(drawn / squareKilometres).toBeLessThan(1.2);
  });

  test('stay small enough for the first visit to a map', () => {
    expect(read('data/geo/regions.topo.json').length).toBeLessThanOrEqual(170_000);
    expect(read('data/geo/regions-coarse.topo.json').length).toBeLessThanOrEqual(90_000);
    expect(read('data/geo/background.topo.json').length).toBeLessThanOrEqual(50_000);
  });

  test('have the regions of the first map made for this project', ({ skip }) => {
    const missing = missingInput('data/geo/admin1-12.topo.json');
    skip(missing !== null, missing ?? '');
    const renamed = new Map([
      ['BQ-BO', 'NL-BQ1'],
      ['BQ-SA', 'NL-BQ2'],
      ['BQ-SE', 'NL-BQ3'],
    ]);
    const first: Topology<{ admin1: GeometryCollection }> = JSON.parse(
      readFileSync(join(sharedRoot, 'data/geo/admin1-12.topo.json'), 'utf8'),
    );
    const ids = first.objects.admin1.geometries.map(({ id }) => renamed.get(String(id)) ?? String(id));

    expect(ids.sort()).toEqual(onMap.map(({ id }) => id).sort());
  });
});

function topology(name: string, object: string): GeoJSON.FeatureCollection {
  const map: Topology<Record<string, GeometryCollection>> = JSON.parse(read(`data/geo/${name}.topo.json`));
  const collection = map.objects[object];
  if (collection === undefined) throw new Error(`${name} has no object ${object}`);
  return feature(map, collection);
}

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
