import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection, Database } from '../../src/server/store/index.ts';
import { gridSource } from './_grid-source.ts';
import { openTestNode, type TestNode } from './_node.ts';

let node: TestNode;
beforeAll(async () => {
  node = await openTestNode();
});
afterAll(() => node.close());

const first = 'cell,month,value\ncovers,2026-01-01,2026-02-01\na,2026-01-01,1\na,2026-02-01,2\nb,2026-01-01,x\n';
/** Something new, something changed, something taken back, something rejected would stay out: the long way through the store. */
const second = 'cell,month,value\ncovers,2026-01-01,2026-02-01\na,2026-01-01,5\na,2026-02-01,2\nc,2026-02-01,4\n';

/** The database of a process that dies at its n-th statement. */
function dyingAt(database: Database, last: number): { readonly database: Database; readonly statements: () => number } {
  let statements = 0;
  const step = (): void => {
    statements += 1;
    if (statements === last) throw new Error('killed');
  };
  const dying = (connection: Connection): Connection => ({
    query: (sql, parameters) => {
      step();
      return connection.query(sql, parameters);
    },
    execute: (sql) => {
      step();
      return connection.execute(sql);
    },
    copyBinary: (target, chunk) => {
      step();
      return connection.copyBinary(target, chunk);
    },
    lastly: connection.lastly,
  });
  const write: Database['write'] = (clearance, work) =>
    database.write(clearance, (connection) => work(dying(connection)));
  return { database: { ...database, write }, statements: () => statements };
}

test.each([
  ['first', []],
  ['second', [first]],
])('a %s delivery that is broken off at any statement leaves nothing behind', async (name, before) => {
  const source = gridSource(`killed-${name}`);
  for (const content of before) await node.ingest(source, content, { asOf: '2026-06-30' });
  const content = before.length === 0 ? first : second;
  const rows = await node.countRows();
  let broken = 0;

  for (let last = 1; ; last += 1) {
    const { database, statements } = dyingAt(node.database, last);
    const outcome = await node
      .ingest(source, content, { asOf: '2026-07-31' }, database)
      .catch((error: unknown) => error);
    if (Array.isArray(outcome)) {
      expect(statements()).toBeLessThan(last);
      break;
    }
    broken += 1;
    expect(outcome).toMatchObject({ message: 'killed' });
    expect(await node.countRows()).toEqual(rows);
  }

  expect(broken).toBeGreaterThan(10);
  expect((await node.countRows())['delivery']).toBe((rows['delivery'] ?? 0) + 1);
});

test('two ingests of one source at the same time both go in', async () => {
  const source = gridSource('together');

  const reports = await Promise.all([
    node.ingest(source, first, { asOf: '2026-06-30' }),
    node.ingest(source, second, { asOf: '2026-07-31' }),
  ]);

  expect(reports.flat().map(({ duplicate }) => duplicate)).toEqual([false, false]);
});

test('the same file twice at the same time goes in once', async () => {
  const source = gridSource('twins');

  const reports = await Promise.all([
    node.ingest(source, first, { asOf: '2026-06-30' }),
    node.ingest(source, first, { asOf: '2026-06-30' }),
  ]);

  expect(reports.flat().filter(({ duplicate }) => duplicate)).toHaveLength(1);
});
