import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { vi } from 'vitest';
import { type Marking, publicMarking } from '../../src/model/index.ts';
import { NodeIdentity, registerMarking } from '../../src/server/access/index.ts';
import { requestLimits } from '../../src/server/http/entrance.ts';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { publishHiddenAlerts, saveWithHiddenField } from './_hidden-alerts.ts';
import { plantHiddenRows } from './_hidden-rows.ts';
import type { HiddenIds } from './_put.ts';
import { type Furnished, furnish } from './_visible.ts';
import { word } from './_words.ts';

/** One of two nodes that differ in nothing but what is withheld. */
export interface Twin {
  readonly node: VigiaNode;
  readonly app: FastifyInstance;
  /** Whatever it wrote into its log since `forget` was called. */
  readonly log: () => string;
  readonly forget: () => void;
}

export interface Twins {
  /** Holds what is withheld. */
  readonly holder: Twin;
  /** Never held it. */
  readonly innocent: Twin;
  readonly furnished: Furnished;
  readonly hidden: HiddenIds;
  readonly close: () => Promise<void>;
}

const marked = (change: Partial<Marking>): Marking => ({ ...publicMarking, ...change });

/** None of these lets any reader of the tests in. */
export const hiddenMarkings: Readonly<Record<string, Marking>> = {
  'TLP:RED, for somebody by name': marked({ tlp: 'RED', recipients: ['CA:nobody-here'] }),
  'another sector': marked({ tlp: 'AMBER+STRICT', releasableTo: ['CA'], sectors: ['police'] }),
  'another country': marked({ tlp: 'AMBER', releasableTo: ['US'], originators: ['US'] }),
  'under embargo': marked({ tlp: 'CLEAR', embargoUntil: '2099-01-01T00:00:00.000Z', originators: ['US'] }),
  expired: marked({ tlp: 'CLEAR', expires: '2020-01-01T00:00:00.000Z', originators: ['US'] }),
  'a caveat of somebody else, for persons by name': marked({
    tlp: 'GREEN',
    recipients: ['CA:someone'],
    caveats: ['ORCON'],
    originators: ['US'],
  }),
};

const clock = (): Date => new Date('2026-06-15T12:00:00Z');

/** Two copies of one data directory; into the first goes what is withheld. */
export async function openTwins(): Promise<Twins> {
  vi.spyOn(requestLimits, 'max').mockReturnValue(1_000_000);
  const folder = await mkdtemp(join(tmpdir(), 'vigia-twins-'));
  const [first, second] = [join(folder, 'holder'), join(folder, 'innocent')];
  const furnished = await furnishDirectory(first);
  await cp(first, second, { recursive: true });
  const holder = await openTwin(first);
  const innocent = await openTwin(second);
  // First, so that what peers receive of it was added at the same moment on both.
  await saveWithHiddenField(holder.node, furnished, { hidden: true });
  await saveWithHiddenField(innocent.node, furnished, { hidden: false });
  const hidden = await hide(holder, furnished);
  await leaveOut(innocent);
  await alignNumbers(holder, innocent);
  return {
    holder,
    innocent,
    furnished,
    hidden,
    close: async () => {
      for (const { app, node } of [holder, innocent]) {
        await app.close();
        await node.close();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function furnishDirectory(directory: string): Promise<Furnished> {
  const { node, app, close } = await open(directory);
  const peers = ['MX', 'NL'].map((country) => new NodeIdentity({ country, directory: undefined, now: clock }));
  const furnished = await furnish(node, app, { peers, clock });
  await close();
  return furnished;
}

async function open(directory: string): Promise<{ node: VigiaNode; app: FastifyInstance; close: () => Promise<void> }> {
  const config = buildConfig({ logLevel: 'debug', accounts: 'local', country: 'CA', dataDirectory: directory });
  const node = await VigiaNode.open({ config, now: clock });
  return {
    node,
    app: await buildApp(node),
    close: async () => {
      await node.close();
    },
  };
}

async function openTwin(directory: string): Promise<Twin> {
  const { node, app } = await open(directory);
  let written = '';
  const stream = Object.getOwnPropertySymbols(node.log).find(({ description }) => description === 'pino.stream');
  Object.assign(node.log, {
    [stream ?? '']: {
      write: (line: string) => {
        written += line;
      },
    },
  });
  return {
    node,
    app,
    log: () => written,
    forget: () => {
      written = '';
    },
  };
}

/** Everything withheld goes in: rows under each marking, series that a scan finds signals in, alerts, fields, a reply. */
async function hide({ node }: Twin, furnished: Furnished): Promise<HiddenIds> {
  const found: Record<string, (string | number)[]> = {};
  const markings = Object.values(hiddenMarkings);
  for (const [at, marking] of markings.entries()) {
    const ids = await node.database.own(async (connection) => {
      const markingId = await registerMarking(connection, marking);
      return plantHiddenRows(connection, { marking: markingId, parents: furnished.parents, key: String(at) });
    });
    for (const [kind, values] of Object.entries(ids)) found[kind] = [...(found[kind] ?? []), ...values];
  }
  await plantHiddenSeries(node);
  await node.scan();
  const alerts = await publishHiddenAlerts(node, furnished);
  found['alert'] = [...(found['alert'] ?? []), ...alerts];
  return found;
}

/** Figures beside those that everybody sees: same indicator and substance, and one substance of their own. */
async function plantHiddenSeries(node: VigiaNode): Promise<void> {
  for (const marking of Object.values(hiddenMarkings)) {
    await plant(node.database, {
      asOf: '2026-06-14',
      series: [
        {
          values: [...quietMonths(5), 60],
          start: '2021-06-01',
          place: 'CA-ON',
          substance: 'fentanyl',
          source: word('source'),
          dataset: word('dataset'),
          marking,
        },
        {
          values: [...quietMonths(7), 80],
          start: '2021-06-01',
          place: `CA-${word('site')}`,
          substance: 'medetomidine',
          source: word('source'),
          dataset: word('dataset'),
          marking,
        },
      ],
    });
  }
  await node.database.own((connection) =>
    connection.execute(
      `update delivery d set marking_id = s.marking_id, file_name = d.file_name || 'zqx9001' from series s
       where s.changed_by = d.id and d.as_of = '2026-06-14'`,
    ),
  );
}

/** What the other node did meanwhile, without what is withheld. */
async function leaveOut({ node }: Twin): Promise<void> {
  await node.scan();
}

/**
 * Numbers that the database gives out go on from where they stand on the other node. That they are consecutive tells how
 * much was stored in between, and is the one difference that is left out here; docs/guides/security-tests.md says so.
 */
async function alignNumbers(holder: Twin, innocent: Twin): Promise<void> {
  const values = await holder.node.database.own((connection) =>
    connection.query<{ name: string; last: string }>(
      `select schemaname || '.' || quote_ident(sequencename) as name, last_value as last from pg_sequences
       where schemaname = 'vigia' and last_value is not null`,
    ),
  );
  await innocent.node.database.own(async (connection) => {
    await connection.query(`select setval(n::regclass, l::bigint) from unnest($1::text[], $2::text[]) as s(n, l)`, [
      values.map(({ name }) => name),
      values.map(({ last }) => String(last)),
    ]);
  });
}
