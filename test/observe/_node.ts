import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestReport } from '../../src/api/index.ts';
import type { CalendarDate } from '../../src/base/index.ts';
import { analystClearance, operatorReader } from '../../src/server/access/index.ts';
import type { ObserveContext } from '../../src/server/observe/context.ts';
import { type IngestRequest, ingestFile } from '../../src/server/observe/ingest/ingest-file.ts';
import type { Database } from '../../src/server/store/index.ts';
import type { Source } from '../../src/sources/index.ts';
import { engines, openEngine } from '../database/_engines.ts';

/** A node for tests: its database in memory, or a fresh one on the server that `TEST_DATABASE_URL` names. */
export interface TestNode {
  readonly database: Database;
  readonly context: ObserveContext;
  /** Takes a file in as the publisher would have sent it. */
  readonly ingest: (
    source: Source,
    content: string | Uint8Array,
    request?: Omit<IngestRequest, 'path'>,
    database?: Database,
  ) => Promise<IngestReport[]>;
  /** Rows of the observe room's tables. */
  readonly countRows: () => Promise<Readonly<Record<string, number>>>;
  readonly close: () => Promise<void>;
}

const tables = [
  'delivery',
  'delivery_coverage',
  'delivery_issue',
  'series',
  'observation',
  'record',
  'place',
  'substance',
];

export async function openTestNode({ mostFileBytes = 200_000_000 } = {}): Promise<TestNode> {
  const { database, close } = await openEngine(engines.at(-1) ?? 'pglite');
  const directory = await mkdtemp(join(tmpdir(), 'vigia-test-'));
  const context: ObserveContext = {
    database,
    clearance: analystClearance('CA'),
    reader: operatorReader('CA', 'analyst'),
    now: () => new Date('2026-11-20T12:00:00Z'),
    today: (): CalendarDate => '2026-11-20',
    mostFileBytes,
  };
  let files = 0;
  return {
    database,
    context,
    ingest: async (source, content, request = {}, other = database) => {
      files += 1;
      const path = join(directory, `${files}.csv`);
      await writeFile(path, content);
      return ingestFile({ ...context, database: other }, source, { fileName: 'test.csv', ...request, path });
    },
    countRows: () =>
      database.own(async (connection) => {
        const counts: Record<string, number> = {};
        for (const table of tables) {
          const [row] = await connection.query<{ rows: number }>(`select count(*) as rows from vigia.${table}`);
          counts[table] = row?.rows ?? -1;
        }
        return counts;
      }),
    close: async () => {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
