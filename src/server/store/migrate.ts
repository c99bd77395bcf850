import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { VigiaError } from '../../base/index.ts';
import type { Connection, Database } from './database.ts';

const folder = fileURLToPath(new URL('./migrations/', import.meta.url));

/** Applies the numbered migrations that are missing, each in its own transaction; returns their names. */
export async function migrate(database: Database): Promise<string[]> {
  await database.own((connection) =>
    connection.execute(
      `create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    ),
  );
  const applied: string[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
    const sql = await readFile(`${folder}${name}`, 'utf8');
    if (await database.own((connection) => apply(connection, name, sql))) applied.push(name);
  }
  return applied;
}

async function apply(connection: Connection, name: string, sql: string): Promise<boolean> {
  await connection.execute('lock table migration in exclusive mode');
  const sha256 = createHash('sha256').update(sql).digest('hex');
  const [known] = await connection.query<{ sha256: string }>('select sha256 from migration where name = $1', [name]);
  if (known !== undefined) {
    if (known.sha256 !== sha256) throw new VigiaError('store.migration-changed', { migration: name });
    return false;
  }
  await connection.execute(sql);
  await connection.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
  return true;
}
