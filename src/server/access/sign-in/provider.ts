import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { VigiaError } from '../../../base/index.ts';
import type { OpenIdOptions } from '../../config/index.ts';
import type { Connection } from '../../store/index.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext, type Writing } from '../people-context.ts';
import {
  addHistory,
  findPersonOfProvider,
  insertPerson,
  type StoredPerson,
  updatePerson,
} from '../person/person-store.ts';
import { describeRights, sameRights } from '../person/service.ts';
import { endSessionsOf } from '../session/session-store.ts';
import { type ClaimedPerson, type Claims, readClaims } from './claims.ts';
import type { SignedIn, SignInService, Visitor } from './service.ts';
import { storeFlow, takeFlow } from './sign-in-store.ts';

const flowMinutes = 10;
const secondsToAnswer = 10;
const minutesBetweenDiscoveries = 60;
/** Path of the node to which the provider sends people back. */
export const callbackPath = '/api/v1/sign-in/provider/callback';

const Flow = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), returnTo: z.string() });

/** Signing in by OpenID Connect: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC 9700). */
export class ProviderSignInService {
  readonly #people: PeopleContext;
  readonly #signIn: SignInService;
  readonly #options: OpenIdOptions;
  #discovered: { readonly at: number; readonly configuration: Promise<Configuration> } | undefined;

  constructor(
    people: PeopleContext,
    { signIn, options }: { readonly signIn: SignInService; readonly options: OpenIdOptions },
  ) {
    this.#people = people;
    this.#signIn = signIn;
    this.#options = options;
  }

  /** Where the browser goes, and the secret of the cookie that ties the answer to this browser. */
  async start(
    { returnTo }: { readonly returnTo: string },
    { origin }: { readonly origin: string },
  ): Promise<{ readonly address: string; readonly flow: string }> {
    const configuration = await this.#discover();
    const content = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: `${origin}${callbackPath}`,
      scope: this.#options.scope,
      state: content.state,
      nonce: content.nonce,
      code_challenge: await calculatePKCECodeChallenge(content.verifier),
      code_challenge_method: 'S256',
    });
    const flow = drawSecret();
    await this.#people.write(
      (connection, writing) =>
        storeFlow(
          connection,
          {
            digest: digestOf(flow),
            kind: 'provider',
            person: null,
            content,
            expiresAt: minutesAfter(writing.at, flowMinutes),
          },
          writing,
        ),
      'public',
    );
    return { address: address.href, flow };
  }

  /** Takes the provider's answer, once; whatever is not as it was begun is refused. */
  async finish(
    { flow, url, origin }: { readonly flow: string | undefined; readonly url: string; readonly origin: string },
    visitor: Visitor,
  ): Promise<SignedIn & { readonly returnTo: string }> {
    const digest = digestOf(flow ?? '');
    const taken = await this.#people.write(
      (connection, { at }) => takeFlow(connection, { digest, kind: 'provider', at }),
      'public',
    );
    if (taken === undefined) {
      await this.#signIn.noteRefusal('provider', visitor);
      throw new VigiaError('access.sign-in-flow-ended');
    }
    const { state, nonce, verifier, returnTo } = Flow.parse(taken.content);
    const configuration = await this.#discover();
    const claimed = await this.#claim(configuration, new URL(url, origin), { state, nonce, verifier }, visitor);
    const signedIn = await this.#people.write(async (connection, writing) => {
      const person = await this.#admit(connection, claimed, writing);
      if (person.disabledAt !== null) throw new VigiaError('access.sign-in-provider-refused');
      return this.#signIn.begin(connection, { person, method: 'provider', visitor }, writing);
    }, `provider:${claimed.account}`);
    return { ...signedIn, returnTo };
  }

  async #claim(
    configuration: Configuration,
    url: URL,
    { state, nonce, verifier }: { readonly state: string; readonly nonce: string; readonly verifier: string },
    visitor: Visitor,
  ): Promise<ClaimedPerson> {
    try {
      const tokens = await authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('the provider sent no ID token');
      const more: Claims =
        configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
      // What is signed goes before what is only told.
      return readClaims({ ...more, ...claims, sub: claims.sub }, this.#options.claims);
    } catch (error) {
      const reason = error instanceof Error ? error.name : 'unknown';
      this.#people.log.warn({ reason }, 'sign-in: the answer of the identity provider was refused');
      await this.#signIn.noteRefusal('provider', visitor);
      throw new VigiaError('access.sign-in-provider-refused', {}, error);
    }
  }

  /** The person of the claims, added at the first sign-in: without any right where the provider does not give them. */
  async #admit(connection: Connection, claimed: ClaimedPerson, writing: Writing): Promise<StoredPerson> {
    const { issuer } = this.#options;
    const { providerSubject, rights, name, email } = claimed;
    const known = await findPersonOfProvider(connection, { issuer, providerSubject });
    if (known === undefined) return this.#add(connection, claimed, writing);
    const after: StoredPerson = { ...known, name, email, ...rights };
    if (sameRights(known, after) && known.name === name && known.email === email) return known;
    await updatePerson(connection, after);
    if (!sameRights(known, after)) {
      const detail = { before: describeRights(known), after: describeRights(after) };
      await addHistory(connection, { person: known.id, event: 'changed', detail }, writing);
      await endSessionsOf(connection, { person: known.id, at: writing.at, reason: 'rights-changed' });
      await this.#people.record(connection, {
        action: 'person.change',
        object: { kind: 'person', id: known.id },
        detail,
      });
    }
    return after;
  }

  async #add(connection: Connection, claimed: ClaimedPerson, writing: Writing): Promise<StoredPerson> {
    const { issuer } = this.#options;
    const { providerSubject, name, email } = claimed;
    const rights = claimed.rights ?? { country: '', sectors: [], duties: [], highestTlp: null };
    const other = `${claimed.account}-${digestOf(`${issuer} ${providerSubject}`).slice(0, 12)}`;
    for (const id of [claimed.account, other]) {
      const subject = `${this.#people.country}:${id}`;
      const person = { id, subject, name, email, issuer, providerSubject, ...rights };
      if (!(await insertPerson(connection, person, writing))) continue;
      const detail = describeRights(rights);
      await addHistory(connection, { person: id, event: 'added', detail }, writing);
      await this.#people.record(connection, { action: 'person.add', object: { kind: 'person', id }, detail });
      return { ...person, disabledAt: null, createdAt: writing.at };
    }
    throw new VigiaError('access.sign-in-provider-refused');
  }

  /** The provider's addresses and keys; looked up again now and then, and after a failure. */
  async #discover(): Promise<Configuration> {
    const now = performance.now();
    if (this.#discovered === undefined || now - this.#discovered.at > minutesBetweenDiscoveries * 60_000) {
      this.#discovered = { at: now, configuration: this.#lookUp() };
    }
    try {
      return await this.#discovered.configuration;
    } catch (error) {
      this.#discovered = undefined;
      throw new VigiaError('access.sign-in-provider-unreachable', {}, error);
    }
  }

  #lookUp(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    // Plain HTTP only where the options allow it: to a provider on this machine.
    const insecure = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
    return discovery(new URL(issuer), clientId, clientSecret, undefined, { ...insecure, timeout: secondsToAnswer });
  }
}
