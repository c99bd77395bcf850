import pg from 'pg';
import { z } from 'zod';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';
import { uniforms } from './seeded-series.ts';
import { fillFigures, indicators, onServer, subdivisions } from './stored-figures.ts';

const from = '2016-01-01';
const to = '2025-12-01';
const months = 120;

export interface QueryOptions {
  readonly sizes: readonly number[];
  readonly databaseUrl: string;
  readonly requests?: number;
}

interface Milliseconds {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export interface QueryBench {
  readonly request: string;
  readonly observations: number;
  readonly points: number;
  readonly overHttp: Milliseconds;
  readonly bareSql: Milliseconds;
  readonly ratioOfMedians: number;
}

/** Explore's requests over stored observations on PostgreSQL, through HTTP in process, against the bare SQL. */
export async function benchQuery({ sizes, databaseUrl, requests = 200 }: QueryOptions): Promise<readonly QueryBench[]> {
  const results: QueryBench[] = [];
  for (const observations of sizes) {
    const name = `vigia_bench_query_${process.pid}`;
    const url = new URL(databaseUrl);
    url.pathname = `/${name}`;
    await onServer(databaseUrl, `create database ${name}`);
    try {
      results.push(...(await measure(url.href, observations, requests)));
    } finally {
      await onServer(databaseUrl, `drop database ${name} with (force)`);
    }
  }
  return results;
}

async function measure(databaseUrl: string, observations: number, requests: number): Promise<QueryBench[]> {
  const node = await VigiaNode.open({ config: buildConfig({ databaseUrl, logLevel: 'error' }) });
  const app = await buildApp(node);
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=vigia' });
  await client.connect();
  try {
    const { substanceIds, stored } = await fillFigures(client, observations);
    const results: QueryBench[] = [];
    for (const kind of kinds) {
      const asked = questions(kind, substanceIds, requests);
      const overHttp = await timesOf(asked, async (question) => {
        const response = await app.inject({ url: `/api/v1/figures?${new URLSearchParams(question.query).toString()}` });
        if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body.slice(0, 300)}`);
        return countPoints(response.body);
      });
      const bareSql = await timesOf(
        asked,
        async (question) => (await client.query(bare, [...question.bare])).rows.length,
      );
      if (overHttp.points !== bareSql.points || overHttp.points < kind.places.length * months) {
        throw new Error(`${kind.title}: ${overHttp.points} points over HTTP, ${bareSql.points} rows of bare SQL`);
      }
      results.push({
        request: kind.title,
        observations: stored,
        points: overHttp.points,
        overHttp: overHttp.milliseconds,
        bareSql: bareSql.milliseconds,
        ratioOfMedians: overHttp.milliseconds.p50 / bareSql.milliseconds.p50,
      });
    }
    return results;
  } finally {
    await client.end();
    await app.close();
    await node.close();
  }
}

const states = subdivisions.filter(({ country }) => country === 'US');

interface Kind {
  readonly title: string;
  readonly places: readonly string[];
  readonly ask: (place: string) => Readonly<Record<string, string>>;
}

const kinds: readonly Kind[] = [
  {
    title: 'one place, 10 years monthly',
    places: subdivisions.slice(0, 1).map(({ id }) => id),
    ask: (place) => ({ place }),
  },
  {
    title: 'map of the states, 10 years monthly',
    places: states.map(({ id }) => id),
    ask: () => ({ level: 'subdivision', within: 'US' }),
  },
  {
    title: 'map of North America, 10 years monthly',
    places: subdivisions.map(({ id }) => id),
    ask: () => ({ level: 'subdivision' }),
  },
];

interface Question {
  readonly query: Record<string, string>;
  readonly bare: readonly unknown[];
}

function questions(kind: Kind, substanceIds: readonly string[], requests: number): Question[] {
  const uniform = uniforms(7);
  const choose = <Item>(list: readonly Item[]): Item => {
    const chosen = list[Math.floor(uniform() * list.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return Array.from({ length: requests + warmUp }, () => {
    const indicator = choose(indicators);
    const substance = choose(substanceIds);
    const one = choose(subdivisions).id;
    const asked = kind.places.length === 1 ? [one] : kind.places;
    return {
      query: { indicator, substance, frequency: 'M', from, to, ...kind.ask(one) },
      bare: [indicator, substance, asked, from, to],
    };
  });
}

/** The least that answers the same question: no role, no clearance, no plan of lines, no document. */
const bare = `select distinct on (o.series_id, o.period) o.series_id, o.period, o.value, o.low, o.high, o.status,
    o.confidentiality, o.reason, o.as_of
  from series s join observation o on o.series_id = s.id
  where s.indicator = $1 and s.substance_id = $2 and s.place_id = any ($3) and o.period between $4 and $5
  order by o.series_id, o.period, o.as_of desc, o.delivery_id desc`;

const warmUp = 20;

async function timesOf(
  asked: readonly Question[],
  ask: (question: Question) => Promise<number>,
): Promise<{ readonly milliseconds: Milliseconds; readonly points: number }> {
  const times: number[] = [];
  let points = 0;
  for (const question of asked) {
    const started = performance.now();
    points = await ask(question);
    times.push(performance.now() - started);
  }
  const sorted = times.slice(warmUp).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { milliseconds: { p50: at(0.5), p95: at(0.95), most: at(1) }, points };
}

const Answer = z.object({ lines: z.array(z.object({ points: z.array(z.unknown()) })) });

function countPoints(body: string): number {
  return Answer.parse(JSON.parse(body)).lines.reduce((sum, { points }) => sum + points.length, 0);
}

/** Lines for the terminal. */
export function describeQuery(results: readonly QueryBench[]): readonly string[] {
  const times = ({ p50, p95, most }: Milliseconds): string =>
    [p50, p95, most].map((value) => value.toFixed(1).padStart(7)).join(' ');
  return [
    'Explore over HTTP (in process) on PostgreSQL: milliseconds at the median, 95th percentile, most',
    'request                                     observations  points     p50     p95    most   bare: p50     p95    most  ratio',
    ...results.map((one) =>
      [
        one.request.padEnd(42),
        one.observations.toLocaleString('en-US').padStart(13),
        one.points.toLocaleString('en-US').padStart(7),
        times(one.overHttp),
        '    ',
        times(one.bareSql),
        one.ratioOfMedians.toFixed(1).padStart(6),
      ].join(' '),
    ),
  ];
}
