import type { Clearance, Database } from '../store/index.ts';
import { clearanceOf, currentReader, type Reader } from './reader.ts';

export interface RoomContextOptions {
  readonly database: Database;
  readonly now: () => Date;
  /** On whose behalf work is done that nobody in particular asked for; throws where somebody must have asked. */
  readonly otherwise: () => Reader;
}

/** What every room works with: the database, the clock, and whoever asks at this moment. */
export class RoomContext {
  readonly database: Database;
  readonly now: () => Date;
  readonly #otherwise: () => Reader;

  constructor({ database, now, otherwise }: RoomContextOptions) {
    this.database = database;
    this.now = now;
    this.#otherwise = otherwise;
  }

  /** Whoever asks at this moment; read it anew for each question, and never keep it. */
  get reader(): Reader {
    return currentReader() ?? this.#otherwise();
  }

  get clearance(): Clearance {
    return clearanceOf(this.reader, this.now().toISOString());
  }

  /** Name under which decisions are kept. */
  get analyst(): string {
    return this.reader.name;
  }
}
