import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine, type TestDatabase } from '../../../../test/database/_engines.ts';
import type { AuditReport } from '../../../api/index.ts';
import { NodeIdentity } from '../node-identity.ts';
import { operatorReader, type Reader } from '../reader.ts';
import { RoomContext } from '../room-context.ts';
import { recordAudit } from './record.ts';
import { AuditService } from './service.ts';

const ana = operatorReader('CA', 'ana');
const entries = 12;
const now = (): Date => new Date('2026-06-01T12:00:00.000Z');
let opened: TestDatabase;
let audit: AuditService;
let identity: NodeIdentity;
let context: RoomContext;

async function record(count: number, reader: Reader = ana): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await opened.database.write(context.clearance, (connection) =>
      recordAudit(connection, {
        reader,
        at: now(),
        action: 'mute.add',
        object: { kind: 'mute', id: number },
        detail: { series: [number, 'a'], note: null },
      }),
    );
  }
}

beforeAll(async () => {
  opened = await openEngine('pglite');
  context = new RoomContext({ database: opened.database, now, country: 'CA', otherwise: () => ana });
  identity = new NodeIdentity({ country: 'CA', directory: undefined, now });
  audit = new AuditService(context, { identity });
  await record(entries);
  await audit.checkpoint();
});
afterAll(() => opened.close());

/** Verifies as if a change had been made, and takes the change back. */
async function verifyAfter(...statements: string[]): Promise<AuditReport> {
  const undone = new Error('taken back');
  let report: AuditReport | undefined;
  const { database } = opened;
  await expect(
    database.own(async (connection) => {
      for (const statement of statements) await connection.execute(statement);
      // The embedded engine has one connection: what the service asks is asked inside of the same transaction.
      const inside = new RoomContext({
        database: {
          ...database,
          read: (_clearance, work) => work(connection),
          write: async (_clearance, work) => {
            const pieces: (() => Promise<void>)[] = [];
            return work({ ...connection, lastly: (piece) => pieces.push(piece) });
          },
        },
        now,
        country: 'CA',
        otherwise: () => ana,
      });
      report = await new AuditService(inside, { identity }).verify();
      throw undone;
    }),
  ).rejects.toThrow(undone);
  if (report === undefined) throw new Error('the chain was not verified');
  return report;
}

test('a chain that nobody touched is sound', async () => {
  const report = await verifyAfter('select 1');

  expect(report).toMatchObject({ sound: true, entries: entries + 1, last: entries + 1, checkpoints: 1, findings: [] });
});

const columns: Readonly<Record<string, string>> = {
  at: `at + interval '1 microsecond'`,
  subject: `subject || 'x'`,
  reader_kind: `'node'`,
  reader_name: `''`,
  country: `'US'`,
  action: `action || '-x'`,
  object_kind: `'signal'`,
  object_id: `object_id || '0'`,
  outcome: `'refused'`,
  detail: `detail || '{"more": 1}'`,
  hash: `encode(sha256(hash::bytea), 'hex')`,
};

test('any single change of any entry is found and named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: entries }),
      fc.constantFrom(...Object.keys(columns)),
      async (seq, column) => {
        const report = await verifyAfter(`update audit_entry set ${column} = ${columns[column]} where seq = ${seq}`);

        expect(report.sound).toBe(false);
        expect(report.findings).toContainEqual({ kind: 'does-not-follow', seq });
      },
    ),
    { numRuns: 60 },
  );
});

test('a missing entry is found and named, wherever it stood', async () => {
  for (let seq = 1; seq <= entries; seq += 1) {
    const report = await verifyAfter(`delete from audit_entry where seq = ${seq}`);

    expect(report.findings).toContainEqual({ kind: 'missing', seq, until: seq });
  }
});

test('entries in another order are found', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: entries }), { minLength: 2, maxLength: 2 }),
      async ([one = 0, other = 0]) => {
        const report = await verifyAfter(
          `update audit_entry set seq = -${one} where seq = ${one}`,
          `update audit_entry set seq = ${one} where seq = ${other}`,
          `update audit_entry set seq = ${other} where seq = -${one}`,
        );

        expect(report.findings).toContainEqual({ kind: 'does-not-follow', seq: Math.min(one, other) });
      },
    ),
    { numRuns: 15 },
  );
});

test('an entry put between two others is found', async () => {
  const report = await verifyAfter(
    `update audit_entry set seq = -(seq + 1) where seq > 5`,
    `update audit_entry set seq = -seq where seq < 0`,
    `insert into audit_entry select 6, at, subject, reader_kind, reader_name, country, action, object_kind, object_id, outcome,
       detail, marking_id, hash from audit_entry where seq = 5`,
  );

  expect(report.findings).toContainEqual({ kind: 'does-not-follow', seq: 6 });
});

test('entries cut off at the end are found against the signed checkpoint', async () => {
  for (const last of [0, 4, entries - 1]) {
    const report = await verifyAfter(`delete from audit_entry where seq > ${last}`);

    expect(report.findings).toContainEqual({ kind: 'truncated', seq: last + 1, until: entries });
  }
});

test('a chain written anew from one entry on, hashes and all, differs from the checkpoint', async () => {
  const report = await verifyAfter(
    `create temp table kept as select *, row_number() over (order by seq) from audit_entry where seq >= 8`,
    `delete from audit_entry where seq >= 8`,
    `select set_config('vigia.clearance', '{}', true)`,
    ...Array.from(
      { length: entries - 7 },
      (_, index) =>
        `select append_audit(array['{"action":"mute.add","at":"2026-06-01T12:00:00.000Z","country":"CA","detail":{},` +
        `"kind":"operator","name":"ana","object":{"id":"${index}","kind":"mute"},"outcome":"done","subject":"CA:ana","tlp":"AMBER+STRICT"}'])`,
    ),
  );

  expect(report.findings).toEqual([{ kind: 'differs-from-checkpoint', seq: entries }]);
});

test('a checkpoint that is gone, altered or not signed by the node is found', async () => {
  const gone = await verifyAfter('delete from audit_checkpoint');
  const altered = await verifyAfter(`update audit_checkpoint set statement = replace(statement, '2026', '2025')`);
  const moved = await verifyAfter('update audit_checkpoint set seq = 3');

  expect(gone.findings).toEqual([{ kind: 'checkpoint-missing', seq: entries }]);
  expect(altered.findings).toContainEqual({ kind: 'checkpoint-not-signed', seq: entries });
  expect(moved.findings).toContainEqual({ kind: 'checkpoint-not-signed', seq: 3 });
});

test('what is exported is followed by whoever has only SHA-256, Ed25519 and the node’s public key', async () => {
  const lines: Record<string, unknown>[] = [];
  for await (const line of audit.exportLines()) lines.push(JSON.parse(line));
  const { publicJwk } = identity.key;

  expect(followIndependently(lines, publicJwk.x)).toBe(true);
  const changed = structuredClone(lines);
  Object.assign(Object(changed[3])['entry'], { name: 'eve' });
  expect(followIndependently(changed, publicJwk.x)).toBe(false);
});

/** The algorithm of docs/guides/audit.md, from nothing of ours. */
function followIndependently(lines: readonly Record<string, unknown>[], x: string): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, member]) => [name, sorted(member)]),
    );
  };
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const hashes = ['0'.repeat(64)];
  for (const line of lines) {
    if ('checkpoint' in line) {
      const { statement, signature } = Object(line['checkpoint']);
      const stated = JSON.parse(statement);
      if (hashes[stated.seq] !== stated.hash) return false;
      if (!verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64url'))) return false;
      continue;
    }
    if (line['seq'] !== hashes.length) return false;
    const hash = createHash('sha256')
      .update(hashes.at(-1) + JSON.stringify(sorted(line['entry'])))
      .digest('hex');
    if (hash !== line['hash']) return false;
    hashes.push(hash);
  }
  return true;
}

test('a checkpoint kept outside finds what the node no longer tells', async () => {
  const checkpoint = await audit.checkpoint();
  if (checkpoint === null) throw new Error('nothing was signed');
  const { publicKey } = checkpoint;
  const other = new NodeIdentity({ country: 'CA', directory: undefined, now }).key.publicJwk;

  await expect(audit.verify({ outside: { checkpoint, publicKey } })).resolves.toMatchObject({ sound: true });
  await expect(audit.verify({ outside: { checkpoint, publicKey: other } })).resolves.toMatchObject({
    findings: [{ kind: 'checkpoint-not-signed' }],
  });
});

test('a second checkpoint is signed only when something was added', async () => {
  await record(1);
  const first = await audit.checkpoint();

  expect(await audit.checkpoint()).toEqual(first);
});
