import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AuditService, NodeIdentity, nodeReader, RoomContext, recordAudit } from '../../src/server/access/index.ts';
import { type Database, openDatabase } from '../../src/server/store/index.ts';
import { engines, openEngine } from './_engines.ts';

const now = (): Date => new Date('2026-06-01T12:00:00.000Z');
const reader = nodeReader('CA');

function open(database: Database): { readonly context: RoomContext; readonly audit: AuditService } {
  const context = new RoomContext({ database, now, country: 'CA', otherwise: () => reader });
  const identity = new NodeIdentity({ country: 'CA', directory: undefined, now });
  return { context, audit: new AuditService(context, { identity }) };
}

describe.each(engines)('%s', (engine) => {
  test('who writes at the same time makes one chain, without gaps, and nobody waits for ever', async () => {
    const { database, close } = await openEngine(engine);
    try {
      const { context, audit } = open(database);
      await Promise.all(
        Array.from({ length: 40 }, (_, number) =>
          database
            .write(context.clearance, async (connection) => {
              await recordAudit(connection, {
                reader,
                at: now(),
                action: 'mute.add',
                object: { kind: 'mute', id: number },
              });
              await recordAudit(connection, {
                reader,
                at: now(),
                action: 'mute.end',
                object: { kind: 'mute', id: number },
              });
              // Others come and go meanwhile; this one has not taken the end of the chain yet.
              await connection.query('select pg_sleep(0.002)');
              if (number % 4 === 0) throw new Error('broken off');
            })
            .catch((error: unknown) => {
              if (number % 4 !== 0) throw error;
            }),
        ),
      );
      await audit.checkpoint();

      expect(await audit.verify()).toMatchObject({ sound: true, entries: 61, last: 61, findings: [] });
    } finally {
      await close();
    }
  });

  test('the writer can add past the chain neither entries nor their hashes', async () => {
    const { database, close } = await openEngine(engine);
    try {
      const { context } = open(database);
      const smuggle = database.write(context.clearance, (connection) =>
        connection.query(`insert into audit_entry select 1, now(), 'CA:eve', 'person', 'eve', 'CA', 'mute.add', null, null, 'done',
          '{}', audit_marking(), repeat('a', 64)`),
      );

      await expect(smuggle).rejects.toThrow(/permission denied/);
    } finally {
      await close();
    }
  });
});

test('a process that is killed leaves a chain that follows, with every entry that it said was stored', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'vigia-audit-'));
  try {
    const stored = await killAfter(25, directory);
    const database = await openDatabase({ dataDirectory: directory });
    try {
      const report = await open(database).audit.verify();

      expect(report).toMatchObject({ sound: true, findings: [] });
      expect(report.entries % 3).toBe(0);
      expect(report.entries).toBeGreaterThanOrEqual(stored * 3);
    } finally {
      await database.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

/** Kills a writing process after so many transactions; gives how many it said were stored. */
function killAfter(transactions: number, directory: string): Promise<number> {
  const script = join(import.meta.dirname, '_write-audit.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let stored = 0;
    child.stdout.on('data', (text: Buffer) => {
      stored += text.toString().split('\n').length - 1;
      if (stored >= transactions) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', () => (stored >= transactions ? resolve(stored) : reject(new Error('it ended by itself'))));
  });
}
