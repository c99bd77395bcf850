import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { AlertDetail, Figure, ObservationPage, SignalDetail, VintageList } from '../../src/api/index.ts';
import { auditProtection, type ProtectionTable } from '../../src/exchange/index.ts';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import { type Browser, goodPassword, openHouse } from './_people.ts';

/** Deaths by place and month; `CA-BC` is the sum of its three districts, and `CA` has no figures of its own. */
const counts: Readonly<Record<string, readonly [number, number, number]>> = {
  'CA-BC': [36, 62, 71],
  'CA-BC/interior': [3, 30, 20],
  'CA-BC/island': [21, 20, 22],
  'CA-BC/north': [12, 12, 29],
  'CA-AB': [40, 41, 42],
};
const places = Object.keys(counts);
const months = ['2023-01-01', '2023-02-01', '2023-03-01'] as const;
const minimum = 10;
/** As it was known before: in March the north had 4. */
const earlier = { place: 'CA-BC/north', period: '2023-03-01', value: 4 };

const amber: Marking = { ...publicMarking, tlp: 'AMBER', releasableTo: ['CA'], originators: ['CA'] };
const source = 'ca-test-amber';
const idOf = (place: string): number => 9_000 + places.indexOf(place);

const house = openHouse({ country: 'CA' });
let police: Browser;
let health: Browser;

beforeAll(async () => {
  const { node, makePerson, browser } = house();
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      const open = await registerMarking(connection, publicMarking);
      const restricted = await registerMarking(connection, amber);
      await connection.query(
        `insert into place (id, level, name, parent, country, ancestors, marking_id)
         select d.id, 'district', '{"en":"x","fr":"x","es":"x"}', p.id, 'CA', p.ancestors || array[p.id], $2
         from unnest($1::text[]) d (id), place p where p.id = 'CA-BC' on conflict do nothing`,
        [places.filter((place) => place.includes('/')), open],
      );
      await connection.query(
        `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
           training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
         select s.id, $3, s.place, 'monthly', 'overdose-deaths', s.place, 'fentanyl', 'M', '', '{}', false, '2023-01-01',
           '2023-03-01', 3, '2023-05-01', 1, $4 from unnest($1::int[], $2::text[]) s (id, place)`,
        [places.map(idOf), places, source, restricted],
      );
      const cells = [
        ...places.flatMap((place) =>
          months.map((period, month) => ({ place, period, value: counts[place]?.[month] ?? 0, asOf: '2023-05-01' })),
        ),
        { ...earlier, asOf: '2023-04-01' },
      ];
      await connection.query(
        `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, marking_id)
         select o.series, o.period, o.as_of, 1, o.value, 'A', 'F', $2
         from jsonb_to_recordset($1::jsonb) as o (series int, period date, as_of date, value float8)`,
        [
          JSON.stringify(cells.map(({ place, asOf, ...cell }) => ({ ...cell, series: idOf(place), as_of: asOf }))),
          restricted,
        ],
      );
      // A verified signal of each series in its last month.
      await connection.query(
        `insert into scan (id, started_at, code_version, parameters, marking_id) overriding system value
         values (9000, now(), 'test', '{}', $1)`,
        [restricted],
      );
      await connection.query(
        'insert into signal_group (id, anchor_id, marking_id) overriding system value values (9000, $1, $2)',
        [idOf(places[0] ?? ''), restricted],
      );
      await connection.query(
        `insert into signal (id, group_id, kind, state, series_id, source_id, indicator, place_id, substance_id, dimensions,
           frequency, time_window, training, period, observed, score, priority, method, method_version, parameters,
           code_version, as_of, delivery_id, expectation, evidence, found_at, found_by, touched_by, marking_id)
         overriding system value
         select r.id, 9000, 'increase', 'verified', r.id, r.source_id, r.indicator, r.place_id, r.substance_id, '{}', 'M', '',
           false, '2023-03-01', 30, 3, 3, 'ears-c1', '1', '{}', 'test', '2023-05-01', 1, '[]', '{}', now(), 9000, 9000, $2
         from series r where r.id = any ($1::int[])`,
        [places.map(idOf), restricted],
      );
    }),
  );
  const rights = { highestTlp: 'AMBER+STRICT', duties: ['read', 'analyse'] };
  await makePerson('pol', { sectors: ['police'], ...rights });
  await makePerson('med', { sectors: ['health'], ...rights });
  [police, health] = [browser(), browser()];
  expect((await police.signIn('pol', goodPassword)).statusCode).toBe(200);
  expect((await health.signIn('med', goodPassword)).statusCode).toBe(200);
});

/** Figures by place and month; null: it is withheld. */
type Found = ReadonlyMap<string, number | null>;
const nameOf = (place: string, period: string): string => `${place} ${period.slice(0, 7)}`;

async function ask(browser: Browser, address: string, headers = {}): Promise<{ body: string; bytes: Buffer }> {
  const answer = await browser.get(address, headers);
  expect(answer.statusCode, answer.body.slice(0, 400)).toBe(200);
  return { body: answer.body, bytes: answer.rawPayload };
}

interface Cell {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly confidentiality: string;
  readonly reason: string | null;
}

function shownValue({ value, low, high, status, confidentiality, reason }: Cell): number | null {
  // A cell that is withheld says so, and nothing more.
  if (value === null)
    expect([low, high, status, confidentiality, reason]).toEqual([null, null, 'Q', 'C', 'suppressed']);
  return value;
}

const question = `source=${source}&indicator=overdose-deaths`;

async function fromFigure(
  browser: Browser,
  more: string,
  scale: (place: string, value: number) => number = (_, v) => v,
) {
  const { body } = await ask(browser, `/api/v1/figures?${question}&${more}`);
  return new Map(
    Figure.parse(JSON.parse(body)).lines.flatMap(({ place, points }) =>
      points.map((point) => {
        const value = shownValue(point);
        return [nameOf(place, point.period), value === null ? null : scale(place, value)] as const;
      }),
    ),
  );
}

function fromRows(rows: readonly Readonly<Record<string, unknown>>[]): Found {
  return new Map(
    rows.map((row) => {
      const text = row['OBS_VALUE'];
      const isAbsent = text === null || text === undefined || text === '';
      if (isAbsent) expect([row['OBS_STATUS'], row['CONF_STATUS']]).toEqual(['Q', 'C']);
      const place = String(row['REF_AREA']).replaceAll('$2F', '/');
      return [nameOf(place, String(row['TIME_PERIOD'])), isAbsent ? null : Number(text)];
    }),
  );
}

async function fromCsv(browser: Browser, address: string): Promise<Found> {
  const { body } = await ask(browser, address, { accept: 'text/csv' });
  const rows: Readonly<Record<string, string>>[] = parse(body, { columns: true, bom: true });
  return fromRows(rows.filter((row) => (row['SOURCE'] ?? source).includes(source)));
}

async function fromParquet(browser: Browser, address: string): Promise<Found> {
  const { bytes } = await ask(browser, address);
  return fromRows(await parquetReadObjects({ file: new Uint8Array(bytes).buffer }));
}

const levels = ['level=district', 'level=subdivision'];

/** Every way to the same figures. */
const paths: Readonly<Record<string, (browser: Browser) => Promise<Found>>> = {
  observations: async (browser) => {
    const { body } = await ask(browser, `/api/v1/observations?${question}`);
    const { series, observations } = ObservationPage.parse(JSON.parse(body));
    const placeOf = new Map(series.map(({ id, place }) => [id, place]));
    return new Map(observations.map((one) => [nameOf(placeOf.get(one.series) ?? '', one.period), shownValue(one)]));
  },
  'observations, asked series by series': async (browser) => {
    const found = new Map<string, number | null>();
    for (const place of places) {
      const { body } = await ask(browser, `/api/v1/observations?series=${idOf(place)}&limit=2`);
      const first = ObservationPage.parse(JSON.parse(body));
      const rest = await ask(browser, `/api/v1/observations?series=${idOf(place)}&limit=2&cursor=${first.next}`);
      for (const one of [...first.observations, ...ObservationPage.parse(JSON.parse(rest.body)).observations])
        found.set(nameOf(place, one.period), shownValue(one));
    }
    return found;
  },
  'observations as CSV': (browser) => fromCsv(browser, `/api/v1/observations.csv?${question}`),
  'observations as Parquet': (browser) => fromParquet(browser, `/api/v1/observations.parquet?${question}`),
  figures: async (browser) =>
    new Map((await Promise.all(levels.map((one) => fromFigure(browser, one)))).flatMap((m) => [...m])),
  'figures as CSV': async (browser) =>
    new Map(
      (await Promise.all(levels.map((one) => fromCsv(browser, `/api/v1/figures.csv?${question}&${one}`)))).flatMap(
        (m) => [...m],
      ),
    ),
  vintages: async (browser) => {
    const found = new Map<string, number | null>();
    for (const place of places) {
      const { body } = await ask(browser, `/api/v1/series/${idOf(place)}/vintages`);
      for (const one of VintageList.parse(JSON.parse(body)).vintages)
        if (one.asOf === '2023-05-01') found.set(nameOf(place, one.period), shownValue(one));
    }
    return found;
  },
  'the series of signals': async (browser) => {
    const found = new Map<string, number | null>();
    for (const place of places) {
      const { body } = await ask(browser, `/api/v1/signals/${idOf(place)}`);
      for (const point of SignalDetail.parse(JSON.parse(body)).points)
        found.set(nameOf(place, point.period), shownValue(point));
    }
    return found;
  },
  'the series of an alert that one writes': async (browser) => {
    const answer = await browser.post('/api/v1/alerts', { signals: places.map(idOf) });
    expect(answer.statusCode, answer.body.slice(0, 400)).toBe(200);
    const series = AlertDetail.parse(answer.json()).draft?.text.series ?? [];
    return new Map(
      series.flatMap(({ place, points, today }) => {
        expect(today?.changes).toEqual([]);
        return points.map(({ period, value, low, high, status }) => {
          if (value === null) expect([low, high, status]).toEqual([null, null, 'Q']);
          return [nameOf(place, period), value] as const;
        });
      }),
    );
  },
  SDMX: (browser) => fromCsv(browser, `/sdmx/data/FIGURES/....${'..'}${source}$7Cmonthly`),
};

describe('figures outside their audience', () => {
  test.each(Object.entries(paths))('%s: the same cells are withheld', async (_name, read) => {
    const expected = await paths['observations']?.(police);
    const found = await read(police);

    expect(new Map(found)).toEqual(new Map(expected ?? []));
    expect(found.get('CA-BC/interior 2023-01')).toBeNull();
    expect(found.get('CA-BC 2023-02')).toBe(62);
  });

  test.each(Object.entries(paths))('%s: who works in the sector sees them as they are', async (_name, read) => {
    const found = await read(health);
    const whole = places.flatMap((place) =>
      months.map((period, at) => [nameOf(place, period), counts[place]?.[at]] as const),
    );
    expect(found).toEqual(new Map(whole));
  });

  test('sums over what is withheld are withheld too; all ways together narrow no small count', async () => {
    const found = new Map<string, number | null>();
    for (const read of Object.values(paths)) for (const [name, value] of await read(police)) found.set(name, value);
    const country = await fromFigure(police, 'place=CA');
    expect(country.size).toBe(months.length);

    for (const month of months) {
      const names = places.map((place) => nameOf(place, month));
      const values = names.map((_name, at) => counts[places[at] ?? '']?.[months.indexOf(month)] ?? 0);
      const sum = (values[0] ?? 0) + (values[4] ?? 0);
      const isSumKnown = country.get(nameOf('CA', month)) !== null;
      const cells = [...values, sum].map((value) => ({ value, disposition: 'open' as const }));
      const relations = [
        { total: 0, parts: [1, 2, 3] },
        { total: 5, parts: [0, 4] },
      ];
      const table: ProtectionTable = { cells, relations };
      const unseen = names.flatMap((name, at) => (found.get(name) === null ? [at] : []));
      const withheld = new Set(isSumKnown ? unseen : [...unseen, 5]);
      // What is shown is right.
      for (const [at, name] of names.entries()) if (!unseen.includes(at)) expect(found.get(name)).toBe(values[at]);
      if (isSumKnown) expect(country.get(nameOf('CA', month))).toBe(sum);
      const small = values.flatMap((value, at) => (value > 0 && value < minimum ? [at] : []));
      for (const { low, high } of auditProtection(table, withheld, { only: small })) {
        expect(low).toBeLessThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(minimum);
      }
      for (const at of small) expect(unseen).toContain(at);
    }
  });

  test('rates give nothing away that counts do not', async () => {
    const counted = await fromFigure(police, 'level=subdivision');
    const rates = await fromFigure(police, 'level=subdivision&per=100000');
    for (const [name, value] of counted) if (value === null) expect(rates.get(name)).toBeNull();
  });

  test('what was known before is shown no longer', async () => {
    const name = nameOf(earlier.place, earlier.period);
    expect((await fromFigure(health, 'level=district&asKnownOn=2023-04-15')).get(name)).toBe(earlier.value);
    expect((await fromFigure(police, 'level=district&asKnownOn=2023-04-15')).get(name)).toBeNull();
    const { body } = await ask(police, `/api/v1/series/${idOf(earlier.place)}/vintages`);
    const old = VintageList.parse(JSON.parse(body)).vintages.filter(({ asOf }) => asOf === '2023-04-01');
    expect(old.map(shownValue)).toEqual([null]);
  });

  test('an alert written within the audience shows what its author put there, and of today what the reader may have', async () => {
    const answer = await health.post('/api/v1/alerts', { signals: [idOf(earlier.place)] });
    const { id } = AlertDetail.parse(answer.json());
    const { node } = house();
    await node.asNode(() =>
      node.database.write(node.clearance, (connection) =>
        connection.query(
          `insert into observation (series_id, period, as_of, delivery_id, value, status, confidentiality, marking_id)
           select series_id, period, '2023-06-01', 1, 7, status, confidentiality, marking_id from observation
           where series_id = $1 and period = $2 and as_of = '2023-05-01'`,
          [idOf(earlier.place), earlier.period],
        ),
      ),
    );
    await node.asNode(() =>
      node.database.write(node.clearance, (connection) =>
        connection.query("update series set latest_as_of = '2023-06-01' where id = $1", [idOf(earlier.place)]),
      ),
    );
    const changesFor = async (browser: Browser): Promise<unknown> =>
      AlertDetail.parse(JSON.parse((await ask(browser, `/api/v1/alerts/${id}`)).body)).draft?.text.series[0]?.today
        ?.changes;

    expect(await changesFor(health)).toMatchObject([{ before: { value: 29 }, now: { value: 7 } }]);
    expect(await changesFor(police)).toEqual([]);
  });

  test('whoever works at the machine of the node sees them as they are', async () => {
    const { node } = house();
    const { observations } = await node.asNode(() => node.observe.listObservations({ source, limit: 100 }));
    expect(observations.every(({ value }) => value !== null)).toBe(true);
  });
});
