import type { OneTimeLink, PersonChange, PersonDetail, PersonEntry } from '../../../api/index.ts';
import { PersonRequest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { JsonObject } from '../../../exchange/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccessMode } from '../access-mode.ts';
import { authorise } from '../authorise.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext, type Writing } from '../people-context.ts';
import { endSessionsOf } from '../session/session-store.ts';
import { storeLink } from '../sign-in/sign-in-store.ts';
import { type Failures, failuresOf } from '../sign-in/throttle.ts';
import {
  addHistory,
  countOtherAdministrators,
  insertPerson,
  type ListedPerson,
  listPeople,
  lockPerson,
  type Rights,
  readHistory,
  type StoredPerson,
  updatePerson,
} from './person-store.ts';

/** Of whom nobody gave any: they read what is public. */
const noRights = { sectors: [], duties: ['read'], highestTlp: null } as const;
/** Life of a link that replaces a password; it is handed over by people. */
const linkMinutes = 24 * 60;
/** The first administrator's, printed where the node runs. */
const firstLinkMinutes = 24 * 60;

export interface PeopleServiceOptions {
  readonly mode: AccessMode;
  /** The provider says at each sign-in who may do what. */
  readonly rightsFromProvider: boolean;
}

/** People, their rights, and the links by which they come in the first time. */
export class PeopleService {
  readonly #people: PeopleContext;
  readonly #mode: AccessMode;
  readonly #rightsFromProvider: boolean;

  constructor(people: PeopleContext, { mode, rightsFromProvider }: PeopleServiceOptions) {
    this.#people = people;
    this.#mode = mode;
    this.#rightsFromProvider = rightsFromProvider;
  }

  async list(): Promise<PersonEntry[]> {
    authorise(this.#people.reader, 'people.manage');
    return this.#people.read((connection) => this.#entries(connection, null));
  }

  async get(id: string): Promise<PersonDetail> {
    authorise(this.#people.reader, 'people.manage');
    return this.#people.read((connection) => this.#require(connection, id));
  }

  /** Adds a person, who comes in by a link the first time. */
  async add(request: PersonRequest): Promise<PersonDetail> {
    authorise(this.#people.reader, 'people.manage');
    await this.#requireLocal();
    const { id, name, email = null, country = this.#people.country, ...rights } = PersonRequest.parse(request);
    const subject = `${this.#people.country}:${id}`;
    const person = { id, subject, name, email, country, ...rights };
    if (!sameRights(person, { ...noRights, country })) this.#refuseProgram();
    const added = await this.#people.write(async (connection, writing) => {
      if (!(await insertPerson(connection, person, writing))) throw new VigiaError('person.exists', { person: id });
      const detail = describeRights(person);
      await addHistory(connection, { person: id, event: 'added', detail }, writing);
      await this.#people.record(connection, { action: 'person.add', object: { kind: 'person', id }, detail });
      return this.#require(connection, id);
    });
    this.#mode.noticePerson();
    return added;
  }

  /** Changes a person; where rights or the account change, their sessions end at once. */
  async change(id: string, change: PersonChange): Promise<PersonDetail> {
    authorise(this.#people.reader, 'people.manage');
    return this.#people.write(async (connection, writing) => {
      const before = await lockPerson(connection, id);
      if (before === undefined) throw new VigiaError('person.not-found', { person: id });
      const after = changed(before, change, writing.at);
      const rightsChange = !sameRights(before, after);
      if (rightsChange && this.#followsProvider(before)) {
        throw new VigiaError('person.rights-from-provider', { person: id });
      }
      await this.#keepAnAdministrator(connection, before, after);
      if (rightsChange) this.#refuseOwnRights(before);
      await updatePerson(connection, after);
      await this.#noteChange(connection, { before, after, rightsChange }, writing);
      return this.#require(connection, id);
    });
  }

  async #noteChange(
    connection: Connection,
    change: { readonly before: StoredPerson; readonly after: StoredPerson; readonly rightsChange: boolean },
    writing: Writing,
  ): Promise<void> {
    const { before, after, rightsChange } = change;
    const { id } = before;
    const toggled = (before.disabledAt === null) !== (after.disabledAt === null);
    const event = !toggled ? 'changed' : after.disabledAt === null ? 'enabled' : 'disabled';
    const detail = { before: describeRights(before), after: describeRights(after) };
    await addHistory(connection, { person: id, event, detail }, writing);
    if (rightsChange || toggled) {
      const reason = event === 'disabled' ? 'disabled' : 'rights-changed';
      await endSessionsOf(connection, { person: id, at: writing.at, reason });
    }
    await this.#people.record(connection, { action: 'person.change', object: { kind: 'person', id }, detail });
  }

  /** A link by which the person sets a new password or passkey; it replaces earlier ones. */
  async makeLink(id: string): Promise<OneTimeLink> {
    authorise(this.#people.reader, 'people.manage');
    this.#refuseProgram();
    await this.#requireLocal();
    const token = drawSecret();
    return this.#people.write(async (connection, writing) => {
      const person = await lockPerson(connection, id);
      if (person === undefined || person.disabledAt !== null) throw new VigiaError('person.not-found', { person: id });
      const expiresAt = minutesAfter(writing.at, linkMinutes);
      await storeLink(connection, { digest: digestOf(token), person: id, expiresAt }, writing);
      await addHistory(connection, { person: id, event: 'link-made' }, writing);
      await this.#people.record(connection, { action: 'person.make-link', object: { kind: 'person', id } });
      return linkOf({ person: id, token, expiresAt });
    });
  }

  /** A link that makes whoever uses it the administrator; undefined where somebody is set up already. */
  async makeFirstLink(): Promise<OneTimeLink | undefined> {
    authorise(this.#people.reader, 'people.manage');
    const token = drawSecret();
    return this.#people.write(async (connection, writing) => {
      if ((await countOtherAdministrators(connection, '')) > 0) return undefined;
      const expiresAt = minutesAfter(writing.at, firstLinkMinutes);
      await storeLink(connection, { digest: digestOf(token), person: null, expiresAt }, writing);
      await this.#people.record(connection, { action: 'person.make-first-link' });
      return linkOf({ person: null, token, expiresAt });
    });
  }

  /** Programs list people and keep them out; who may do what, and who comes in, people answer for. */
  #refuseProgram(): void {
    if (this.#people.reader.kind === 'token') throw new VigiaError('access.not-allowed', { action: 'people.manage' });
  }

  #refuseOwnRights({ subject }: StoredPerson): void {
    this.#refuseProgram();
    if (this.#people.reader.subject === subject) throw new VigiaError('person.own-rights');
  }

  /** Where a provider is set, people come from it and nowhere else. */
  async #requireLocal(): Promise<void> {
    if ((await this.#mode.current()) === 'provider') throw new VigiaError('access.sign-in-method-off');
  }

  #followsProvider({ issuer }: StoredPerson): boolean {
    return this.#rightsFromProvider && issuer !== null;
  }

  async #keepAnAdministrator(connection: Connection, before: StoredPerson, after: StoredPerson): Promise<void> {
    const administers = ({ duties, disabledAt }: StoredPerson): boolean =>
      duties.includes('administer') && disabledAt === null;
    if (!administers(before) || administers(after)) return;
    if ((await countOtherAdministrators(connection, before.id)) === 0) {
      throw new VigiaError('person.last-administrator', { person: before.id });
    }
  }

  async #require(connection: Connection, id: string): Promise<PersonDetail> {
    const [entry] = await this.#entries(connection, id);
    if (entry === undefined) throw new VigiaError('person.not-found', { person: id });
    return { ...entry, history: await readHistory(connection, id) };
  }

  async #entries(connection: Connection, id: string | null): Promise<PersonEntry[]> {
    const listed = await listPeople(connection, id);
    const ids = listed.map((person) => person.id);
    const failures = await failuresOf(connection, ids, this.#people.now.toISOString());
    return listed.map((person) => this.#describe(person, failures(person.id)));
  }

  #describe(person: ListedPerson, failures: Failures): PersonEntry {
    const { issuer, disabledAt, sectors, duties, ...rest } = person;
    return {
      ...rest,
      ...failures,
      sectors: [...sectors],
      duties: [...duties],
      provider: issuer !== null,
      rightsFromProvider: this.#followsProvider(person),
      disabled: disabledAt !== null,
    };
  }
}

function linkOf({ person, token, expiresAt }: Omit<OneTimeLink, 'path'>): OneTimeLink {
  // After the hash sign: browsers send it to no server, so that it is in no log.
  return { person, token, path: `/sign-in#link=${token}`, expiresAt };
}

export function describeRights({ country, sectors, duties, highestTlp }: Rights): JsonObject {
  return { country, sectors: [...sectors], duties: [...duties], highestTlp };
}

export function sameRights(one: Rights, other: Rights): boolean {
  return (
    one.country === other.country &&
    one.highestTlp === other.highestTlp &&
    sameMembers(one.sectors, other.sectors) &&
    sameMembers(one.duties, other.duties)
  );
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function changed(before: StoredPerson, change: PersonChange, at: string): StoredPerson {
  const { name, email, country, sectors, duties, highestTlp, disabled } = change;
  return {
    ...before,
    name: name ?? before.name,
    email: email === undefined ? before.email : email,
    country: country ?? before.country,
    sectors: sectors === undefined ? before.sectors : [...new Set(sectors)],
    duties: duties === undefined ? before.duties : [...new Set(duties)],
    highestTlp: highestTlp === undefined ? before.highestTlp : highestTlp,
    disabledAt: disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? at) : null,
  };
}
