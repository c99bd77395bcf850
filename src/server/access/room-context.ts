import type { Clearance, Database } from '../store/index.ts';
import { clearanceOf, currentReader, type Reader } from './reader.ts';

export interface RoomContextOptions {
  readonly database: Database;
  readonly now: () => Date;
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
  /** On whose behalf work is done that nobody in particular asked for; throws where somebody must have asked. */
  readonly otherwise: () => Reader;
}

/** What every room works with: the database, the clock, and whoever asks at this moment. */
export class RoomContext {
  readonly database: Database;
  readonly now: () => Date;
  readonly #country: string;
  readonly #otherwise: () => Reader;

  constructor({ database, now, country, otherwise }: RoomContextOptions) {
    this.database = database;
    this.now = now;
    this.#country = country;
    this.#otherwise = otherwise;
  }

  /** Whoever asks at this moment, and at which node; read it anew for each question, and never keep it. */
  get reader(): Reader {
    return { ...(currentReader() ?? this.#otherwise()), home: this.#country };
  }

  get clearance(): Clearance {
    return clearanceOf(this.reader, this.now().toISOString());
  }

  /** Name under which decisions are kept. */
  get analyst(): string {
    return this.reader.name;
  }
}
