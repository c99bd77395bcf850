import type { FastifyRequest } from 'fastify';
import { VigiaError } from '../../base/index.ts';
import {
  type AccessDoor,
  isCsrfToken,
  publicReader,
  type Reader,
  rememberSession,
  sessionOf,
} from '../access/index.ts';
import { isLoopback } from '../config/index.ts';

/** What anybody may ask of the API: how to sign in, who this node is among nodes, whether it lives, what is public. */
const openRoutes = [
  /^\/api\/v1\/session$/u,
  /^\/api\/v1\/sign-in(\/|$)/u,
  /^\/api\/v1\/health$/u,
  /^\/api\/v1\/peer\/node$/u,
  /^\/api\/v1\/public(\/|$)/u,
];
/** Programs come in there, with what they were given; no browser's session and no loopback lets them in. */
const forPrograms = '/taxii2';
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface DoorkeeperOptions {
  readonly door: AccessDoor;
  /** The local analyst, while nobody has to sign in. */
  readonly operator: () => Reader;
  /** The peer whose token a request carries; undefined: it carries none. */
  readonly identifyPeer: (request: FastifyRequest) => Promise<Reader | undefined>;
}

/** Finds out who asks, and whether they may knock at all. */
export class Doorkeeper {
  readonly #options: DoorkeeperOptions;
  readonly #refused = new WeakMap<FastifyRequest, VigiaError>();

  constructor(options: DoorkeeperOptions) {
    this.#options = options;
  }

  /**
   * Authorization goes before a cookie: whoever sends it means it. What proves nothing makes the request nobody's, and
   * `refuse` says so once the limits of requests have counted it.
   */
  async identify(request: FastifyRequest): Promise<Reader> {
    try {
      return await this.#identify(request);
    } catch (error) {
      if (!(error instanceof VigiaError)) throw error;
      this.#refused.set(request, error);
      return publicReader;
    }
  }

  async #identify(request: FastifyRequest): Promise<Reader> {
    const { door, operator, identifyPeer } = this.#options;
    if (request.headers.authorization !== undefined) {
      const reader =
        (await this.#readerOfToken(request, request.headers.authorization)) ?? (await identifyPeer(request));
      if (reader === undefined) throw new VigiaError('access.credential-refused');
      return reader;
    }
    if (isForPrograms(request)) return publicReader;
    const { session } = door.cookies.visitorOf(request);
    const found = session === undefined ? undefined : await door.sessions.find(session);
    if (found !== undefined) {
      rememberSession(request, found);
      return door.readerOf(found);
    }
    const alone = isLoopback(request.ip) && (await door.mode.current()) === 'single-analyst';
    return alone ? operator() : publicReader;
  }

  #readerOfToken({ ip: address }: FastifyRequest, authorization: string): Promise<Reader | undefined> {
    const { tokens } = this.#options.door;
    const [, scheme = '', value = ''] = /^(\w+) +(\S+)\s*$/u.exec(authorization) ?? [];
    if (scheme.toLowerCase() === 'bearer') return tokens.readerOfBearer(value, address);
    if (scheme.toLowerCase() !== 'basic') return Promise.resolve(undefined);
    const [, user, secret] = /^([^:]*):(.*)$/su.exec(Buffer.from(value, 'base64').toString('utf8')) ?? [];
    if (user === undefined || secret === undefined) return Promise.resolve(undefined);
    return tokens.readerOfBasic(user, { secret, address });
  }

  /** Throws for whoever may not knock: a credential that is none, nobody where somebody is needed, a forged request. */
  async refuse(request: FastifyRequest): Promise<void> {
    const refused = this.#refused.get(request);
    if (refused !== undefined) throw refused;
    const session = sessionOf(request);
    if (session !== undefined) refuseForgery(request, session.secret);
  }

  /** Throws where nobody in particular asks for what is not for everybody; whether it exists makes no difference. */
  async refuseNobody(request: FastifyRequest, reader: Reader): Promise<void> {
    if (reader.kind !== 'public' || !isOfApi(request) || isOpen(request)) return;
    throw new VigiaError('access.sign-in-required');
  }
}

/** A page of another site can send the cookie along, but not read the token that belongs to it. */
function refuseForgery(request: FastifyRequest, secret: string): void {
  if (reading.has(request.method) || isSignIn(request)) return;
  if (!isCsrfToken(secret, request.headers['x-csrf-token'])) throw new VigiaError('access.forged-request');
}

/** By the address that answers: what was asked may be written in more than one way. */
function isForPrograms({ url, routeOptions }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith(forPrograms);
}

function isOfApi({ url, routeOptions }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith('/api') || url.startsWith('/api');
}

function isOpen({ routeOptions }: FastifyRequest): boolean {
  return openRoutes.some((route) => route.test(routeOptions.url ?? ''));
}

/** Signing in takes no token: what matters there is the origin, which was looked at, and what is proved. */
function isSignIn({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url?.startsWith('/api/v1/sign-in/') === true;
}
