import { posix } from 'node:path';
import { findCycle } from './find-cycle.ts';
import { type ImportFact, readSourceFacts } from './source-facts.ts';

/** One broken wall. */
export interface Breach {
  readonly file: string;
  readonly rule: string;
}

export interface House {
  /** Text of every file of `src` by its path (`src/base/index.ts`). */
  readonly files: ReadonlyMap<string, string>;
  /** Layers that each layer's tsconfig references. */
  readonly references: ReadonlyMap<string, readonly string[]>;
}

const layersWithoutPackages = new Set(['base', 'model', 'detect', 'exchange', 'domains', 'control', 'commitments']);
const layersWithZod = new Set(['sources', 'api']);
/** Pure but for scales, paths and maps. */
const layersWithShapes = new Set(['charts']);
const shapePackages = new Set([
  'd3-array',
  'd3-geo',
  'd3-scale',
  'd3-shape',
  'geojson',
  'topojson-client',
  'topojson-specification',
]);
/** Files of layers without packages that may use one: RDKit's WebAssembly build, and names turned into UUIDs (RFC 9562). */
const packagesOfOneFile: Readonly<Record<string, string>> = {
  'src/control/structure/rdkit.ts': '@rdkit/rdkit',
  'src/exchange/stix/name-uuid.ts': 'uuid',
};
const entrances = new Set(['web', 'cli']);
const plugInLayers = new Set(['sources', 'domains']);
const environmentReaders = new Set(['src/server/config/environment.ts', 'src/cli/language.ts']);
const namelessFolders = new Set(['utils', 'helpers', 'common', 'lib', 'misc', 'core']);

/** A literal that is a statement, or a clause of one; never prose such as "Select a place from the list". */
const sql = new RegExp(
  [
    String.raw`^\s*(select|SELECT)\s[^]*\b(from|FROM|exists|EXISTS)\b`,
    String.raw`^\s*(select|SELECT)\s+\w+\(`,
    String.raw`^\s*(insert into|INSERT INTO|delete from|DELETE FROM|truncate|TRUNCATE|copy|COPY|lock table|LOCK TABLE)\s+\S+`,
    String.raw`^\s*(update|UPDATE)\s+\S+\s+(set|SET)\s`,
    String.raw`^\s*(create|CREATE|drop|DROP|alter|ALTER)\s+(temp |TEMP |or replace |unique )?(table|TABLE|index|INDEX|role|ROLE|schema|SCHEMA|view|VIEW|function|sequence)\s`,
    String.raw`^\s*(with|WITH)\s+\w+\s+(as|AS)\s+(materialized\s+)?\(`,
    String.raw`^\s*(from|FROM)\s+\w+(\s+\w+)?\s+(left |cross |inner )?(join|JOIN|where|WHERE)\s`,
    String.raw`^\s*(savepoint|SAVEPOINT)\s+\w`,
    String.raw`^\s*(set|SET)\s+(local|transaction|role|search_path|LOCAL|ROLE)\s`,
  ].join('|'),
);

/** Names every breach of the walls in ARCHITECTURE.md. */
export function findBreaches({ files, references }: House): readonly Breach[] {
  const breaches: Breach[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    const facts = readSourceFacts(file, text);
    const layer = layerOf(file);
    const name = (rule: string): number => breaches.push({ file, rule });
    for (const folder of file.split('/').slice(0, -1))
      if (namelessFolders.has(folder)) name(`a folder may not be called ${folder}`);
    if (!references.has(layer)) name(`${layer} is no layer: it has no tsconfig.json`);
    for (const found of facts.imports) {
      const rule = found.specifier.startsWith('.')
        ? judgeImport(file, resolve(file, found), references)
        : judgePackage(file, found);
      if (rule !== undefined) name(rule);
    }
    const values = facts.imports.filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly);
    graph.set(
      file,
      values.map((found) => resolve(file, found)),
    );
    if (isTest(file)) continue;
    if (!mayHoldSql(file) && facts.texts.some(holdsStatement)) name('SQL lives in stores only');
    if (facts.readsEnvironment && !environmentReaders.has(file)) name('only config reads the environment');
    if (layersWithoutPackages.has(layer) || layersWithZod.has(layer) || layersWithShapes.has(layer))
      for (const impurity of facts.impurities) name(`${layer} is pure: no ${impurity}`);
  }
  const cycle = findCycle(graph);
  if (cycle !== undefined) breaches.push({ file: cycle[0] ?? '', rule: `import cycle: ${cycle.join(' → ')}` });
  return breaches;
}

/** Whether a literal is an SQL statement or a clause of one. */
export function holdsStatement(literal: string): boolean {
  return sql.test(literal);
}

function resolve(file: string, { specifier }: ImportFact): string {
  return posix.join(posix.dirname(file), specifier);
}

function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|\/_[^/]+\.tsx?$/.test(file);
}

function mayHoldSql(file: string): boolean {
  return file.startsWith('src/server/store/') || (file.startsWith('src/server/') && /[/-]store\.ts$/.test(file));
}

function judgePackage(file: string, { specifier }: ImportFact): string | undefined {
  const layer = layerOf(file);
  if (isTest(file)) return undefined;
  if (packagesOfOneFile[file] === specifier) return undefined;
  if (layersWithoutPackages.has(layer)) return `${layer} uses no packages: ${specifier}`;
  if (layersWithZod.has(layer) && specifier !== 'zod') return `${layer} uses no package but zod: ${specifier}`;
  if (layersWithShapes.has(layer) && !shapePackages.has(specifier))
    return `${layer} uses no package but those of scales, paths and maps: ${specifier}`;
  return undefined;
}

function judgeImport(file: string, target: string, references: House['references']): string | undefined {
  if (!/\.(m?[jt]sx?)$/.test(target)) return undefined;
  if (!target.startsWith('src/')) return isTest(file) ? undefined : `src imports nothing outside: ${target}`;
  const [from, to] = [layerOf(file), layerOf(target)];
  const [room, otherRoom] = [file.split('/'), target.split('/')].map((words) => words[2] ?? '');
  if (from !== to) {
    if (entrances.has(to)) return `nothing imports ${to}: ${target}`;
    if (!(references.get(from) ?? []).includes(to)) return `${from} does not reference ${to}: ${target}`;
    return target === `src/${to}/index.ts` ? undefined : `import ${to} through its index.ts: ${target}`;
  }
  const bothInFolders = file.split('/').length > 3 && target.split('/').length > 3 && room !== otherRoom;
  if (bothInFolders && plugInLayers.has(from)) return `${from} do not know each other: ${target}`;
  const pastIndex = target !== `src/server/${otherRoom}/index.ts`;
  if (bothInFolders && from === 'server' && pastIndex) return `import the room through its index.ts: ${target}`;
  return undefined;
}
