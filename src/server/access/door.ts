import type { FastifyRequest } from 'fastify';
import type { OneTimeLink, SessionInformation } from '../../api/index.ts';
import { type Config, isExposed } from '../config/index.ts';
import { AccessMode } from './access-mode.ts';
import { minutesAfter, PeopleContext, type PeopleLog } from './people-context.ts';
import { readerOfPerson } from './person/rights.ts';
import { PeopleService } from './person/service.ts';
import type { Reader } from './reader.ts';
import type { RoomContext } from './room-context.ts';
import { BrowserCookies } from './session/cookies.ts';
import { csrfTokenOf, type FoundSession, idleMinutes, SessionService } from './session/service.ts';
import { givesRights } from './sign-in/claims.ts';
import { PasskeyService } from './sign-in/passkey.ts';
import { ProviderSignInService } from './sign-in/provider.ts';
import { SignInService } from './sign-in/service.ts';
import { TokenService } from './token/service.ts';

/** How people and programs come in: everything about accounts, sessions and tokens of one node. */
export class AccessDoor {
  readonly mode: AccessMode;
  readonly people: PeopleService;
  readonly sessions: SessionService;
  readonly tokens: TokenService;
  readonly signIn: SignInService;
  readonly passkeys: PasskeyService;
  readonly provider: ProviderSignInService | undefined;
  readonly cookies: BrowserCookies;
  readonly #config: Config;

  constructor(room: RoomContext, { config, log }: { readonly config: Config; readonly log: PeopleLog }) {
    const { country, oidc } = config;
    this.#config = config;
    const people = new PeopleContext(room, { country, log });
    this.mode = new AccessMode(people, {
      provider: oidc !== undefined,
      signInRequired: config.accounts === 'local' || isExposed(config),
    });
    this.people = new PeopleService(people, {
      mode: this.mode,
      rightsFromProvider: oidc !== undefined && givesRights(oidc.claims),
    });
    this.sessions = new SessionService(people);
    this.tokens = new TokenService(people);
    this.signIn = new SignInService(people, { sessions: this.sessions, mode: this.mode });
    this.passkeys = new PasskeyService(people, this.signIn);
    this.provider =
      oidc === undefined ? undefined : new ProviderSignInService(people, { signIn: this.signIn, options: oidc });
    this.cookies = new BrowserCookies({ country, secure: this.#scheme === 'https' });
  }

  get #scheme(): 'http' | 'https' {
    const { publicUrl, tlsCertificate } = this.#config;
    return publicUrl?.startsWith('https:') || tlsCertificate !== undefined ? 'https' : 'http';
  }

  /** On whose behalf a session's requests are answered. */
  readerOf({ person }: FoundSession): Reader {
    return readerOfPerson(person);
  }

  /** Under which origin the browser that asks knows the node; its host name was checked before. */
  originOf(request: FastifyRequest): string {
    const { publicUrl } = this.#config;
    if (publicUrl !== undefined && new URL(publicUrl).host === request.host) return publicUrl;
    return `${this.#scheme}://${request.host}`;
  }

  /** A link for the first administrator, where people have to sign in and nobody could; made anew at each start until used. */
  async openFirst(): Promise<OneTimeLink | undefined> {
    return (await this.mode.current()) === 'single-analyst' ? undefined : this.people.makeFirstLink();
  }

  async describe(reader: Reader, session: FoundSession | undefined): Promise<SessionInformation> {
    const mode = await this.mode.current();
    return {
      mode,
      methods: mode === 'provider' ? ['provider'] : mode === 'local' ? ['password', 'passkey', 'link'] : ['link'],
      country: this.#config.country,
      needsAdministrator: mode !== 'single-analyst' && !(await this.mode.isPopulated()),
      reader: describeReader(reader),
      csrfToken: session === undefined ? null : csrfTokenOf(session.secret),
      session: session === undefined ? null : describeSession(session),
    };
  }
}

function describeReader(reader: Reader): SessionInformation['reader'] {
  const { kind, subject, name, country, highestTlp, scopes = null } = reader;
  if (kind === 'public' || kind === 'node') return null;
  return {
    kind,
    subject,
    name,
    country,
    sectors: [...reader.sectors],
    duties: [...reader.duties],
    highestTlp,
    scopes: scopes === null ? null : [...scopes],
  };
}

function describeSession({
  id,
  method,
  startedAt,
  endsAt,
  lastSeenAt,
}: FoundSession): NonNullable<SessionInformation['session']> {
  return { id, method, startedAt, endsAt, idleEndsAt: minutesAfter(lastSeenAt, idleMinutes) };
}
