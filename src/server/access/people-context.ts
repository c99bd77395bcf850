import { createHash, randomBytes } from 'node:crypto';
import type { JsonObject } from '../../exchange/index.ts';
import { type Marking, publicMarking } from '../../model/index.ts';
import type { Clearance, Connection } from '../store/index.ts';
import type { AuditObject, AuditOutcome } from './audit/entry.ts';
import { recordAudit } from './audit/record.ts';
import { registerMarking } from './marking-store.ts';
import { clearanceOf, nodeReader, type Reader } from './reader.ts';
import type { RoomContext } from './room-context.ts';

/** When and by whom something is written, and under which marking. */
export interface Writing {
  readonly at: string;
  readonly by: string;
  readonly markingId: number;
}

export interface PeopleLog {
  readonly warn: (details: object, text: string) => void;
}

/**
 * Rows about people are marked for the node itself: the services of this room ask the policies on behalf of who asks, and
 * then read and write as the node.
 */
export class PeopleContext {
  readonly country: string;
  readonly log: PeopleLog;
  readonly #room: RoomContext;

  constructor(room: RoomContext, { country, log }: { readonly country: string; readonly log: PeopleLog }) {
    this.#room = room;
    this.country = country;
    this.log = log;
  }

  get reader(): Reader {
    return this.#room.reader;
  }

  get now(): Date {
    return this.#room.now();
  }

  get #clearance(): Clearance {
    return clearanceOf(nodeReader(this.country), this.now.toISOString());
  }

  read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#room.database.read(this.#clearance, work);
  }

  /** `by` is who asks; where nobody is signed in yet, who is about to be. */
  write<Result>(
    work: (connection: Connection, writing: Writing) => Promise<Result>,
    by: string = this.reader.subject,
  ): Promise<Result> {
    const at = this.now.toISOString();
    return this.#room.database.write(this.#clearance, async (connection) =>
      work(connection, { at, by, markingId: await registerMarking(connection, this.#marking) }),
    );
  }

  /** Writes into the audit trail, in the transaction of what it records. */
  record(
    connection: Connection,
    entry: {
      readonly action: string;
      readonly object?: AuditObject;
      readonly outcome?: AuditOutcome;
      readonly detail?: JsonObject;
      /** Who did it, where that is not who asks: whoever just proved who they are. */
      readonly reader?: Reader;
    },
  ): Promise<void> {
    return recordAudit(connection, { reader: this.reader, at: this.now, ...entry });
  }

  get #marking(): Marking {
    return {
      ...publicMarking,
      tlp: 'RED',
      releasableTo: [this.country],
      originators: [this.country],
      recipients: ['node'],
    };
  }
}

/** 256 random bits that nobody guesses, as text. */
export function drawSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret of full entropy: SHA-256 suffices where nothing can be guessed. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function minutesAfter(moment: string | Date, minutes: number): string {
  return new Date(new Date(moment).getTime() + minutes * 60_000).toISOString();
}
