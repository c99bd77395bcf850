export type { Clearance, Connection, Database, SqlValue } from './database.ts';
export { findLockHolder } from './directory-lock.ts';
export { openDatabase, type StoreOptions } from './open.ts';
export { withSavepoint } from './savepoint.ts';
export { readStoreState, type StoreState } from './store-state.ts';
