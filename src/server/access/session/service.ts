import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SessionEntry } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { authorise } from '../authorise.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext, type Writing } from '../people-context.ts';
import type { StoredPerson } from '../person/person-store.ts';
import {
  endSession,
  endSessionByNumber,
  findSession,
  insertSession,
  listSessions,
  type SignInMethod,
  type StoredSession,
  touchSession,
} from './session-store.ts';

/**
 * NIST SP 800-63B-4, 2.2.3, for assurance level 2: an hour without activity, a day at most. Ours ends with the working day.
 */
export const idleMinutes = 60;
const absoluteMinutes = 12 * 60;
/** A session that is used is written down once in this time. */
const minutesBetweenTouches = 1;

/** Which browser, where: what a person needs to know their own sessions by. */
export interface Origin {
  readonly address: string;
  readonly browser: string;
}

export interface FoundSession extends StoredSession {
  readonly person: StoredPerson;
  readonly secret: string;
}

/** Sessions of people in browsers. The cookie's secret is kept nowhere; the database has its digest. */
export class SessionService {
  readonly #people: PeopleContext;

  constructor(people: PeopleContext) {
    this.#people = people;
  }

  /** Begins a session under a new secret, and ends the one that the browser had. */
  async start(
    connection: Connection,
    session: {
      readonly person: StoredPerson;
      readonly method: SignInMethod;
      readonly origin: Origin;
      readonly before: string | undefined;
    },
    writing: Writing,
  ): Promise<string> {
    const secret = drawSecret();
    const { person, method, origin, before } = session;
    if (before !== undefined) {
      await endSession(connection, { digest: digestOf(before), at: writing.at, reason: 'replaced' });
    }
    const endsAt = minutesAfter(writing.at, absoluteMinutes);
    const browser = origin.browser.slice(0, 300);
    await insertSession(
      connection,
      { digest: digestOf(secret), person: person.id, method, endsAt, address: origin.address, browser },
      writing,
    );
    return secret;
  }

  /** The session of a cookie, with its person as they are now; undefined: none, ended, idle too long, or disabled. */
  async find(secret: string): Promise<FoundSession | undefined> {
    const at = this.#people.now.toISOString();
    const digest = digestOf(secret);
    const idleSince = minutesAfter(at, -idleMinutes);
    const found = await this.#people.read((connection) => findSession(connection, { digest, at, idleSince }));
    if (found === undefined) return undefined;
    if (minutesAfter(found.lastSeenAt, minutesBetweenTouches) <= at) {
      await this.#people.write((connection) => touchSession(connection, digest, at), found.person.subject);
    }
    return { ...found, secret };
  }

  async end(secret: string): Promise<void> {
    await this.#people.write(async (connection, { at }) => {
      await endSession(connection, { digest: digestOf(secret), at, reason: 'signed-out' });
      await this.#people.record(connection, { action: 'sign-in.end' });
    });
  }

  /** Sessions of a person: one's own, or anybody's for an administrator. */
  async list(
    person: string,
    { mine, current }: { readonly mine: boolean; readonly current: string | undefined },
  ): Promise<SessionEntry[]> {
    if (!mine) authorise(this.#people.reader, 'people.manage');
    const at = this.#people.now.toISOString();
    const found = await this.#people.read((connection) => listSessions(connection, { person, at, idleMinutes }));
    const currentDigest = current === undefined ? undefined : digestOf(current);
    return found.map(({ digest, ...session }) => ({ ...session, current: digest === currentDigest }));
  }

  /** Ends a session: one's own (`person`), or anybody's for an administrator. */
  async endByNumber(id: number, person: string | undefined): Promise<void> {
    const administrator = this.#people.reader.duties.includes('administer');
    if (person === undefined || administrator) authorise(this.#people.reader, 'people.manage');
    await this.#people.write(async (connection, { at }) => {
      const whose = await endSessionByNumber(connection, { id, person: administrator ? null : (person ?? null), at });
      if (whose === undefined) throw new VigiaError('session.not-found', { session: id });
      const detail = { person: whose };
      await this.#people.record(connection, { action: 'session.end', object: { kind: 'session', id }, detail });
    });
  }
}

/** What a page must send back to prove that it could read an answer of this node: follows from the cookie, and gives nothing of it away. */
export function csrfTokenOf(secret: string): string {
  return createHmac('sha256', secret).update('vigia csrf 1').digest('base64url');
}

export function isCsrfToken(secret: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfTokenOf(secret));
  const received = Buffer.from(given);
  return expected.length === received.length && timingSafeEqual(expected, received);
}
