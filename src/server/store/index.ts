export type { Clearance, Connection, Database, SqlValue } from './database.ts';
export { migrate } from './migrate.ts';
export { openDatabase, type StoreOptions } from './open.ts';
