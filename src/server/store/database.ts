/** A value that goes into a statement or comes out of one. */
export type SqlValue = string | number | bigint | boolean | null | Date | Uint8Array | readonly SqlValue[];

export interface CopyOptions {
  /**
   * Where the target is empty, its primary key is taken away and built again behind the rows, several times faster than
   * row by row. Others wait for the table until the transaction ends: for many rows only.
   */
  readonly keyAfterwards?: boolean;
}

export interface Connection {
  /**
   * Runs one statement with `$1…` parameters and returns its rows; `Row` is what the statement is written to give.
   * Dates come as `YYYY-MM-DD`, timestamps as ISO 8601 text, json parsed, int8 as number.
   */
  readonly query: <Row>(sql: string, parameters?: readonly SqlValue[]) => Promise<Row[]>;
  /** Runs a script of several statements without parameters. */
  readonly execute: (sql: string) => Promise<void>;
  /**
   * `COPY target FROM` pieces of whole rows in PostgreSQL's binary format, without header and trailer. COPY knows no
   * row-level security and runs as the owner: where the target is no temporary table, the caller checks its rows' marking.
   */
  readonly copyBinary: (target: string, pieces: Iterable<Uint8Array>, options?: CopyOptions) => Promise<void>;
  /**
   * Has something done as the last step of the transaction, after all that it was opened for: what takes a lock that every
   * other transaction waits for. Not done when the transaction fails; when it fails itself, nothing of the transaction stays.
   */
  readonly lastly: (work: () => Promise<void>) => void;
}

/** What a reader may see; set for each transaction and enforced by row-level security. */
export interface Clearance {
  /** 0 CLEAR … 4 RED; -1: nothing. */
  readonly tlpRank: number;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly sectors: readonly string[];
  /** Country of the node; who is of another one sees only what may go there. Absent: of another one. */
  readonly home?: string;
  /** Person, token or peer, as markings name recipients (`CA:ana`); absent: nobody in particular. */
  readonly subject?: string;
  /** The node's own work: also what is for persons by name, under embargo or expired. */
  readonly asNode?: boolean;
  /** Sees the audit trail of everybody, not only of themselves. */
  readonly mayAudit?: boolean;
  /** ISO 8601 moment of the reading, for embargoes and expiry; absent: the database's own clock. */
  readonly at?: string;
}

/** PostgreSQL, embedded (PGlite) or a server: one schema, one code path. */
export interface Database {
  readonly engine: 'pglite' | 'postgresql';
  /** One read-only transaction as the role `vigia_reader`, which cannot bypass row-level security; all of it sees one state. */
  readonly read: <Result>(clearance: Clearance, work: (connection: Connection) => Promise<Result>) => Promise<Result>;
  /** One transaction as the role `vigia_writer`; rolled back when `work` throws. */
  readonly write: <Result>(clearance: Clearance, work: (connection: Connection) => Promise<Result>) => Promise<Result>;
  /** One transaction as the owner of the schema: migrations and the job queue only. */
  readonly own: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}
