import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, type House, holdsStatement } from '../tools/lint/layers.ts';
import { readHouse } from '../tools/lint/read-house.ts';
import { readSourceFacts } from '../tools/lint/source-facts.ts';

const house = readHouse(join(import.meta.dirname, '..'));

const references: House['references'] = new Map([
  ['base', []],
  ['charts', ['base']],
  ['model', ['base']],
  ['detect', ['base']],
  ['control', ['base', 'model']],
  ['commitments', ['base', 'charts', 'model', 'detect']],
  ['sources', ['base', 'model']],
  ['domains', ['base', 'model', 'detect', 'commitments']],
  ['exchange', ['base', 'model']],
  ['api', ['base', 'model']],
  ['server', ['base', 'charts', 'model', 'detect', 'control', 'commitments', 'sources', 'domains', 'api']],
  ['cli', ['base', 'server', 'api']],
  ['web', ['base', 'charts', 'model', 'api']],
]);

/** Planted breaches: files of a house in memory, and what must be said of the first of them. */
const planted: readonly (readonly [title: string, files: Readonly<Record<string, string>>, rule: string])[] = [
  [
    'an import of a layer that is not referenced',
    { 'src/detect/mean.ts': "import { places } from '../model/index.ts';" },
    'detect does not reference model: src/model/index.ts',
  ],
  [
    'an import of a layer that is only referenced by a referenced one',
    { 'src/cli/run.ts': "import { methods } from '../detect/index.ts';" },
    'cli does not reference detect: src/detect/index.ts',
  ],
  [
    'a type taken from a layer that is not referenced',
    { 'src/base/period.ts': "import type { Place } from '../model/index.ts';" },
    'base does not reference model: src/model/index.ts',
  ],
  [
    'a re-export of a layer that is not referenced',
    { 'src/base/index.ts': "export { places } from '../model/index.ts';" },
    'base does not reference model: src/model/index.ts',
  ],
  [
    'a deep import past an index.ts',
    { 'src/model/place.ts': "import { units } from '../base/unit.ts';" },
    'import base through its index.ts: src/base/unit.ts',
  ],
  [
    'a deep import at run time',
    { 'src/server/node.ts': "export const later = () => import('../detect/ears.ts');" },
    'import detect through its index.ts: src/detect/ears.ts',
  ],
  [
    'one source that knows another',
    { 'src/sources/ca-x/index.ts': "import { months } from '../mx-y/index.ts';" },
    'sources do not know each other: src/sources/mx-y/index.ts',
  ],
  [
    'one domain that names another',
    { 'src/domains/firearms/index.ts': "import { trafficking } from '../trafficking/index.ts';" },
    'domains do not know each other: src/domains/trafficking/index.ts',
  ],
  [
    'a package in a layer that has none',
    { 'src/detect/mean.ts': "import { mean } from 'd3-array';" },
    'detect uses no packages: d3-array',
  ],
  [
    'a module of Node in a layer that has none',
    { 'src/exchange/csv/write.ts': "import { writeFileSync } from 'node:fs';" },
    'exchange uses no packages: node:fs',
  ],
  [
    'the chemistry engine outside its file',
    { 'src/control/rule/match-rule.ts': "import initRDKitModule from '@rdkit/rdkit';" },
    'control uses no packages: @rdkit/rdkit',
  ],
  [
    'a package other than zod in a source',
    { 'src/sources/ca-x/index.ts': "import { parse } from 'csv-parse/sync';" },
    'sources uses no package but zod: csv-parse/sync',
  ],
  [
    'a package of the screens in the charts',
    { 'src/charts/line-paths.ts': "import { createElement } from 'react';" },
    'charts uses no package but those of scales, paths and maps: react',
  ],
  [
    'a statement outside a store',
    { 'src/server/warn/judge.ts': 'export const find = () => `select * from signal where id = 1`;' },
    'SQL lives in stores only',
  ],
  [
    'a statement in upper case outside a store',
    { 'src/server/warn/judge.ts': "export const add = 'INSERT INTO signal (id) VALUES ($1)';" },
    'SQL lives in stores only',
  ],
  [
    'a store outside the server',
    { 'src/cli/signal-store.ts': "export const clear = 'delete from signal';" },
    'SQL lives in stores only',
  ],
  [
    'a reader of the environment',
    { 'src/server/node.ts': 'export const port = process.env.PORT;' },
    'only config reads the environment',
  ],
  [
    'a reader of the environment by another spelling',
    { 'src/server/node.ts': 'const { env } = process; export const port = env.PORT;' },
    'only config reads the environment',
  ],
  ['the clock', { 'src/model/age.ts': 'export const age = () => Date.now();' }, 'model is pure: no Date.now'],
  [
    'the clock by its constructor',
    { 'src/sources/ca-x/as-of.ts': 'export const today = () => new Date();' },
    'sources is pure: no new Date()',
  ],
  ['a die', { 'src/detect/boot.ts': 'export const draw = () => Math.random();' }, 'detect is pure: no Math.random'],
  [
    'an import of the command line',
    { 'src/server/node.ts': "import { run } from '../cli/index.ts';" },
    'nothing imports cli: src/cli/index.ts',
  ],
  [
    'an import of the web application',
    { 'src/cli/run.ts': "import { router } from '../web/index.ts';" },
    'nothing imports web: src/web/index.ts',
  ],
  [
    'an import from outside the sources of the house',
    { 'src/server/node.ts': "import { run } from '../../tools/run.ts';" },
    'src imports nothing outside: tools/run.ts',
  ],
  [
    'a folder without a name of its own',
    { 'src/server/observe/utils/date.ts': 'export const x = 1;' },
    'a folder may not be called utils',
  ],
  [
    'a room entered past its index.ts',
    { 'src/server/warn/service.ts': "import { readFigure } from '../observe/query/figure.ts';" },
    'import the room through its index.ts: src/server/observe/query/figure.ts',
  ],
  [
    'a cycle',
    {
      'src/model/a.ts': "import { b } from './b.ts'; export const a = () => b;",
      'src/model/b.ts': "import { c } from './c.ts'; export const b = () => c;",
      'src/model/c.ts': "import { a } from './a.ts'; export const c = () => a;",
    },
    'import cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts',
  ],
  [
    'a layer without a project',
    { 'src/odds/ends.ts': 'export const x = 1;' },
    'odds is no layer: it has no tsconfig.json',
  ],
];

/** What looks like a breach and is none. */
const allowed: readonly (readonly [title: string, files: Readonly<Record<string, string>>])[] = [
  ['a layer through its index.ts', { 'src/model/place.ts': "import type { Text } from '../base/index.ts';" }],
  [
    'a plug-in that uses the contract of its layer',
    { 'src/sources/ca-x/index.ts': "import type { Source } from '../source.ts';" },
  ],
  ['zod in a schema', { 'src/sources/ca-x/schema.ts': "import { z } from 'zod';" }],
  [
    'packages of tests',
    { 'src/detect/mean.test.ts': "import { test } from 'vitest'; import { readFileSync } from 'node:fs';" },
  ],
  ['a statement in a store', { 'src/server/warn/signal-store.ts': "export const find = 'select * from signal';" }],
  [
    'prose that begins like a statement',
    { 'src/web/messages/en.ts': "export const choose = 'Select a place from the list';" },
  ],
  ['a statement in a comment', { 'src/server/warn/judge.ts': '// select * from signal\nexport const x = 1;' }],
  ['a date made from a number', { 'src/base/day.ts': 'export const day = (ms: number) => new Date(ms);' }],
  ['the clock in the server', { 'src/server/node.ts': 'export const now = () => new Date();' }],
  [
    'types that point at each other',
    {
      'src/model/a.ts': "import type { B } from './b.ts'; export interface A { readonly b: B }",
      'src/model/b.ts': "import type { A } from './a.ts'; export interface B { readonly a: A }",
    },
  ],
  [
    'a room through its index.ts',
    { 'src/server/warn/service.ts': "import { readFigure } from '../observe/index.ts';" },
  ],
];

function rulesBrokenBy(files: Readonly<Record<string, string>>): readonly string[] {
  return findBreaches({ files: new Map(Object.entries(files)), references }).map(({ rule }) => rule);
}

describe('the rule', () => {
  test.each(planted)('names %s', (_title, files, rule) => {
    expect(rulesBrokenBy(files)).toEqual([rule]);
  });

  test.each(allowed)('lets pass %s', (_title, files) => {
    expect(rulesBrokenBy(files)).toEqual([]);
  });
});

describe('the house', () => {
  test('has the layers of ARCHITECTURE.md and no small number of files', () => {
    expect([...house.references.keys()].sort()).toEqual([
      'api',
      'base',
      'charts',
      'cli',
      'commitments',
      'control',
      'detect',
      'domains',
      'exchange',
      'model',
      'server',
      'sources',
      'web',
    ]);
    expect(house.files.size).toBeGreaterThan(350);
    for (const layer of house.references.keys()) {
      expect([...house.files.keys()].filter((file) => file.startsWith(`src/${layer}/`)).length, layer).toBeGreaterThan(
        1,
      );
    }
  });

  test('has imports that the rules can see', () => {
    const imports = [...house.files].flatMap(([file, text]) => readSourceFacts(file, text).imports);

    expect(imports.length).toBeGreaterThan(1_500);
  });

  test('has statements in its stores that the rule recognises', () => {
    const stores = [...house.files].filter(([file]) => file.startsWith('src/server/') && /[/-]store\.ts$/.test(file));
    const unseen = stores.filter(([file, text]) => !readSourceFacts(file, text).texts.some(holdsStatement));

    expect(stores.length).toBeGreaterThan(12);
    expect(unseen.map(([file]) => file)).toEqual([]);
  });

  test('stands: no wall is broken', () => {
    expect(findBreaches(house)).toEqual([]);
  });
});
