import { timingSafeEqual } from 'node:crypto';
import type { NewToken, TokenEntry, TokenRequest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { actions, sectors } from '../../../model/index.ts';
import { authorise } from '../authorise.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext } from '../people-context.ts';
import type { Rights } from '../person/person-store.ts';
import { actionsAmong, commonRights, findExcess, readerOfPerson } from '../person/rights.ts';
import { decide } from '../policy/policies.ts';
import { operatorReader, publicReader, type Reader } from '../reader.ts';
import { countWrongToken, describeTokenAttempt, forgiveToken, tokenWaiting } from '../sign-in/throttle.ts';
import { findToken, insertToken, listTokens, revokeToken, type StoredToken, touchToken } from './token-store.ts';

const mostDays = 366;
const minutesOfDay = 24 * 60;
const minutesBetweenTouches = 1;
/** Compared with where there is no such token, so that the answer takes the same way. */
const nobodysDigest = digestOf('no token has this secret');

/** Tokens of programs. A token sees and does what it is given, and never more than its owner at that moment. */
export class TokenService {
  readonly #people: PeopleContext;

  constructor(people: PeopleContext) {
    this.#people = people;
  }

  /** One's own tokens; an administrator's list is everybody's. */
  async list(): Promise<TokenEntry[]> {
    const owner = this.#ownerAsked();
    const found = await this.#people.read((connection) => listTokens(connection, { owner }));
    return found.map((token) => this.#describe(token));
  }

  /** Makes a token; its secret is in the answer and nowhere else. */
  async make(request: TokenRequest): Promise<NewToken> {
    const owner = this.#requireOwner();
    const { name, user = null, secret = drawSecret(), scopes, expiresAt } = request;
    const rights = {
      country: request.country ?? owner.country,
      sectors: request.sectors ?? owner.sectors,
      highestTlp: request.highestTlp === undefined ? owner.highestTlp : request.highestTlp,
    };
    refuseExcess(owner, { ...rights, scopes });
    this.#refuseLife(expiresAt);
    return this.#people.write(async (connection, writing) => {
      const stored = {
        name,
        owner: personOf(owner),
        user,
        secretDigest: digestOf(secret),
        scopes,
        ...rights,
        expiresAt,
      };
      const id = await insertToken(connection, stored, writing);
      if (id === undefined) throw new VigiaError('token.user-taken', { user: user ?? '' });
      const detail = { ...rights, sectors: [...rights.sectors], scopes: [...scopes], expiresAt };
      await this.#people.record(connection, { action: 'token.make', object: { kind: 'token', id }, detail });
      const [token] = await listTokens(connection, { id });
      if (token === undefined) throw new Error('the token that was made did not come back');
      return { token: this.#describe(token), bearer: `vigia_${id}_${secret}`, user: user ?? String(id), secret };
    });
  }

  /** Ends a token at once: one's own, or anybody's for an administrator. */
  async revoke(id: number): Promise<TokenEntry> {
    const owner = this.#ownerAsked();
    return this.#people.write(async (connection, writing) => {
      if (!(await revokeToken(connection, { id, owner }, writing)))
        throw new VigiaError('token.not-found', { token: id });
      await this.#people.record(connection, { action: 'token.revoke', object: { kind: 'token', id } });
      const [token] = await listTokens(connection, { id });
      if (token === undefined) throw new VigiaError('token.not-found', { token: id });
      return this.#describe(token);
    });
  }

  /** The reader of `Authorization: Bearer vigia_…`; undefined: no such token, or not any longer. */
  readerOfBearer(bearer: string, address: string): Promise<Reader | undefined> {
    const [, number, secret] = /^vigia_(\d{1,9})_(.{16,256})$/u.exec(bearer) ?? [];
    if (number === undefined || secret === undefined) return Promise.resolve(undefined);
    return this.#readerOf({ id: Number(number) }, { secret, address });
  }

  /** The reader of HTTP Basic: the token's user name or number, and its secret. */
  readerOfBasic(
    user: string,
    given: { readonly secret: string; readonly address: string },
  ): Promise<Reader | undefined> {
    return this.#readerOf(/^\d{1,9}$/u.test(user) ? { id: Number(user) } : { user }, given);
  }

  /** Wrong secrets slow the next attempt for that token from there, whether or not there is such a token. */
  async #readerOf(
    key: { readonly id: number } | { readonly user: string },
    { secret, address }: { readonly secret: string; readonly address: string },
  ): Promise<Reader | undefined> {
    const at = this.#people.now.toISOString();
    const attempt = describeTokenAttempt(String('id' in key ? key.id : key.user), address);
    const { token, waiting } = await this.#people.read(async (connection) => ({
      token: await findToken(connection, key),
      waiting: await tokenWaiting(connection, attempt, at),
    }));
    if (waiting.seconds > 0) throw new VigiaError('access.sign-in-wait', { seconds: waiting.seconds });
    const right = timingSafeEqual(Buffer.from(token?.secretDigest ?? nobodysDigest), Buffer.from(digestOf(secret)));
    if (token === undefined || !right || this.#stateOf(token) !== 'active') {
      await this.#people.write(
        (connection, writing) => countWrongToken(connection, attempt, writing),
        publicReader.subject,
      );
      return undefined;
    }
    if (waiting.failures > 0) {
      await this.#people.write((connection) => forgiveToken(connection, attempt), `token:${token.id}`);
    }
    const owner = token.person === null ? this.#operator : readerOfPerson(token.person);
    if (token.usedAt === null || minutesAfter(token.usedAt, minutesBetweenTouches) <= at) {
      await this.#people.write((connection) => touchToken(connection, token.id, at), `token:${token.id}`);
    }
    return {
      ...commonRights(token, owner),
      kind: 'token',
      subject: `token:${token.id}`,
      name: token.name,
      duties: owner.duties,
      scopes: actionsAmong(token.scopes, actions),
    };
  }

  /** Whose tokens are asked about; null: everybody's. Programs do not manage tokens. */
  #ownerAsked(): string | null {
    const reader = this.#requireOwner();
    // The duty alone is not enough: somebody of another country may have it and administers nothing here.
    return decide(reader, 'people.manage', {}).allowed ? null : personOf(reader);
  }

  #requireOwner(): Reader {
    const { reader } = this.#people;
    if (reader.kind !== 'person') authorise(reader, 'people.manage');
    if (reader.kind !== 'person' && reader.kind !== 'operator') {
      throw new VigiaError('access.not-allowed', { action: 'people.manage' });
    }
    return reader;
  }

  get #operator(): Reader {
    return operatorReader(this.#people.country, 'operator');
  }

  #refuseLife(expiresAt: string): void {
    const at = this.#people.now;
    const latest = minutesAfter(at, mostDays * minutesOfDay);
    if (Date.parse(expiresAt) <= at.getTime() || Date.parse(expiresAt) > Date.parse(latest)) {
      throw new VigiaError('token.lasts-too-long', { days: mostDays });
    }
  }

  #stateOf({ revokedAt, ownerDisabled, expiresAt }: StoredToken): TokenEntry['state'] {
    if (revokedAt !== null) return 'revoked';
    if (Date.parse(expiresAt) <= this.#people.now.getTime()) return 'expired';
    return ownerDisabled ? 'owner-disabled' : 'active';
  }

  #describe(token: StoredToken): TokenEntry {
    const { ownerDisabled: _, ...rest } = token;
    const state = this.#stateOf(token);
    return {
      ...rest,
      subject: `token:${token.id}`,
      scopes: [...token.scopes],
      sectors: sectors.filter((sector) => token.sectors.includes(sector)),
      state,
    };
  }
}

/** The name of the person that a reader is; null: the node's operator. */
function personOf({ kind, subject }: Reader): string | null {
  return kind === 'person' ? subject.slice(subject.indexOf(':') + 1) : null;
}

function refuseExcess(
  owner: Reader,
  asked: Pick<Rights, 'country' | 'sectors' | 'highestTlp'> & { readonly scopes: readonly string[] },
): void {
  const excess = findExcess(asked, owner);
  if (excess !== undefined) throw new VigiaError('token.above-owner', { right: excess });
  for (const action of asked.scopes) {
    const known = actions.find((one) => one === action);
    if (known === undefined) continue;
    try {
      authorise(owner, known);
    } catch (error) {
      if (error instanceof VigiaError) throw new VigiaError('token.above-owner', { right: action }, error);
      throw error;
    }
  }
}
