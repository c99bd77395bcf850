import { assert, asyncProperty, constantFrom, dictionary, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DeliveryPage,
  DeliverySummary,
  Figure,
  IndicatorList,
  IssuePage,
  NodeInformation,
  ObservationPage,
  PlaceList,
  Problem,
  SeriesEntry,
  SeriesPage,
  SignalDetail,
  SignalPage,
  SourceList,
  SourceSummary,
  SubstanceList,
  TodaySummary,
  VintageList,
} from '../../src/api/index.ts';
import { sources } from '../../src/sources/index.ts';
import { openEntrance, today, walk } from './_api.ts';
import { deathsFile, quietThenSpike, seizuresFile } from './_files.ts';

const revised = quietThenSpike.map((deaths, month) => (month === 60 ? 44 : deaths));
const damagedRow = '2023,OCT,Office of Field Operations,Southwest Border,Land Only,ATLANTIS FIELD OFFICE,Cocaine,1,1';

const entrance = openEntrance({}, async ({ upload, node }) => {
  const files = [
    ['ca-bc-deaths', { name: 'monthly-deaths_2024-02-20.csv', text: deathsFile(quietThenSpike) }],
    ['ca-bc-deaths', { name: 'monthly-deaths_2024-03-20.csv', text: deathsFile(revised) }],
    ['us-cbp-drug-seizures', { name: 'seizures.csv', text: seizuresFile(700), asOf: '2024-01-15' }],
    [
      'us-cbp-drug-seizures',
      {
        name: 'seizures-with-faults.csv',
        text: seizuresFile(40, { extraRows: Array.from({ length: 25 }, () => damagedRow) }),
        asOf: '2024-01-10',
      },
    ],
  ] as const;
  for (const [source, file] of files) {
    const answer = await upload(source, file);
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  await node.scan();
});

async function read<Answer>(schema: { readonly parse: (body: unknown) => Answer }, address: string): Promise<Answer> {
  const answer = await entrance().get(`/api/v1${address}`);
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  return schema.parse(answer.json());
}

describe('registers', () => {
  test('the node says what it is', async () => {
    const node = await read(NodeInformation, '/node');

    expect(node).toMatchObject({ country: 'CA', name: { en: 'Canada', es: 'Canadá' }, today, empty: false });
    expect(node.trainingData).toBe(false);
  });

  test('the day names late sources and what came in', async () => {
    const day = await read(TodaySummary, '/today');

    expect(day.today).toBe(today);
    expect(day.sinceYesterday.deliveries).toBe(4);
    expect(day.late.map(({ source }) => source)).toContain('us-cbp-drug-seizures');
    expect(day.lastScan?.series).toBeGreaterThan(0);
  });

  test('every source is listed and found by its id', async () => {
    const { sources: listed } = await read(SourceList, '/sources');

    expect(listed.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
    for (const source of listed) expect(await read(SourceSummary, `/sources/${source.id}`)).toEqual(source);
  });

  test('places are narrowed by level, country and whether there are figures', async () => {
    const { places: all } = await read(PlaceList, '/places');
    const { places: ofCanada } = await read(PlaceList, '/places?country=CA&level=subdivision');
    const { places: withData } = await read(PlaceList, '/places?withData=true');

    // ISO 3166-2:CA has ten provinces and three territories.
    expect(ofCanada).toHaveLength(13);
    expect(withData.map(({ id }) => id)).toContain('CA-BC');
    expect(withData.length).toBeLessThan(all.length);
  });

  test('a substance is found by any of its names', async () => {
    const { substances } = await read(SubstanceList, '/substances?q=fentanilo');

    expect(substances.map(({ id }) => id)).toContain('fentanyl');
  });

  test('indicators say what they measure and who reports them', async () => {
    const { indicators } = await read(IndicatorList, '/indicators');

    expect(indicators.find(({ id }) => id === 'overdose-deaths')?.sources).toEqual(['ca-bc-deaths']);
  });
});

describe('listings page to the end without gaps or repeats', () => {
  test.each([1, 2, 3, 4, 100])('deliveries by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(DeliveryPage, `/deliveries?limit=${limit}${more(cursor)}`);
        return { items: page.deliveries, next: page.next };
      },
      { limit },
    );

    expect(found.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(await read(DeliverySummary, '/deliveries/3')).toEqual(found[1]);
  });

  test.each([7, 10, 25, 26])('issues by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(IssuePage, `/issues?limit=${limit}${more(cursor)}`);
        expect(page.total).toBe(25);
        return { items: page.issues, next: page.next };
      },
      { limit },
    );

    // Rows as a spreadsheet shows them: the header is row 1, forty rows follow.
    expect(found.map(({ row }) => row)).toEqual(Array.from({ length: 25 }, (_, index) => 42 + index));
    expect(new Set(found.map(({ code, column }) => `${column}: ${code}`))).toEqual(
      new Set(['Area of Responsibility: unknown-place']),
    );
  });

  test.each([13, 100, 10_000])('series by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(SeriesPage, `/series?source=us-cbp-drug-seizures&limit=${limit}${more(cursor)}`);
        return { items: page.series, next: page.next };
      },
      { limit },
    );
    const { counts } = await read(SourceSummary, '/sources/us-cbp-drug-seizures');

    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found).toHaveLength(counts.series);
    expect(await read(SeriesEntry, `/series/${found[5]?.id}`)).toEqual(found[5]);
  });

  test.each([97, 1_000])('observations by %i', async (limit) => {
    const found = await walk(
      async (cursor) => {
        const page = await read(
          ObservationPage,
          `/observations?source=us-cbp-drug-seizures&limit=${limit}${more(cursor)}`,
        );
        expect(new Set(page.observations.map(({ series }) => series))).toEqual(
          new Set(page.series.map(({ id }) => id)),
        );
        return { items: page.observations, next: page.next };
      },
      { limit },
    );

    // Each of the 700 rows gives a count and a mass.
    expect(found).toHaveLength(1_400);
    expect(new Set(found.map(({ series, period }) => `${series} ${period}`)).size).toBe(1_400);
  });
});

function more(cursor: string | undefined): string {
  return cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
}

describe('figures', () => {
  test('are given as they were known on a day', async () => {
    const month = 'source=ca-bc-deaths&from=2023-01-01&to=2023-01-31';
    const values = async (asKnownOn: string): Promise<unknown> =>
      (await read(ObservationPage, `/observations?${month}${asKnownOn}`)).observations.map(({ value, asOf }) => [
        value,
        asOf,
      ]);

    expect(await values('&asKnownOn=2024-02-19')).toEqual([]);
    expect(await values('&asKnownOn=2024-02-20')).toEqual([[quietThenSpike[60], '2024-02-20']]);
    expect(await values('&asKnownOn=2024-03-19')).toEqual([[quietThenSpike[60], '2024-02-20']]);
    expect(await values('&asKnownOn=2024-03-20')).toEqual([[44, '2024-03-20']]);
    expect(await values('')).toEqual([[44, '2024-03-20']]);
  });

  test('keep every vintage of a series', async () => {
    const [series] = (await read(SeriesPage, '/series?source=ca-bc-deaths')).series;
    const { vintages, asOfDates } = await read(VintageList, `/series/${series?.id}/vintages`);

    expect(asOfDates).toEqual(['2024-02-20', '2024-03-20']);
    expect(vintages).toHaveLength(73);
  });

  test('are drawn as lines, by place and as known on a day', async () => {
    const figure = await read(Figure, '/figures?indicator=overdose-deaths&place=CA-BC&asKnownOn=2024-02-25');

    expect(figure.lines).toHaveLength(1);
    expect(figure.lines[0]?.points.map(({ value }) => value)).toEqual(quietThenSpike);
    expect(figure.asOfDates).toEqual(['2024-02-20', '2024-03-20']);
  });

  test('are narrowed by every filter', async () => {
    const count = async (filter: string): Promise<number> =>
      (await read(ObservationPage, `/observations?limit=100000&${filter}`)).observations.length;
    const all = await count('');

    expect(all).toBe(1_472);
    expect(await count('indicator=drug-seizure-events')).toBe(700);
    expect(await count('place=CA-BC')).toBe(72);
    expect(await count('within=CA')).toBe(72);
    expect(await count('within=US')).toBe(1_400);
    expect(await count('frequency=M')).toBe(all);
    expect(await count('frequency=A')).toBe(0);
    expect(await count('dimensions=land-filter:land-only')).toBe(700);
    expect(await count('substance=fentanyl~heroin')).toBe(
      (await count('substance=fentanyl')) + (await count('substance=heroin')),
    );
    expect(await count('substance=fentanyl')).toBeGreaterThan(0);
  });
});

describe('signals', () => {
  test('are listed, explained, decided and annotated', async () => {
    const { post } = entrance();
    const page = await read(SignalPage, '/signals?indicator=overdose-deaths');
    const lead = page.groups[0]?.lead;
    expect(lead).toMatchObject({ place: 'CA-BC', period: '2023-12-01', observed: 90, state: 'new' });

    const address = `/api/v1/signals/${lead?.id}`;
    const detail = await read(SignalDetail, `/signals/${lead?.id}`);
    expect(detail.points.at(-1)?.value).toBe(90);
    const refused = await post(`${address}/verdict`, { verdict: 'dismiss' });
    expect([refused.statusCode, Problem.parse(refused.json()).code]).toEqual([422, 'signal.reason-required']);
    const verified = await post(`${address}/verdict`, { verdict: 'verify', expectedState: 'new' });
    expect(SignalDetail.parse(verified.json()).state).toBe('verified');
    const late = await post(`${address}/verdict`, { verdict: 'verify', expectedState: 'new' });
    expect([late.statusCode, Problem.parse(late.json()).code]).toEqual([409, 'signal.state-conflict']);
    const noted = await post(`${address}/notes`, { note: 'Asked the coroners.' });
    expect(SignalDetail.parse(noted.json()).history.at(-1)).toMatchObject({
      event: 'note',
      note: 'Asked the coroners.',
    });
  });

  test('refuse a verdict that is none', async () => {
    const answer = await entrance().post('/api/v1/signals/1/verdict', { verdict: 'maybe' });

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([400, 'request.invalid']);
  });
});

describe('problems', () => {
  test.each([
    ['/sources/atlantis', 404, 'source.unknown'],
    ['/deliveries/999', 404, 'delivery.not-found'],
    ['/series/999999', 404, 'series.not-found'],
    ['/series/999999/vintages', 404, 'series.not-found'],
    ['/signals/999999', 404, 'signal.not-found'],
    ['/nothing', 404, 'request.not-found'],
    ['/series/abc', 400, 'request.invalid'],
    ['/series?limit=0', 400, 'request.invalid'],
    ['/series?limit=10001', 400, 'request.invalid'],
    ['/series?limit=many', 400, 'request.invalid'],
    ['/series?cursor=%%%', 400, 'request.invalid'],
    ['/series?cursor=bm90IGpzb24', 400, 'request.invalid'],
    ['/series?frequency=Z', 400, 'request.invalid'],
    ['/series?dimensions=colon-less', 400, 'request.invalid'],
    ['/series?substnce=fentanyl', 400, 'request.invalid'],
    ['/observations?from=2024-02-30', 400, 'request.invalid'],
    ['/observations?asKnownOn=yesterday', 400, 'request.invalid'],
    ['/observations?series=1~x', 400, 'request.invalid'],
    ['/observations?series=99999999999', 400, 'request.invalid'],
    ['/observations?source=%00', 400, 'request.invalid'],
    ['/figures', 400, 'request.invalid'],
    ['/figures?indicator=none', 400, 'request.invalid'],
    ['/places?level=galaxy', 400, 'request.invalid'],
    ['/signals?state=asleep', 400, 'request.invalid'],
    ['/observations.csv?limit=5', 400, 'request.invalid'],
    ['/figures.xlsx?indicator=none', 400, 'request.invalid'],
  ])('%s is answered with %i %s in the language that was asked for', async (address, status, code) => {
    const texts = new Set<string>();
    for (const language of ['en', 'fr-CA', 'es-MX']) {
      const answer = await entrance().get(`/api/v1${address}`, { 'accept-language': language });
      const problem = Problem.parse(answer.json());
      expect([answer.statusCode, problem.status, problem.code]).toEqual([status, status, code]);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.headers['content-language']).toBe(language.slice(0, 2));
      expect(answer.headers['content-disposition']).toBeUndefined();
      texts.add(problem.detail);
    }
    expect(texts.size).toBe(3);
  });

  test('no query makes the node fail', async () => {
    const paths = constantFrom(...'series observations figures signals issues deliveries places substances'.split(' '));
    const names = constantFrom(...parameterNames.split(' '));
    const values = string({ unit: 'binary', maxLength: 12 });
    const likely = constantFrom(
      '1',
      '-1',
      '~',
      ':',
      '0000-01-01',
      '9999-12-31',
      '1e9',
      'null',
      '[1,"x"]',
      '\u0000',
      'WzFd',
      'WzEsMl0',
    );

    await assert(
      asyncProperty(
        paths,
        dictionary(names, values, { maxKeys: 3 }),
        names,
        likely,
        async (path, query, name, value) => {
          const search = new URLSearchParams({ ...query, [name]: value });
          const answer = await entrance().get(`/api/v1/${path}?${search}`);
          expect(answer.statusCode, `${path}?${search}: ${answer.body}`).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the house is closed to others', () => {
  test.each([
    ['a foreign name (DNS rebinding)', { host: 'attacker.example' }],
    ['a name that only looks local', { host: 'localhost.attacker.example' }],
    ['a foreign origin', { origin: 'https://attacker.example' }],
    ['another port of this machine', { origin: 'http://localhost:3000' }],
    ['an opaque origin', { origin: 'null' }],
  ])('%s is refused', async (_what, headers) => {
    const answer = await entrance().get('/api/v1/node', headers);

    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([403, 'request.forbidden-origin']);
  });

  test('a form of another site is refused even where it hides its origin', async () => {
    const answer = await entrance().app.inject({
      method: 'POST',
      url: '/api/v1/signals/1/notes',
      headers: { host: 'localhost:8080', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      payload: '{"note":"x"}',
    });

    expect(answer.statusCode).toBe(403);
  });

  test.each(['localhost:8080', '127.0.0.1:9', '[::1]:8080', 'localhost'])('%s may ask', async (host) => {
    const answer = await entrance().get('/api/v1/node', { host, origin: `http://${host}` });

    expect(answer.statusCode).toBe(200);
  });

  test('answers carry a reference and forbid to be framed or executed elsewhere', async () => {
    const { headers } = await entrance().get('/api/v1/node');

    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the contract', () => {
  test('is an OpenAPI 3.1 document that names every route and its problems', async () => {
    const answer = await entrance().get('/api/docs/json');
    const document = answer.json<OpenApi>();

    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Vigía', version: entrance().node.version });
    const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual([...expectedRoutes].sort());
    for (const [path, operations] of Object.entries(document.paths)) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [], responses, requestBody } of Object.values(operations)) {
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(placeholders);
        expect(Object.keys(responses).sort()).toEqual(['200', 'default']);
        expect(Object.keys(responses['default']?.content ?? {})).toEqual(['application/problem+json']);
        if ('post' in operations) expect(Object.keys(requestBody?.content ?? {})).toHaveLength(1);
      }
    }
    expect(answer.body).not.toContain('"$schema"');
  });

  test('is shown by a page with nothing inline and nothing from elsewhere', async () => {
    const page = await entrance().get('/api/docs/');
    const policy = String(page.headers['content-security-policy']);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|upgrade-insecure/);
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, attributes, text] of scripts)
      expect([/src="[^"]+"/.test(attributes ?? ''), text?.trim()]).toEqual([true, '']);
    expect(page.body).not.toMatch(/<style|\son\w+=|href="https?:/);
    for (const [, file] of page.body.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
      expect((await entrance().get(`/api/docs/${file}`)).statusCode, file).toBe(200);
    }
  });
});

// Last: it uses up what one client may ask in a minute.
test('a client that asks without end is told to wait', async () => {
  const codes = new Set<string>();
  for (let request = 0; request < 1_210; request += 1) {
    const answer = await entrance().get('/api/v1/series?nonsense=1');
    codes.add(Problem.parse(answer.json()).code);
    if (answer.statusCode === 429) break;
  }

  expect(codes).toContain('request.too-many');
});

const parameterNames =
  'source indicator substance place within frequency dimensions limit cursor series from to asKnownOn level q state since kind per';

interface OpenApi {
  readonly openapi: string;
  readonly info: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

/** The table of src/api/README.md. */
const expectedRoutes = `
  GET node | GET today | GET sources | GET sources/{id} | POST sources/{id}/deliveries | GET deliveries | GET deliveries/{id}
  GET issues | GET places | GET substances | GET indicators | GET series | GET series/{id} | GET series/{id}/vintages
  GET observations | GET observations.csv | GET observations.parquet | GET observations.xlsx
  GET figures | GET figures.csv | GET figures.parquet | GET figures.xlsx
  GET signals | GET signals/{id} | POST signals/{id}/verdict | POST signals/{id}/notes | GET methods | GET streams/leads`
  .split(/[|\n]/)
  .map((route) => route.trim().replace(' ', ' /api/v1/'))
  .filter((route) => route !== '');
