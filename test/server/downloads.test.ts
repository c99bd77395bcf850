import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { Figure, ObservationPage } from '../../src/api/index.ts';
import { openEntrance } from './_api.ts';
import { deathsFile, sampleFile, seizuresFile } from './_files.ts';

const formula = "=1+1|' calc'!A0";
const deaths = [20, 21, 22];

const entrance = openEntrance({}, async ({ upload, node }) => {
  const files = [
    ['ca-bc-deaths', { name: 'monthly-deaths_2024-02-20.csv', text: deathsFile(deaths) }],
    ['us-cbp-drug-seizures', { name: 'seizures.csv', text: seizuresFile(5_100), asOf: '2024-01-15' }],
    ['uk-wedinos', { name: 'samples.json', text: sampleFile({ substance: formula }), asOf: '2024-03-10' }],
  ] as const;
  for (const [source, file] of files) {
    const answer = await upload(source, file);
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  // Read before as real data: the same series, now marked as training data.
  await node.database.own((connection) =>
    connection.execute(`update series set training = true where source_id = 'ca-bc-deaths'`),
  );
});

type Row = Readonly<Record<string, string>>;

async function download(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const answer = await entrance().get(`/api/v1/${address}`, headers);
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(200);
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="vigia-[\w-]+\.(csv|xlsx|parquet)"$/);
  return answer.rawPayload;
}

/** Each format's rows as text by column name. */
const readers: Readonly<Record<string, (bytes: Buffer) => Promise<Row[]>>> = {
  csv: async (bytes) => parse(bytes, { bom: true, columns: true }),
  parquet: readParquet,
  xlsx: readExcel,
};

async function readParquet(bytes: Buffer): Promise<Row[]> {
  const rows = await parquetReadObjects({ file: exactBuffer(bytes) });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])));
}

function exactBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^""$/, '');
}

/** The sheet's cells as a spreadsheet program would read them (ECMA-376: inline strings, shared strings, numbers, booleans). */
async function readExcel(bytes: Buffer): Promise<Row[]> {
  const entries = await unzip(bytes);
  const sheet = entries.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  const shared = [...(entries.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    textOf(item),
  );
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => readCells(row ?? '', shared));
  const [header, ...others] = rows;
  const names = [...(header?.values() ?? [])];
  return others.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells.get(index) ?? ''])));
}

function readCells(row: string, shared: readonly string[]): Map<number, string> {
  const cells = new Map<number, string>();
  for (const [, attributes = '', content = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const column = /r="([A-Z]+)\d+"/.exec(attributes)?.[1] ?? '';
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '';
    const text =
      type === 'inlineStr' ? textOf(content) : type === 's' ? (shared[Number(value)] ?? '') : unescapeXml(value);
    cells.set(columnNumber(column), type === 'b' ? String(value === '1') : text);
  }
  return cells;
}

function textOf(xml = ''): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescapeXml(text ?? '')).join('');
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };
  return text.replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole);
}

function columnNumber(letters: string): number {
  let number = 0;
  for (let index = 0; index < letters.length; index += 1) number = number * 26 + letters.charCodeAt(index) - 64;
  return number - 1;
}

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    entries.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return entries;
}

describe.each(Object.entries(readers))('%s', (format, readRows) => {
  test('holds the observations that the JSON answer holds', async () => {
    const filter = 'indicator=drug-seizure-mass&substance=fentanyl';
    const json = ObservationPage.parse((await entrance().get(`/api/v1/observations?${filter}`)).json());
    const series = new Map(json.series.map((one) => [one.id, one]));
    expect(json.observations.length).toBeGreaterThan(400);

    const rows = await readRows(await download(`observations.${format}?${filter}`));

    expect(
      rows.map((row) => [
        row['REF_AREA'],
        row['DIMENSIONS'],
        row['PERIOD_START'],
        Number(row['OBS_VALUE']),
        row['AS_OF'],
      ]),
    ).toEqual(
      json.observations.map(({ series: id, period, value, asOf }) => [
        series.get(id)?.place,
        Object.entries(series.get(id)?.dimensions ?? {})
          .map((pair) => pair.join('='))
          .join(';'),
        period,
        value,
        asOf,
      ]),
    );
    expect(new Set(rows.map((row) => row['UNIT_MEASURE']))).toEqual(new Set(['kg']));
  });

  test('goes on beyond the first page of the store', async () => {
    const rows = await readRows(await download(`observations.${format}?source=us-cbp-drug-seizures`));

    // Each of the 5,100 rows gives a count and a mass.
    expect(rows).toHaveLength(10_200);
    expect(new Set(rows.map((row) => Object.values(row).join('|'))).size).toBe(10_200);
  });

  test('holds the lines of a figure', async () => {
    const query = 'indicator=overdose-deaths&place=CA-BC';
    const figure = Figure.parse((await entrance().get(`/api/v1/figures?${query}`)).json());

    const rows = await readRows(await download(`figures.${format}?${query}`));

    expect(rows.map((row) => [row['PERIOD_START'], Number(row['OBS_VALUE'])])).toEqual(
      figure.lines[0]?.points.map(({ period, value }) => [period, value]),
    );
    expect(rows.map((row) => Number(row['OBS_VALUE']))).toEqual(deaths);
  });

  test.each([
    ['en', 'British Columbia'],
    ['fr', 'Colombie-Britannique'],
    ['es', 'Columbia Británica'],
  ])('names places in the language that was asked for (%s)', async (language, name) => {
    const byQuery = await readRows(await download(`observations.${format}?place=CA-BC&language=${language}`));
    const byHeader = await readRows(
      await download(`figures.${format}?indicator=overdose-deaths&place=CA-BC`, { 'accept-language': language }),
    );

    expect(new Set([...byQuery, ...byHeader].map((row) => row['REF_AREA_NAME']))).toEqual(new Set([name]));
  });

  test('says of every row whether it is training data', async () => {
    const flags = async (source: string): Promise<Set<string | undefined>> =>
      new Set(
        (await readRows(await download(`observations.${format}?source=${source}`))).map((row) => row['TRAINING_DATA']),
      );

    expect(await flags('ca-bc-deaths')).toEqual(new Set(['true']));
    expect(await flags('us-cbp-drug-seizures&substance=fentanyl')).toEqual(new Set(['false']));
    const figure = await readRows(await download(`figures.${format}?indicator=overdose-deaths&place=CA-BC`));
    expect(new Set(figure.map((row) => row['TRAINING_DATA']))).toEqual(new Set(['true']));
  });

  test('carries no formula, whatever a publisher wrote', async () => {
    const rows = await readRows(await download(`observations.${format}?source=uk-wedinos`));
    const names = new Set(rows.map((row) => row['SUBSTANCE_NAME']));

    // In text a formula is disarmed by an apostrophe (OWASP); typed cells of the other formats are never run.
    expect(names).toContain(format === 'csv' ? `'${formula}` : formula);
    if (format === 'csv') expect([...names].filter((name) => /^[=+\-@\t\r]/.test(name ?? ''))).toEqual([]);
  });

  test('is a file also where nothing matches', async () => {
    expect(await readRows(await download(`observations.${format}?place=MX-AGU`))).toEqual([]);
  });
});

test('a Parquet file has typed columns, so that numbers need no guessing', async () => {
  const { schema } = parquetMetadata(
    exactBuffer(await download('figures.parquet?indicator=overdose-deaths&place=CA-BC')),
  );
  const types = Object.fromEntries(schema.slice(1).map(({ name, type }) => [name, type]));

  expect(types).toMatchObject({ OBS_VALUE: 'DOUBLE', LOW: 'DOUBLE', TRAINING_DATA: 'BOOLEAN', REF_AREA: 'BYTE_ARRAY' });
});

test('CSV begins with the mark that tells a spreadsheet it is UTF-8', async () => {
  const bytes = await download('figures.csv?indicator=overdose-deaths&place=CA-BC');

  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});
