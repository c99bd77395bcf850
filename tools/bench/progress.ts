import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { ComposedQuestion, GoalContent } from '../../src/api/index.ts';
import { sameText } from '../../src/base/index.ts';
import { findIndicator } from '../../src/domains/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { buildConfig, VigiaNode } from '../../src/server/index.ts';
import { fillFigures, indicators, onServer, subdivisions } from './stored-figures.ts';

export interface ProgressOptions {
  readonly sizes: readonly number[];
  readonly databaseUrl: string;
  readonly questions: number;
  /** Of these, so many have a goal, and stand in the report. */
  readonly reported: number;
}

const Report = z.object({
  prepareSeconds: z.number(),
  renderSeconds: z.number(),
  packageSeconds: z.number(),
  files: z.number(),
  megabytes: z.number(),
  /** What the process holds when the node is open, before anything is asked. */
  openMegabytes: z.number(),
  peakMegabytes: z.number(),
});

export interface ProgressBench {
  readonly observations: number;
  readonly questions: number;
  /** Of observations that they are answered from. */
  readonly read: number;
  readonly seconds: number;
  readonly bareSeconds: number;
  readonly ratio: number;
  readonly report: z.infer<typeof Report>;
}

/** Questions about progress over stored observations on PostgreSQL against the bare aggregate, and a report of some of them. */
export async function benchProgress({ sizes, ...options }: ProgressOptions): Promise<readonly ProgressBench[]> {
  const results: ProgressBench[] = [];
  for (const observations of sizes) {
    const name = `vigia_bench_progress_${process.pid}`;
    const url = new URL(options.databaseUrl);
    url.pathname = `/${name}`;
    await onServer(options.databaseUrl, `create database ${name}`);
    try {
      results.push(await measure(url.href, observations, options));
    } finally {
      await onServer(options.databaseUrl, `drop database ${name} with (force)`);
    }
  }
  return results;
}

async function measure(
  databaseUrl: string,
  observations: number,
  options: Pick<ProgressOptions, 'questions' | 'reported'>,
): Promise<ProgressBench> {
  const node = await VigiaNode.open({ config: buildConfig({ databaseUrl, logLevel: 'error' }) });
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=vigia' });
  await client.connect();
  try {
    const { substanceIds, stored } = await fillFigures(client, observations);
    const asked = compose(substanceIds, options.questions);
    await store(client, asked, options.reported);
    await actAs(node.operator, () => node.account.indicators.list({}));
    const started = performance.now();
    const { questions } = await actAs(node.operator, () => node.account.indicators.list({}));
    const seconds = (performance.now() - started) / 1_000;
    const bareSeconds = await askBare(client, asked, new Map(questions.map(({ id, latest }) => [id, latest?.value])));
    return {
      observations: stored,
      questions: asked.length,
      read: asked.length * (subdivisions.length - 1) * 200,
      seconds,
      bareSeconds,
      ratio: seconds / bareSeconds,
      report: measureReport(databaseUrl),
    };
  } finally {
    await client.end();
    await node.close();
  }
}

interface Composed {
  readonly id: string;
  readonly content: ComposedQuestion;
}

/** Each of another indicator and substance while there are some, and each without another place: no two read the same figures. */
function compose(substanceIds: readonly string[], count: number): readonly Composed[] {
  return Array.from({ length: count }, (_, turn) => {
    const indicator = indicators[turn % indicators.length] ?? indicators[0];
    const substance = substanceIds[Math.floor(turn / indicators.length) % substanceIds.length] ?? null;
    const left = turn % subdivisions.length;
    const places = subdivisions.filter((_one, at) => at !== left).map(({ id }) => id);
    const content = ComposedQuestion.parse({
      title: sameText(`${indicator} ${substance} ${turn}`),
      note: sameText('Generated.'),
      measure: {
        indicator,
        substance,
        places: { kind: 'named', places },
        sources: ['bench'],
        frequency: 'M',
        window: '',
        dimensions: {},
      },
      across: 'sum',
      periods: 1,
      denominator: { kind: 'none' },
      chance: false,
      better: 'lower',
      unit: findIndicator(indicator)?.unit,
      panel: 'common',
    });
    return { id: randomUUID(), content };
  });
}

/** As people would have stored them; the first ones measure commitments of the strategy. */
async function store(client: pg.Client, asked: readonly Composed[], reported: number): Promise<void> {
  const goals = asked.slice(0, reported).map(({ id }) => ({
    kind: 'goal',
    id: randomUUID(),
    content: GoalContent.parse({
      commitment: 'nadd-2026',
      question: id,
      baseline: '2024-01-01',
      agreed: null,
      target: null,
      limit: null,
      note: null,
    }),
  }));
  const entries = [...asked.map((one) => ({ kind: 'question', ...one })), ...goals];
  await client.query(
    `insert into account_entry (kind, id, content, at, author, author_name, marking_id)
     select r.kind, r.id, r.content, '2025-01-01', 'bench', 'bench', 1
     from jsonb_to_recordset($1::jsonb) as r(kind text, id text, content jsonb)`,
    [JSON.stringify(entries)],
  );
}

/** The least that answers the same question: sums of what is known, with no bounds, no coverage, no clearance. */
const bare = `select period, sum(value) as value from (
    select distinct on (o.series_id, o.period) o.period, o.value
    from series s join observation o on o.series_id = s.id
    where s.indicator = $1 and s.substance_id = $2 and s.place_id = any ($3)
    order by o.series_id, o.period, o.as_of desc, o.delivery_id desc
  ) known group by period order by period desc`;

/** Seconds of all together; throws where the latest figure is another. */
async function askBare(
  client: pg.Client,
  asked: readonly Composed[],
  answers: ReadonlyMap<string, number | null | undefined>,
): Promise<number> {
  let seconds = 0;
  for (const { id, content } of asked) {
    const { indicator, substance, places } = content.measure;
    const named = places.kind === 'named' ? places.places : [];
    const started = performance.now();
    const { rows } = await client.query<{ value: number }>(bare, [indicator, substance, named]);
    seconds += (performance.now() - started) / 1_000;
    const answer = answers.get(id);
    if (rows[0]?.value !== answer) throw new Error(`${content.title.en}: ${answer}, and ${rows[0]?.value} by bare SQL`);
  }
  return seconds;
}

/** The whole report in a process of its own, on the built code. */
function measureReport(databaseUrl: string): z.infer<typeof Report> {
  const script = fileURLToPath(new URL('measure-report.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, databaseUrl], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the report failed: ${stderr}`);
  return Report.parse(JSON.parse(stdout));
}

/** Lines for the terminal. */
export function describeProgress(results: readonly ProgressBench[]): readonly string[] {
  const whole = (value: number): string => value.toLocaleString('en-US');
  return [
    'Questions about progress on PostgreSQL, and the report in three languages and formats: seconds; MB at the peak',
    'observations  questions       read  seconds    bare  ratio  prepare  render  package  files     MB  open MB  peak MB',
    ...results.map(({ report, ...one }) =>
      [
        whole(one.observations).padStart(12),
        whole(one.questions).padStart(10),
        whole(one.read).padStart(10),
        one.seconds.toFixed(1).padStart(8),
        one.bareSeconds.toFixed(1).padStart(7),
        one.ratio.toFixed(1).padStart(6),
        report.prepareSeconds.toFixed(1).padStart(8),
        report.renderSeconds.toFixed(1).padStart(7),
        report.packageSeconds.toFixed(1).padStart(8),
        String(report.files).padStart(6),
        report.megabytes.toFixed(1).padStart(6),
        report.openMegabytes.toFixed(0).padStart(8),
        report.peakMegabytes.toFixed(0).padStart(8),
      ].join(' '),
    ),
  ];
}
