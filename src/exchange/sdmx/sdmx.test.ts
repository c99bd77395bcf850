import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { assert, property, string } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dataset, structure } from './_dataset.ts';
import { encodeDataCsv } from './encode-data-csv.ts';
import { encodeDataJson } from './encode-data-json.ts';
import { encodeDataXml } from './encode-data-xml.ts';
import { encodeStructureJson } from './encode-structure-json.ts';
import { encodeStructureXml } from './encode-structure-xml.ts';
import { readSdmxKey } from './read-key.ts';
import { fromSdmxId, toSdmxId } from './sdmx-id.ts';
import { observationAttributes, sdmxDimensions, seriesAttributes } from './sdmx-structure.ts';

const header = { prepared: dataset.prepared, messageId: dataset.messageId };
const folder = mkdtempSync(join(tmpdir(), 'vigia-sdmx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = {
  'data.xml': [...encodeDataXml(dataset)].join(''),
  'structure.xml': [...encodeStructureXml(structure, header)].join(''),
  'data.csv': [...encodeDataCsv(dataset, { labels: 'id', language: 'en', structure })].join(''),
  'data.json': [...encodeDataJson(dataset, structure, 'fr')].join(''),
  'structure.json': encodeStructureJson(structure, header, 'es'),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

/** What every reader must find: a line for each observation, an empty value where there is none. */
const expected = dataset.series
  .flatMap(({ key, observations }) =>
    observations.map(({ period, value, attributes }) =>
      [key.REF_AREA, key.INDICATOR, key.FREQ, key.TIME_SPAN, period, value ?? '', attributes.OBS_STATUS].join(' '),
    ),
  )
  .sort();

describe('ids', () => {
  test('are of the form that SDMX allows, and come back', () => {
    assert(
      property(string({ unit: 'grapheme' }), (id) => {
        expect(toSdmxId(id)).toMatch(/^[A-Za-z0-9_@$-]*$/u);
        expect(fromSdmxId(toSdmxId(id))).toBe(Buffer.from(id).toString());
      }),
    );
  });

  test.each(['a.b', 'a b', '$0', '$zz', '$FF', '$ff'])('%s is none', (id) => {
    expect(fromSdmxId(id)).toBeUndefined();
  });
});

describe('keys', () => {
  test.each([
    ['all', {}],
    ['', {}],
    ['M', { FREQ: ['M'] }],
    [
      'M+Q.CA-BC$2Fvancouver..overdose-deaths',
      { FREQ: ['M', 'Q'], REF_AREA: ['CA-BC/vancouver'], INDICATOR: ['overdose-deaths'] },
    ],
    ['M.CA.x.y.z.P12M.d.more', undefined],
    ['M.CA BC', undefined],
    ['M+.CA', undefined],
  ])('%s', (text, key) => {
    expect(readSdmxKey(text)).toEqual(key);
  });
});

describe('SDMX-CSV 2.0', () => {
  test('has the columns of the field guide, and no formula', () => {
    const [columns = [], first = [], ...others] = parse(files['data.csv']) as string[][];

    expect(columns).toEqual([
      'STRUCTURE',
      'STRUCTURE_ID',
      'ACTION',
      ...sdmxDimensions,
      'TIME_PERIOD',
      'OBS_VALUE',
      ...observationAttributes,
      ...seriesAttributes,
    ]);
    expect(first.slice(0, 5)).toEqual(['dataflow', 'VIGIA_CA:FIGURES(1.0)', 'I', 'M', 'CA-BC$2Fvancouver']);
    expect(others.length + 1).toBe(expected.length);
    expect(files['data.csv']).not.toMatch(/(^|,)"?[=+@]/mu);
  });

  test('gives names in the language that was asked for', () => {
    const text = [...encodeDataCsv(dataset, { labels: 'both', language: 'fr', structure })].join('');
    expect(text).toContain('OBS_STATUS: Statut de l’observation');
    expect(text).toContain('Q: Valeur manquante; supprimée');
    expect(text).toContain('REF_AREA: Zone de référence');
  });
});

describe('SDMX-JSON 2.1', () => {
  const schemas = join(import.meta.dirname, '../../../../shared/reference/sdmx-json');
  const fallback = process.env['VIGIA_SDMX_SCHEMAS'] ?? schemas;
  const isThere = existsSync(join(fallback, 'data.json'));
  const skipped = isThere
    ? ''
    : ' (skipped: the schemas of sdmx-twg/sdmx-json are not there; VIGIA_SDMX_SCHEMAS names their folder)';
  test.skipIf(!isThere).each(['data', 'structure'])(`the %s message is valid${skipped}`, (kind) => {
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(join(fallback, `${kind}.json`), 'utf8')));
    validate(JSON.parse(kind === 'data' ? files['data.json'] : files['structure.json']));

    expect(validate.errors).toBeNull();
  });

  test('every number names a value, in the order that the field guide gives', () => {
    interface Values {
      readonly id: string;
      readonly values: readonly { readonly id?: string; readonly value?: unknown; readonly name?: string }[];
    }
    const { data } = JSON.parse(files['data.json']);
    const series: Values[] = data.structures[0].dimensions.series;
    const [periods]: Values[] = data.structures[0].dimensions.observation;
    const attributes: Values[] = data.structures[0].attributes.observation;
    const status = attributes.findIndex(({ id }) => id === 'OBS_STATUS');
    const found = Object.entries<{ observations: Record<string, (number | null)[]> }>(data.dataSets[0].series).flatMap(
      ([place, { observations }]) => {
        const key = Object.fromEntries(
          place
            .split(':')
            .map((number, position) => [series[position]?.id, series[position]?.values[Number(number)]?.id]),
        );
        return Object.entries(observations).map(([number, [value, ...own]]) =>
          [
            key['REF_AREA'],
            key['INDICATOR'],
            key['FREQ'],
            key['TIME_SPAN'],
            periods?.values[Number(number)]?.id,
            value ?? '',
            attributes[status]?.values[own[status] ?? -1]?.id,
          ].join(' '),
        );
      },
    );
    expect(found.sort()).toEqual(expected);
    expect(attributes[status]?.values.map(({ name }) => name)).toContain('Valeur provisoire');
  });
});

const hasR =
  spawnSync('Rscript', ['-e', 'quit(status = if (requireNamespace("rsdmx", quietly = TRUE)) 0 else 1)']).status === 0;

describe('R reads it', () => {
  test.skipIf(!hasR)(`by rsdmx${hasR ? '' : ' (skipped: R with the package rsdmx is not installed)'}`, () => {
    const script = `suppressMessages(library(rsdmx))
data <- as.data.frame(readSDMX(${JSON.stringify(join(folder, 'data.xml'))}, isURL = FALSE))
value <- ifelse(is.na(data$OBS_VALUE), "", as.character(as.numeric(data$OBS_VALUE)))
writeLines(paste(data$REF_AREA, data$INDICATOR, data$FREQ, data$TIME_SPAN, data$TIME_PERIOD, value, data$OBS_STATUS))
structure <- readSDMX(${JSON.stringify(join(folder, 'structure.xml'))}, isURL = FALSE)
writeLines(paste("codelist", sapply(structure@codelists@codelists, function(list) paste(list@id, length(list@Code)))))`;
    const lines = execFileSync('Rscript', ['-'], { input: script, encoding: 'utf8' }).trim().split('\n');

    expect(lines.filter((line) => !line.startsWith('codelist')).sort()).toEqual(expected);
    expect(lines.filter((line) => line.startsWith('codelist')).sort()).toEqual(
      structure.codelists.map(({ id, codes }) => `codelist ${id} ${codes.length}`).sort(),
    );
  });
});

const python = process.env['VIGIA_PYTHON'] ?? 'python3';
const hasPython = spawnSync(python, ['-c', 'import sdmx']).status === 0;

describe('Python reads it', () => {
  test.skipIf(!hasPython).each(['data.xml', 'data.csv'])(
    `%s by sdmx1${hasPython ? '' : ' (skipped: Python with the package sdmx1 is not installed; VIGIA_PYTHON names another Python)'}`,
    (file) => {
      const script = `import sdmx
from sdmx.model import common
message = sdmx.read_sdmx(${JSON.stringify(join(folder, 'structure.xml'))})
dsd = message.structure["DSD_FIGURES"]
flow = message.dataflow["FIGURES"]
flow.structure = dsd
data = sdmx.read_sdmx(${JSON.stringify(join(folder, file))}, structure=${file === 'data.csv' ? 'flow' : 'dsd'})
for one in data.data[0].obs:
    key = {str(k): str(v.value) for k, v in one.key.values.items()}
    status = one.attrib["OBS_STATUS"].value
    value = "" if one.value in (None, "") else format(float(one.value), "g" if float(one.value) < 1000 else ".10g")
    print(key["REF_AREA"], key["INDICATOR"], key["FREQ"], key["TIME_SPAN"], key["TIME_PERIOD"], value, getattr(status, "id", status))
for list in message.codelist.values():
    print("codelist", list.id, len(list), next(iter(list.items.values())).name.localizations.get("fr"))`;
      const lines = execFileSync(python, ['-'], { input: script, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
        .trim()
        .split('\n');

      expect(lines.filter((line) => !line.startsWith('codelist')).sort()).toEqual(expected);
      expect(lines.filter((line) => line.startsWith('codelist')).length).toBe(structure.codelists.length);
      expect(lines.find((line) => line.startsWith('codelist CL_OBS_STATUS'))).toContain('Valeur normale');
    },
  );
});
