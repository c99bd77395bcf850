import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  LinkSignIn,
  Nothing,
  PasskeyList,
  PasskeyOptions,
  PasskeyRegistration,
  PasskeySignIn,
  PasswordChange,
  PasswordSignIn,
  ProviderAddress,
  ProviderSignIn,
  SessionInformation,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { AccessDoor } from '../door.ts';
import { readerOfPerson } from '../person/rights.ts';
import type { Reader } from '../reader.ts';
import { sessionOf } from '../session/cookies.ts';
import type { FoundSession } from '../session/service.ts';
import { callbackPath, type ProviderSignInService } from './provider.ts';
import type { SignedIn } from './service.ts';

export interface SignInRoutesOptions {
  readonly door: AccessDoor;
  readonly readerOf: (request: FastifyRequest) => Reader;
}

const PasskeyPath = z.object({ id: z.string().min(1).max(2_000) });
const tags = ['access'];
/** Of a body: anybody may send one. */
const mostBytes = 32 * 1024;

/** Signing in and out, over HTTP. */
export const signInRoutes: FastifyPluginAsyncZod<SignInRoutesOptions> = async (app, { door, readerOf }) => {
  const { cookies, passkeys, signIn } = door;
  const welcome = async (reply: FastifyReply, signedIn: SignedIn): Promise<SessionInformation> => {
    cookies.signIn(reply, signedIn);
    const session = await door.sessions.find(signedIn.session);
    if (session === undefined) throw new VigiaError('access.sign-in-required');
    return door.describe(readerOfPerson(session.person), session);
  };
  app.addHook('onRoute', (route) => {
    route.bodyLimit = mostBytes;
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.get('/session', { schema: { tags, response: { 200: SessionInformation } } }, (request) =>
    door.describe(readerOf(request), sessionOf(request)),
  );
  app.post(
    '/sign-in/password',
    { schema: { tags, body: PasswordSignIn, response: { 200: SessionInformation } } },
    async (request, reply) => welcome(reply, await signIn.withPassword(request.body, cookies.visitorOf(request))),
  );
  app.post(
    '/sign-in/link',
    { schema: { tags, body: LinkSignIn, response: { 200: SessionInformation } } },
    async (request, reply) => welcome(reply, await signIn.withLink(request.body, cookies.visitorOf(request))),
  );
  app.post(
    '/sign-in/passkey/options',
    { schema: { tags, body: Nothing, response: { 200: PasskeyOptions } } },
    async (request, reply) => {
      const { options, flow } = await passkeys.startSignIn({ origin: door.originOf(request) });
      cookies.beginFlow(reply, flow);
      return { options };
    },
  );
  app.post(
    '/sign-in/passkey',
    { schema: { tags, body: PasskeySignIn, response: { 200: SessionInformation } } },
    async (request, reply) => {
      const visitor = cookies.visitorOf(request);
      const flow = cookies.flowOf(request);
      return welcome(reply, await passkeys.signIn(request.body, { visitor, flow, origin: door.originOf(request) }));
    },
  );
  app.post(
    '/sign-in/provider',
    { schema: { tags, body: ProviderSignIn, response: { 200: ProviderAddress } } },
    async (request, reply) => {
      const { returnTo = '/' } = request.body;
      const { address, flow } = await requireProvider(door).start({ returnTo }, { origin: door.originOf(request) });
      cookies.beginFlow(reply, flow);
      return { address };
    },
  );
  app.post('/sign-out', { schema: { tags, body: Nothing, response: { 200: Nothing } } }, async (request, reply) => {
    const { session } = cookies.visitorOf(request);
    if (session !== undefined) await door.sessions.end(session);
    cookies.signOut(reply);
    return {};
  });

  app.post('/password', { schema: { tags, body: PasswordChange, response: { 200: Nothing } } }, async (request) => {
    await signIn.changePassword(request.body, requireSession(request), cookies.visitorOf(request));
    return {};
  });
  app.get('/passkeys', { schema: { tags, response: { 200: PasskeyList } } }, async (request) => ({
    passkeys: await passkeys.list(requireSession(request)),
  }));
  app.post(
    '/passkeys/options',
    { schema: { tags, body: Nothing, response: { 200: PasskeyOptions } } },
    async (request, reply) => {
      const party = { origin: door.originOf(request) };
      const { options, flow } = await passkeys.startRegistration(requireSession(request), party);
      cookies.beginFlow(reply, flow);
      return { options };
    },
  );
  app.post(
    '/passkeys',
    { schema: { tags, body: PasskeyRegistration, response: { 200: PasskeyList } } },
    async (request, reply) => {
      const session = requireSession(request);
      const flow = cookies.flowOf(request);
      cookies.endFlow(reply);
      return { passkeys: await passkeys.register(request.body, { session, flow, origin: door.originOf(request) }) };
    },
  );
  app.delete(
    '/passkeys/:id',
    { schema: { tags, params: PasskeyPath, response: { 200: PasskeyList } } },
    async (request) => ({ passkeys: await passkeys.remove(request.params.id, requireSession(request)) }),
  );
};

/**
 * Where the provider sends the browser: no part of the contract, answered by a redirection, and open to whatever parameters a
 * provider adds.
 */
export const providerCallback: FastifyPluginAsyncZod<Pick<SignInRoutesOptions, 'door'>> = async (app, { door }) => {
  const { cookies } = door;
  app.get(callbackPath, { schema: { hide: true } }, async (request, reply) => {
    const answer = { flow: cookies.flowOf(request), url: request.url, origin: door.originOf(request) };
    reply.header('cache-control', 'no-store');
    cookies.endFlow(reply);
    const { returnTo, ...signedIn } = await requireProvider(door).finish(answer, cookies.visitorOf(request));
    cookies.signIn(reply, signedIn);
    return reply.redirect(returnTo, 303);
  });
};

function requireProvider({ provider }: AccessDoor): ProviderSignInService {
  if (provider === undefined) throw new VigiaError('access.sign-in-method-off');
  return provider;
}

/** What is about one's own account needs a person in a browser; programs and the single analyst have none. */
export function requireSession(request: FastifyRequest): FoundSession {
  const session = sessionOf(request);
  if (session === undefined) throw new VigiaError('access.not-allowed', { action: 'session' });
  return session;
}
