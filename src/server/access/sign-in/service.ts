import type { LinkSignIn, PasswordChange, PasswordSignIn } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccessMode, SignInMode } from '../access-mode.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext, type Writing } from '../people-context.ts';
import {
  addHistory,
  countOtherAdministrators,
  findPerson,
  insertPerson,
  type StoredPerson,
  updatePerson,
} from '../person/person-store.ts';
import { readerOfPerson } from '../person/rights.ts';
import { publicReader } from '../reader.ts';
import type { FoundSession, Origin, SessionService } from '../session/service.ts';
import { endSessionsOf, type SignInMethod } from '../session/session-store.ts';
import { PasswordHasher } from './password.ts';
import { requireGoodPassword } from './password-rules.ts';
import { findPassword, forgetDevices, isKnownDevice, storeDevice, storePassword, useLink } from './sign-in-store.ts';
import { type Attempt, describeAttempt, failuresOf, forgive, reserve } from './throttle.ts';

/** What a browser brings along. */
export interface Visitor extends Origin {
  /** Secret of the cookie of a session that it has. */
  readonly session: string | undefined;
  /** Secret of the cookie that says that somebody signed in from this browser before. */
  readonly device: string | undefined;
}

/** What a browser gets: secrets for its cookies. */
export interface SignedIn {
  readonly session: string;
  readonly device: string;
}

const minutesOfProof = 10;
const minutesOfDevice = 180 * 24 * 60;
/** An account that somebody could have: others are tried against nothing. */
const accountForm = /^[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]$/u;

/** Signing in with a password or a link, and what all ways of signing in have in common. */
export class SignInService {
  readonly #people: PeopleContext;
  readonly #sessions: SessionService;
  readonly #mode: AccessMode;
  readonly #hasher = new PasswordHasher();

  constructor(
    people: PeopleContext,
    { sessions, mode }: { readonly sessions: SessionService; readonly mode: AccessMode },
  ) {
    this.#people = people;
    this.#sessions = sessions;
    this.#mode = mode;
  }

  /**
   * Every attempt takes the same way, whether or not there is the account, it has a password or is disabled: counted,
   * hashed, recorded, refused in the same words.
   */
  async withPassword({ account, password }: PasswordSignIn, visitor: Visitor): Promise<SignedIn> {
    await this.requireMode('local');
    const id = account.trim().toLowerCase();
    const { person, hash, attempt } = await this.#people.write(
      (connection, writing) => this.#prepare(connection, { id, visitor }, writing),
      publicReader.subject,
    );
    const right = await this.#hasher.verify(person?.disabledAt === null ? hash : undefined, password);
    if (!right || person === undefined || hash === undefined) {
      await this.#noteFailure({ id, person, attempt });
      throw new VigiaError('access.sign-in-refused');
    }
    const renewed = this.#hasher.isDated(hash) ? await this.#hasher.hash(password) : undefined;
    return this.#people.write(async (connection, writing) => {
      await forgive(connection, attempt);
      if (renewed !== undefined) await storePassword(connection, { person: person.id, hash: renewed }, writing);
      return this.begin(connection, { person, method: 'password', visitor }, writing);
    }, person.subject);
  }

  async #prepare(
    connection: Connection,
    { id, visitor }: { readonly id: string; readonly visitor: Visitor },
    writing: Writing,
  ): Promise<{ person: StoredPerson | undefined; hash: string | undefined; attempt: Attempt }> {
    const key = accountForm.test(id) ? id : '';
    const person = await findPerson(connection, key);
    const hash = await findPassword(connection, key);
    const device = digestOf(visitor.device ?? '');
    const since = minutesAfter(writing.at, -minutesOfDevice);
    const known = await isKnownDevice(connection, { digest: device, person: key, since });
    const attempt = describeAttempt(id, { address: visitor.address, device: known ? device : undefined });
    await reserve(connection, attempt, writing);
    return { person, hash, attempt };
  }

  async #noteFailure({
    id,
    person,
    attempt,
  }: {
    readonly id: string;
    readonly person: StoredPerson | undefined;
    readonly attempt: Attempt;
  }): Promise<void> {
    const object = { kind: 'account', id: person?.id ?? null };
    const { failedSignIns, alarm } = await this.#people.write(async (connection, { at }) => {
      await this.#people.record(connection, {
        action: 'sign-in.attempt',
        object,
        outcome: 'refused',
        reader: publicReader,
        detail: { method: 'password', account: attempt.account, origin: attempt.origin },
      });
      return (await failuresOf(connection, [id], at))(id);
    }, publicReader.subject);
    if (alarm && person !== undefined) {
      this.#people.log.warn({ person: person.id, failedSignIns }, 'sign-in: somebody tries passwords for an account');
    }
  }

  /**
   * A link that signs in once: it sets a password where one is given. The first one of a node makes its administrator; where
   * a provider is set, of the person who just signed in by it.
   */
  async withLink({ token, account, name, password }: LinkSignIn, visitor: Visitor): Promise<SignedIn> {
    const digest = digestOf(token);
    const current = visitor.session === undefined ? undefined : await this.#sessions.find(visitor.session);
    const mode = await this.#mode.current();
    try {
      const signedIn = await this.#people.write(async (connection, writing) => {
        const link = await useLink(connection, digest, writing.at);
        if (link === undefined) throw new VigiaError('access.sign-in-link-refused');
        const person =
          link.person === null
            ? await this.#makeAdministrator(connection, { account, name, current, mode }, writing)
            : await this.#requireAble(connection, link.person, mode);
        if (password !== undefined && mode !== 'provider') {
          await this.#setPassword(connection, { person, password }, writing);
        }
        await addHistory(connection, { person: person.id, event: 'link-used' }, { ...writing, by: person.subject });
        return this.begin(connection, { person, method: 'link', visitor }, writing);
      }, publicReader.subject);
      this.#mode.noticePerson();
      return signedIn;
    } catch (error) {
      if (error instanceof VigiaError) await this.noteRefusal('link', visitor);
      throw error;
    }
  }

  async #requireAble(connection: Connection, id: string, mode: SignInMode): Promise<StoredPerson> {
    const person = mode === 'provider' ? undefined : await findPerson(connection, id);
    if (person === undefined || person.disabledAt !== null) throw new VigiaError('access.sign-in-link-refused');
    return person;
  }

  async #makeAdministrator(
    connection: Connection,
    given: {
      readonly account: string | undefined;
      readonly name: string | undefined;
      readonly current: FoundSession | undefined;
      readonly mode: SignInMode;
    },
    writing: Writing,
  ): Promise<StoredPerson> {
    if ((await countOtherAdministrators(connection, '')) > 0) throw new VigiaError('access.sign-in-link-refused');
    const rights = {
      country: this.#people.country,
      sectors: ['administrator'],
      duties: ['read', 'administer', 'audit'],
      highestTlp: 'RED',
    } as const;
    if (given.mode === 'provider') {
      if (given.current === undefined) throw new VigiaError('access.sign-in-required');
      const person = { ...given.current.person, ...rights };
      await updatePerson(connection, person);
      await addHistory(connection, { person: person.id, event: 'changed', detail: { after: rights } }, writing);
      return person;
    }
    const { account: id, name } = given;
    if (id === undefined || name === undefined) throw new VigiaError('request.invalid', { problem: 'account, name' });
    const person = { id, subject: `${this.#people.country}:${id}`, name, email: null, ...rights };
    if (!(await insertPerson(connection, person, writing))) throw new VigiaError('person.exists', { person: id });
    await addHistory(connection, { person: id, event: 'added', detail: rights }, writing);
    return { ...person, issuer: null, disabledAt: null, createdAt: writing.at };
  }

  /** Sets one's own password; all other sessions end. */
  async changePassword({ current, password }: PasswordChange, session: FoundSession, visitor: Visitor): Promise<void> {
    await this.requireMode('local');
    const { person } = session;
    const { hash, attempt } = await this.#people.write((connection, writing) =>
      this.#prepare(connection, { id: person.id, visitor }, writing),
    );
    if (current === undefined && session.method !== 'password') this.requireFreshProof(session);
    else if (!(await this.#hasher.verify(hash, current ?? ''))) {
      await this.#noteFailure({ id: person.id, person, attempt });
      throw new VigiaError('access.sign-in-refused');
    }
    await this.#people.write(async (connection, writing) => {
      await forgive(connection, attempt);
      await this.#setPassword(connection, { person, password, keep: session.secret }, writing);
    });
  }

  /** What lets somebody in from then on is added by who has just proved who they are, not by who found a browser open. */
  requireFreshProof({ startedAt }: FoundSession): void {
    if (minutesAfter(startedAt, minutesOfProof) < this.#people.now.toISOString()) {
      throw new VigiaError('access.sign-in-proof-too-old', { minutes: minutesOfProof });
    }
  }

  async #setPassword(
    connection: Connection,
    { person, password, keep }: { readonly person: StoredPerson; readonly password: string; readonly keep?: string },
    writing: Writing,
  ): Promise<void> {
    requireGoodPassword(password, person);
    const hash = await this.#hasher.hash(password);
    await storePassword(connection, { person: person.id, hash }, writing);
    await addHistory(connection, { person: person.id, event: 'password-set' }, { ...writing, by: person.subject });
    await this.endOtherSessions(connection, { person, except: keep }, writing);
    await forgetDevices(connection, person.id);
    const object = { kind: 'person', id: person.id };
    await this.#people.record(connection, { action: 'person.set-password', object, reader: readerOfPerson(person) });
  }

  async endOtherSessions(
    connection: Connection,
    { person, except }: { readonly person: StoredPerson; readonly except: string | undefined },
    { at }: Writing,
  ): Promise<void> {
    await endSessionsOf(connection, {
      person: person.id,
      at,
      reason: 'credential-changed',
      except: except === undefined ? null : digestOf(except),
    });
  }

  /** What every way of signing in ends with: a new session, a browser that is known, a line in the audit trail. */
  async begin(
    connection: Connection,
    {
      person,
      method,
      visitor,
    }: { readonly person: StoredPerson; readonly method: SignInMethod; readonly visitor: Visitor },
    writing: Writing,
  ): Promise<SignedIn> {
    const device = drawSecret();
    const before = visitor.device === undefined ? null : digestOf(visitor.device);
    await storeDevice(connection, { digest: digestOf(device), person: person.id, before }, writing);
    await this.#people.record(connection, {
      action: 'sign-in.attempt',
      object: { kind: 'account', id: person.id },
      reader: readerOfPerson(person),
      detail: { method, origin: visitor.address },
    });
    const session = await this.#sessions.start(
      connection,
      { person, method, origin: visitor, before: visitor.session },
      writing,
    );
    return { session, device };
  }

  /** An attempt with something other than a password that proved nothing. */
  async noteRefusal(method: SignInMethod, visitor: Visitor): Promise<void> {
    await this.#people.write(
      (connection) =>
        this.#people.record(connection, {
          action: 'sign-in.attempt',
          outcome: 'refused',
          reader: publicReader,
          detail: { method, origin: visitor.address },
        }),
      publicReader.subject,
    );
  }

  /** Local accounts where no provider is set; the provider where one is. */
  async requireMode(wanted: 'local' | 'provider'): Promise<void> {
    if ((await this.#mode.current()) !== wanted) throw new VigiaError('access.sign-in-method-off');
  }
}
