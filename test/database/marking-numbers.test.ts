import { describe, expect, test } from 'vitest';
import { publicMarking } from '../../src/model/index.ts';
import { clearanceOf, nodeReader, registerMarking } from '../../src/server/access/index.ts';
import { engines, openEngine } from './_engines.ts';

const node = clearanceOf(nodeReader('CA'), '2026-06-15T12:00:00Z');
/** Numbers of a PostgreSQL smallint end here. */
const mostOfSmallint = 32_767;

describe.each(engines)('numbers of markings in %s', (engine) => {
  test('no column, argument or policy counts them in smallint', async () => {
    const { database, close } = await openEngine(engine);
    try {
      const columns = await database.own((connection) =>
        connection.query<{ name: string; type: string }>(
          `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type
           from pg_attribute a join pg_class c on c.oid = a.attrelid
           where c.relnamespace = 'vigia'::regnamespace and c.relkind = 'r' and not a.attisdropped
             and (a.attname like '%marking\\_id' or (c.relname = 'marking' and a.attname = 'id'))`,
        ),
      );
      expect(columns.length).toBeGreaterThan(60);
      expect(columns.filter(({ type }) => type !== 'integer')).toEqual([]);
      const narrow = await database.own((connection) =>
        connection.query(
          `select tablename, policyname from pg_policies where schemaname = 'vigia' and concat(qual, with_check) like '%smallint%'`,
        ),
      );
      expect(narrow).toEqual([]);
      const functions = await database.own((connection) =>
        connection.query<{ name: string; isForAnybody: boolean }>(
          `select p.proname as name, has_function_privilege('vigia_reader', p.oid, 'execute') as "isForAnybody"
           from pg_proc p where p.pronamespace = 'vigia'::regnamespace and p.proname in ('audit_marking', 'append_audit')
             and pg_get_functiondef(p.oid) not like '%smallint%' order by 1`,
        ),
      );
      expect(functions).toEqual([
        { name: 'append_audit', isForAnybody: false },
        { name: 'audit_marking', isForAnybody: false },
      ]);
      const open = await database.own((connection) =>
        connection.query(
          `select c.relname from pg_class c where c.relnamespace = 'vigia'::regnamespace and c.relkind = 'r'
             and c.relname <> 'migration' and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
        ),
      );
      expect(open).toEqual([]);
    } finally {
      await close();
    }
  });

  test('go on beyond those of smallint, for rows that are marked so and for who sees them', async () => {
    const { database, close } = await openEngine(engine);
    try {
      await database.own((connection) =>
        connection.execute(`alter table marking alter column id restart with ${mostOfSmallint + 1}`),
      );
      const marking = { ...publicMarking, tlp: 'RED', originators: ['CA'], releasableTo: ['CA'] } as const;
      const id = await database.write(node, async (connection) => {
        const number = await registerMarking(connection, marking);
        await connection.query('insert into setting (name, value, marking_id) values ($1, $2, $3)', ['s', '1', number]);
        return number;
      });
      expect(id).toBeGreaterThan(mostOfSmallint);
      const count = async (country: string): Promise<unknown> =>
        database.read({ ...node, country, asNode: false }, (connection) =>
          connection.query(`select marking_id as id from setting where name = 's'`),
        );
      expect(await count('CA')).toEqual([{ id }]);
      expect(await count('MX')).toEqual([]);
    } finally {
      await close();
    }
  });
});
