import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type VerifiedAuthenticationResponse,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { PasskeyEntry, PasskeyOptions, PasskeyRegistration, PasskeySignIn } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { digestOf, drawSecret, minutesAfter, type PeopleContext } from '../people-context.ts';
import { addHistory, findPerson } from '../person/person-store.ts';
import type { FoundSession } from '../session/service.ts';
import { assertionOf, registrationOf } from './passkey-json.ts';
import type { SignedIn, SignInService, Visitor } from './service.ts';
import {
  type FlowKind,
  insertPasskey,
  listPasskeys,
  lockPasskey,
  removePasskey,
  type StoredPasskey,
  storeFlow,
  takeFlow,
  usePasskey,
} from './sign-in-store.ts';

export const flowMinutes = 10;
const Challenge = z.object({ challenge: z.string() });

/** Under which name browsers know the node: passkeys are bound to it. */
export interface RelyingParty {
  /** `https://vigia.example.org` */
  readonly origin: string;
}

export interface StartedPasskey {
  readonly options: PasskeyOptions['options'];
  /** Secret of the cookie that ties the answer to this browser. */
  readonly flow: string;
}

/** Passkeys (WebAuthn Level 3): discoverable, with user verification, so that one is two factors and names nobody. */
export class PasskeyService {
  readonly #people: PeopleContext;
  readonly #signIn: SignInService;

  constructor(people: PeopleContext, signIn: SignInService) {
    this.#people = people;
    this.#signIn = signIn;
  }

  async list({ person }: FoundSession): Promise<PasskeyEntry[]> {
    const stored = await this.#people.read((connection) => listPasskeys(connection, person.id));
    return stored.map(({ id, name, addedAt, usedAt }) => ({ id, name, addedAt, usedAt }));
  }

  async startRegistration(session: FoundSession, { origin }: RelyingParty): Promise<StartedPasskey> {
    const { person } = session;
    await this.#signIn.requireMode('local');
    this.#signIn.requireFreshProof(session);
    const known = await this.#people.read((connection) => listPasskeys(connection, person.id));
    const options = await generateRegistrationOptions({
      rpName: 'Vigía',
      rpID: new URL(origin).hostname,
      userName: person.id,
      userDisplayName: person.name,
      userID: new Uint8Array(Buffer.from(person.subject)),
      attestationType: 'none',
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.#keep('passkey-registration', options, person.id);
  }

  async register(
    { name, credential }: PasskeyRegistration,
    { session, flow, origin }: { readonly session: FoundSession; readonly flow: string | undefined } & RelyingParty,
  ): Promise<PasskeyEntry[]> {
    await this.#signIn.requireMode('local');
    const { person } = session;
    const challenge = await this.#takeChallenge('passkey-registration', flow, person.id);
    const verified = await orRefused(() =>
      verifyRegistrationResponse({
        response: registrationOf(credential),
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: new URL(origin).hostname,
        requireUserVerification: true,
      }),
    );
    if (!verified.verified) throw new VigiaError('access.sign-in-passkey-refused');
    await this.#store(verified.registrationInfo, { name, session });
    return this.list(session);
  }

  async #store(
    { credential }: NonNullable<VerifiedRegistrationResponse['registrationInfo']>,
    { name, session }: { readonly name: string; readonly session: FoundSession },
  ): Promise<void> {
    const { person } = session;
    await this.#people.write(async (connection, writing) => {
      const passkey = {
        id: credential.id,
        person: person.id,
        name,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        signatureCount: credential.counter,
        transports: credential.transports ?? [],
      };
      if (!(await insertPasskey(connection, passkey, writing))) throw new VigiaError('access.sign-in-passkey-refused');
      await addHistory(connection, { person: person.id, event: 'passkey-added', detail: { name } }, writing);
      await this.#signIn.endOtherSessions(connection, { person, except: session.secret }, writing);
      const object = { kind: 'person', id: person.id };
      await this.#people.record(connection, { action: 'person.add-passkey', object });
    });
  }

  async remove(id: string, session: FoundSession): Promise<PasskeyEntry[]> {
    const { person } = session;
    await this.#people.write(async (connection, writing) => {
      if (!(await removePasskey(connection, { id, person: person.id }))) {
        throw new VigiaError('passkey.not-found', { passkey: id.slice(0, 40) });
      }
      await addHistory(connection, { person: person.id, event: 'passkey-removed' }, writing);
      const object = { kind: 'person', id: person.id };
      await this.#people.record(connection, { action: 'person.remove-passkey', object });
    });
    return this.list(session);
  }

  /** Names no account: the authenticator knows whose passkey it has, so that nobody learns who has one. */
  async startSignIn({ origin }: RelyingParty): Promise<StartedPasskey> {
    await this.#signIn.requireMode('local');
    const options = await generateAuthenticationOptions({
      rpID: new URL(origin).hostname,
      userVerification: 'required',
      allowCredentials: [],
    });
    return this.#keep('passkey', options, null);
  }

  async signIn(
    { credential }: PasskeySignIn,
    { visitor, flow, origin }: { readonly visitor: Visitor; readonly flow: string | undefined } & RelyingParty,
  ): Promise<SignedIn> {
    await this.#signIn.requireMode('local');
    const challenge = await this.#takeChallenge('passkey', flow, null);
    try {
      return await this.#people.write(async (connection, writing) => {
        const passkey = await lockPasskey(connection, credential.id);
        const person = passkey === undefined ? undefined : await findPerson(connection, passkey.person);
        if (passkey === undefined || person === undefined || person.disabledAt !== null) {
          throw new VigiaError('access.sign-in-passkey-refused');
        }
        const signatureCount = await verifySignature({ credential }, { passkey, challenge, origin });
        await usePasskey(connection, { id: passkey.id, signatureCount, at: writing.at });
        return this.#signIn.begin(connection, { person, method: 'passkey', visitor }, writing);
      }, 'public');
    } catch (error) {
      if (error instanceof VigiaError) await this.#signIn.noteRefusal('passkey', visitor);
      throw error;
    }
  }

  async #keep(
    kind: FlowKind,
    options: object & { readonly challenge: string },
    person: string | null,
  ): Promise<StartedPasskey> {
    const flow = drawSecret();
    await this.#people.write(
      (connection, writing) =>
        storeFlow(
          connection,
          {
            digest: digestOf(flow),
            kind,
            person,
            content: { challenge: options.challenge },
            expiresAt: minutesAfter(writing.at, flowMinutes),
          },
          writing,
        ),
      'public',
    );
    return { options: { ...options }, flow };
  }

  async #takeChallenge(kind: FlowKind, flow: string | undefined, person: string | null): Promise<string> {
    const digest = digestOf(flow ?? '');
    const taken = await this.#people.write(
      (connection, { at }) => takeFlow(connection, { digest, kind, at }),
      'public',
    );
    if (taken === undefined || taken.person !== person) throw new VigiaError('access.sign-in-flow-ended');
    return Challenge.parse(taken.content).challenge;
  }
}

/** The authenticator's new signature count; throws where the signature is not the passkey's, or the count went back (a copy). */
async function verifySignature(
  { credential }: PasskeySignIn,
  { passkey, challenge, origin }: { readonly passkey: StoredPasskey; readonly challenge: string } & RelyingParty,
): Promise<number> {
  const { verified, authenticationInfo }: VerifiedAuthenticationResponse = await orRefused(() =>
    verifyAuthenticationResponse({
      response: assertionOf(credential),
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.signatureCount,
      },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new VigiaError('access.sign-in-passkey-refused');
  return authenticationInfo.newCounter;
}

/** The library throws for whatever is not as it must be: to the outside it is one refusal. */
async function orRefused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new VigiaError('access.sign-in-passkey-refused', {}, error);
  }
}
