import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { type Marking, publicMarking, type Sector } from '../../src/model/index.ts';
import { actAs, nodeReader, publicReader, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { openEntrance } from './_api.ts';

/** Places × months: `CA-BC` holds two health regions, whose figures add up to its own. */
const counts: Readonly<Record<string, readonly (number | null)[]>> = {
  'CA-BC': [33, 62, 40],
  'CA-BC/interior': [3, 30, 20],
  'CA-BC/island': [30, 32, null],
};
const months = ['2023-01-01', '2023-02-01', '2023-03-01'];
const amber: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA', 'MX'], originators: ['CA'] };
const red: Marking = { ...publicMarking, tlp: 'RED', releasableTo: ['CA'], originators: ['CA'] };

const entrance = openEntrance({ country: 'CA' }, async ({ node }) => {
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      const open = await registerMarking(connection, publicMarking);
      const restricted = await registerMarking(connection, amber);
      const hidden = await registerMarking(connection, red);
      for (const [id, parent] of [
        ['CA-BC/interior', 'CA-BC'],
        ['CA-BC/island', 'CA-BC'],
      ] as const) {
        await connection.query(
          `insert into place (id, level, name, parent, country, ancestors, marking_id)
           select $1, 'district', '{"en":"x","fr":"x","es":"x"}', $2, 'CA', ancestors || array[$2], $3 from place where id = $2
           on conflict do nothing`,
          [id, parent, open],
        );
      }
      let series = 9_000;
      const plant = async (
        source: string,
        indicator: string,
        place: string,
        values: readonly (number | null)[],
        marking: number,
      ) => {
        series += 1;
        await connection.query(
          `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
             training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
           values ($1, $2, $3, 'monthly', $4, $5, 'fentanyl', 'M', '', '{}', false, $6, $7, 3, '2023-05-01', 1, $8)`,
          [
            series,
            source,
            `${source}${place}${indicator}`,
            indicator,
            place,
            months[0] ?? '',
            months[2] ?? '',
            marking,
          ],
        );
        await connection.query(
          `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
           select $1, p::date, '2023-05-01', 1, v, case when v is null then 1 end, case when v is null then 9 end,
             case when v is null then 'Q' else 'A' end, case when v is null then 'A' else 'F' end,
             case when v is null then 'suppressed-small-count' end, $4
           from unnest($2::text[], $3::float8[]) as t (p, v)`,
          [series, months, values, marking],
        );
      };
      for (const [place, values] of Object.entries(counts)) {
        await plant('ca-test-open', 'overdose-deaths', place, values, open);
        await plant('ca-test-amber', 'overdose-deaths', place, values, restricted);
      }
      await plant('ca-test-amber', 'overdose-deaths-crude-rate', 'CA-BC', [1.5, 2.5, 3.5], restricted);
      await plant('ca-test-red', 'overdose-deaths', 'CA-BC', [77, 78, 79], hidden);
    }),
  );
});

type Row = Readonly<Record<string, string>>;

function readerOf(more: Partial<Reader> & { readonly sectors?: readonly Sector[] }): Reader {
  return { ...nodeReader('CA'), kind: 'person', subject: 'CA:someone', highestTlp: 'AMBER', ...more };
}
const colleague = readerOf({ sectors: ['police'] });
const owner = readerOf({ sectors: ['health'] });
const peer: Reader = {
  ...readerOf({ sectors: ['health'] }),
  kind: 'peer',
  subject: 'peer:MX',
  country: 'MX',
  duties: [],
};

async function rows(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Row[]> {
  const answer = await entrance().get(address, { accept: 'text/csv', ...headers });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return parse(answer.body, { columns: true });
}

/** What the service gives to a reader, by source, place and month. */
async function figuresOf(reader: Reader): Promise<ReadonlyMap<string, number | null>> {
  const { dataset } = await actAs({ ...reader, home: 'CA' }, () => entrance().node.share.sdmx.readData({ key: {} }));
  return new Map(
    dataset.series.flatMap(({ key, attributes, observations }) =>
      observations.map(
        ({ period, value }) => [`${attributes.SOURCE} ${key.INDICATOR} ${key.REF_AREA} ${period}`, value] as const,
      ),
    ),
  );
}

describe('figures as SDMX', () => {
  test('come by key and periods, with names, status and bounds, never a zero for what is missing', async () => {
    const found = await rows(
      '/sdmx/data/VIGIA_CA,FIGURES,1.0/M.CA-BC$2Fisland.fentanyl.overdose-deaths...ca-test-open$7Cmonthly/all?startPeriod=2023-02&endPeriod=2023-Q1',
    );

    expect(
      found.map((row) => [
        row['TIME_PERIOD'],
        row['OBS_VALUE'],
        row['OBS_STATUS'],
        row['CONF_STATUS'],
        row['LOWER_BOUND'],
        row['UPPER_BOUND'],
        row['TLP'],
      ]),
    ).toEqual([
      ['2023-02', '32', 'A', 'F', '', '', 'CLEAR'],
      ['2023-03', '', 'Q', 'A', '1', '9', 'CLEAR'],
    ]);
  });

  test.each([
    ['application/vnd.sdmx.data+json;version=2.1.0', /^application\/vnd\.sdmx\.data\+json/u, '{"$schema"'],
    ['application/vnd.sdmx.data+csv;labels=both', /^application\/vnd\.sdmx\.data\+csv/u, 'STRUCTURE,'],
    [
      'application/vnd.sdmx.structurespecificdata+xml;version=2.1',
      /^application\/vnd\.sdmx\.structurespecificdata\+xml/u,
      '<?xml',
    ],
    ['*/*', /xml/u, '<?xml'],
  ])('%s is answered as asked', async (accept, type, start) => {
    const answer = await entrance().get('/sdmx/data/FIGURES', { accept, 'accept-language': 'es' });
    expect([answer.statusCode, answer.headers['content-language']]).toEqual([200, 'es']);
    expect(answer.headers['content-type']).toMatch(type);
    expect(answer.body.startsWith(start)).toBe(true);
  });

  test.each([
    ['/sdmx/data/OTHER/all', 404],
    ['/sdmx/data/FIGURES/M.XX', 404],
    ['/sdmx/data/FIGURES/a.b.c.d.e.f.g.h', 400],
    ['/sdmx/data/FIGURES?startPeriod=2023-13', 400],
    ['/sdmx/data/FIGURES?misspelt=1', 400],
    ['/sdmx/data/FIGURES?format=pdf', 400],
  ])('%s gives %i, as a problem document', async (address, status) => {
    const answer = await entrance().get(address);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('a format that is not written gives 406', async () => {
    expect((await entrance().get('/sdmx/data/FIGURES', { accept: 'image/png' })).statusCode).toBe(406);
  });

  test('the structure names every code that the data use', async () => {
    const answer = await entrance().get('/sdmx/structure/dataflow/VIGIA_CA/FIGURES?references=all&format=json');
    const { data } = answer.json();
    const codes = new Set<string>(
      data.codelists.flatMap((list: { codes: { id: string }[] }) => list.codes.map(({ id }) => id)),
    );
    for (const row of await rows('/sdmx/data/FIGURES')) {
      for (const name of ['REF_AREA', 'SUBSTANCE', 'INDICATOR', 'DATASET', 'BREAKDOWN', 'TIME_SPAN']) {
        expect(codes).toContain(row[name]);
      }
    }
  });
});

describe('what does not leave its audience', () => {
  const small = 'ca-test-amber overdose-deaths CA-BC$2Finterior 2023-01';

  test('those whose figures they are see them as they are', async () => {
    expect((await figuresOf(owner)).get(small)).toBe(3);
  });

  test.each([
    ['a colleague of another sector', colleague],
    ['a peer', peer],
  ] as const)('%s gets no small count, and nothing from which it could be computed', async (_who, reader) => {
    const found = await figuresOf(reader);

    expect(found.get(small)).toBeNull();
    const [whole, other] = ['CA-BC', 'CA-BC$2Fisland'].map((place) =>
      found.get(`ca-test-amber overdose-deaths ${place} 2023-01`),
    );
    expect([whole, other]).toContain(null);
    // Another month has no small count, and stays.
    expect(found.get('ca-test-amber overdose-deaths CA-BC$2Finterior 2023-02')).toBe(30);
    expect(found.get('ca-test-amber overdose-deaths-crude-rate CA-BC 2023-01')).toBeNull();
    // Published by its publisher as it is.
    expect(found.get('ca-test-open overdose-deaths CA-BC$2Finterior 2023-01')).toBe(3);
  });

  test('is the same whatever is asked', async () => {
    const { sdmx } = entrance().node.share;
    const ask = (key: Parameters<typeof sdmx.readData>[0]['key']) =>
      actAs({ ...colleague, home: 'CA' }, () => sdmx.readData({ key }));
    const whole = await figuresOf(colleague);
    for (const place of Object.keys(counts)) {
      const { dataset } = await ask({
        REF_AREA: [place],
        INDICATOR: ['overdose-deaths'],
        DATASET: ['ca-test-amber|monthly'],
      });
      for (const { key, observations } of dataset.series) {
        for (const { period, value } of observations) {
          expect(value).toBe(whole.get(`ca-test-amber overdose-deaths ${key.REF_AREA} ${period}`));
        }
      }
    }
  });

  test('what is above the clearance is not there, nor named in the structure', async () => {
    const { sdmx } = entrance().node.share;
    for (const reader of [publicReader, peer, colleague]) {
      const text = JSON.stringify(await actAs({ ...reader, home: 'CA' }, () => sdmx.readData({ key: {} })));
      expect(text).not.toContain('ca-test-red');
      expect(text.includes('ca-test-amber')).toBe(reader !== publicReader);
      const structure = JSON.stringify(await actAs({ ...reader, home: 'CA' }, () => sdmx.readStructure()));
      expect(structure).not.toContain('ca-test-red');
      expect(structure.includes('ca-test-amber')).toBe(reader !== publicReader);
    }
  });

  test('a withheld cell does not tell whether it is small', async () => {
    const { dataset } = await actAs({ ...colleague, home: 'CA' }, () =>
      entrance().node.share.sdmx.readData({
        key: { INDICATOR: ['overdose-deaths'], DATASET: ['ca-test-amber|monthly'] },
      }),
    );
    const withheld = dataset.series
      .flatMap(({ observations }) => observations)
      .filter(({ attributes }) => attributes.CONF_STATUS === 'C');
    expect(withheld.length).toBeGreaterThan(1);
    for (const { value, attributes } of withheld) {
      expect([value, attributes.OBS_STATUS, attributes.LOWER_BOUND, attributes.UPPER_BOUND]).toEqual([
        null,
        'Q',
        null,
        null,
      ]);
    }
  });
});
