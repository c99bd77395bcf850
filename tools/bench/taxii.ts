import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicMarking } from '../../src/model/index.ts';
import { registerMarking } from '../../src/server/access/index.ts';
import { openThrowAwayNode, type ThrowAwayNode } from '../taxii/throw-away-node.ts';

export interface TaxiiBench {
  /** Objects in the collection before the run. */
  readonly stored: number;
  readonly postPerSecond: number;
  readonly getPerSecond: number;
  readonly firstPageMilliseconds: number;
  readonly pageMilliseconds: number;
  readonly emptyPollMilliseconds: number;
  /** CPU seconds of the node's own process for the posts and pages. */
  readonly nodeSeconds: number;
}

const script = fileURLToPath(new URL('../../../shared/accept/taxii21_load.mjs', import.meta.url));
const objects = 10_000;
const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'] as const;

/** What the load script prints, as far as it is used here. */
interface LoadResult {
  readonly post_obj_per_s?: number;
  readonly get_obj_per_s?: number;
  readonly get_ms_first?: number;
  readonly get_ms_p50?: number;
}

/** The load script against a node on PostgreSQL, with more and more objects stored before. */
export async function benchTaxii({
  sizes,
  databaseUrl,
}: {
  readonly sizes: readonly number[];
  readonly databaseUrl: string;
}): Promise<readonly TaxiiBench[] | string> {
  if (!existsSync(script)) return `${script} is not here: nothing was measured`;
  const results: TaxiiBench[] = [];
  const node = await openThrowAwayNode({ databaseUrl });
  try {
    let stored = 0;
    for (const size of sizes) {
      await seed(node, size - stored);
      results.push({ stored: size, ...(await measure(node)) });
      stored = size + objects;
    }
  } finally {
    await node.close();
  }
  return results;
}

/**
 * Objects that are there before, under four markings, written by the database itself: what is measured is the posts and
 * pages of a client among them.
 */
async function seed({ node, readWrite }: ThrowAwayNode, count: number): Promise<void> {
  if (count <= 0) return;
  const markings: number[] = [];
  await node.asNode(() =>
    node.database.write(node.clearance, async (connection) => {
      for (const tlp of labels) markings.push(await registerMarking(connection, { ...publicMarking, tlp }));
    }),
  );
  await node.database.own(async (connection) => {
    await connection.query(
      `insert into shared_object (collection_id, seq, stix_id, type, spec_version, version, version_at, content, bytes, digest,
         date_added, owner, revoked, via, marking_id)
       select $1, o.seq, o.id, 'indicator', '2.1', '2025-01-01T00:00:00Z', '2025-01-01', o.content, octet_length(o.content),
         encode(sha256(o.content::bytea), 'hex'), timestamptz 'epoch' + o.seq * interval '1 microsecond', '', false, '{}',
         ($3::int[])[1 + o.number % cardinality($3::int[])]
       from collection c cross join lateral (
         select number, greatest(c.last_seq, 1735689600000000) + number * 12 as seq, 'indicator--' || gen_random_uuid() as id
         from generate_series(1, $2::int) number
       ) n cross join lateral (
         select n.number, n.seq, n.id, json_build_object('type', 'indicator', 'spec_version', '2.1', 'id', n.id,
           'created', '2025-01-01T00:00:00Z', 'modified', '2025-01-01T00:00:00Z', 'name', 'Seeded indicator ' || n.number,
           'description', 'Nitazene in counterfeit oxycodone tablets, forensic lab identification',
           'pattern', format('[x-load:seq = %s]', n.number), 'pattern_type', 'stix', 'valid_from', '2025-01-01T00:00:00Z',
           'labels', array['nitazene', 'tablet'])::text as content
       ) o
       where c.id = $1`,
      [readWrite.id, count, markings],
    );
    await connection.query(
      `update collection c set last_seq = (select max(seq) from shared_object o where o.collection_id = c.id) where id = $1`,
      [readWrite.id],
    );
    await connection.execute('analyze shared_object');
  });
}

async function measure(node: ThrowAwayNode): Promise<Omit<TaxiiBench, 'stored'>> {
  const before = process.cpuUsage();
  const post = await run(node, ['--n', String(objects), '--batch', '100', '--limit', '1000', '--post-only']);
  const get = await run(node, ['--get-only', '--limit', '1000', '--first-pages', '10']);
  const used = process.cpuUsage(before);
  return {
    postPerSecond: post.post_obj_per_s ?? 0,
    getPerSecond: get.get_obj_per_s ?? 0,
    firstPageMilliseconds: get.get_ms_first ?? 0,
    pageMilliseconds: get.get_ms_p50 ?? 0,
    emptyPollMilliseconds: await pollEmpty(node),
    nodeSeconds: (used.user + used.system) / 1e6,
  };
}

/** The node answers in this process, so that the script has one of its own. */
function run(node: ThrowAwayNode, words: readonly string[]): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...node.arguments, ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(JSON.parse(text) as LoadResult);
      else reject(new Error(`the load script ended with ${status}`));
    });
  });
}

/** Median of 20 polls for what comes after everything. */
async function pollEmpty({ address, authorization, readWrite }: ThrowAwayNode): Promise<number> {
  const url = `${address}vigia/collections/${readWrite.id}/objects/?added_after=9999-01-01T00:00:00Z`;
  const times: number[] = [];
  for (let poll = 0; poll < 20; poll += 1) {
    const start = performance.now();
    const answer = await fetch(url, { headers: { accept: 'application/taxii+json;version=2.1', authorization } });
    if ((await answer.text()) !== '{}') throw new Error('a poll that should be empty was not');
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[10] ?? 0;
}

export function describeTaxii(results: readonly TaxiiBench[] | string): readonly string[] {
  if (typeof results === 'string') return [`TAXII: ${results}`];
  return [
    '| stored before | POST objects/s | GET objects/s | first page ms | page of 1,000 ms | empty poll ms | CPU of the node s |',
    '| ------------: | -------------: | ------------: | ------------: | ---------------: | -------------: | ----------------: |',
    ...results.map(
      ({ stored, ...row }) =>
        `| ${[stored, row.postPerSecond, row.getPerSecond].map((value) => Math.round(value).toLocaleString('en')).join(' | ')} | ${[
          row.firstPageMilliseconds,
          row.pageMilliseconds,
          row.emptyPollMilliseconds,
          row.nodeSeconds,
        ]
          .map((value) => value.toFixed(1))
          .join(' | ')} |`,
    ),
  ];
}
