import { fastifyCookie } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn, Visitor } from '../sign-in/service.ts';
import type { FoundSession } from './service.ts';

const secondsOfFlow = 10 * 60;
const secondsOfDevice = 180 * 24 * 60 * 60;

export interface CookieOptions {
  /** The node's; nodes of one machine are one host to a browser. */
  readonly country: string;
  /** Browsers reach the node over TLS only. */
  readonly secure: boolean;
}

/** Cookies of a browser: never read by scripts, sent to this host and nowhere else. */
export class BrowserCookies {
  readonly #names: { readonly session: string; readonly device: string; readonly flow: string };
  readonly #secure: boolean;

  constructor({ country, secure }: CookieOptions) {
    // The prefix keeps other hosts of the same domain from planting one (RFC 6265bis, 4.1.3.2); it needs TLS.
    const name = `${secure ? '__Host-' : ''}vigia-${country.toLowerCase()}`;
    this.#names = { session: name, device: `${name}-device`, flow: `${name}-flow` };
    this.#secure = secure;
  }

  visitorOf(request: FastifyRequest): Visitor {
    const { session, device } = this.#read(request);
    return { session, device, address: request.ip, browser: request.headers['user-agent'] ?? '' };
  }

  flowOf(request: FastifyRequest): string | undefined {
    return this.#read(request).flow;
  }

  signIn(reply: FastifyReply, { session, device }: SignedIn): void {
    this.#set(reply, this.#names.session, session, 'strict');
    this.#set(reply, this.#names.device, device, 'strict', secondsOfDevice);
    this.#set(reply, this.#names.flow, '', 'lax', 0);
  }

  signOut(reply: FastifyReply): void {
    this.#set(reply, this.#names.session, '', 'strict', 0);
  }

  /** Comes back with a navigation from the provider's site, which a strict cookie would not. */
  beginFlow(reply: FastifyReply, flow: string): void {
    this.#set(reply, this.#names.flow, flow, 'lax', secondsOfFlow);
  }

  endFlow(reply: FastifyReply): void {
    this.#set(reply, this.#names.flow, '', 'lax', 0);
  }

  #read(request: FastifyRequest): {
    session: string | undefined;
    device: string | undefined;
    flow: string | undefined;
  } {
    const cookies = fastifyCookie.parse(request.headers.cookie ?? '');
    const secretOf = (name: string): string | undefined => {
      const value = cookies[name];
      return value !== undefined && /^[\w-]{43}$/u.test(value) ? value : undefined;
    };
    const { session, device, flow } = this.#names;
    return { session: secretOf(session), device: secretOf(device), flow: secretOf(flow) };
  }

  #set(reply: FastifyReply, name: string, value: string, sameSite: 'strict' | 'lax', seconds?: number): void {
    const cookie = fastifyCookie.serialize(name, value, {
      path: '/',
      httpOnly: true,
      secure: this.#secure,
      sameSite,
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    });
    reply.header('set-cookie', cookie);
  }
}

const sessions = new WeakMap<FastifyRequest, FoundSession>();

export function rememberSession(request: FastifyRequest, session: FoundSession): void {
  sessions.set(request, session);
}

/** The session that a request came with; undefined: it came without one. */
export function sessionOf(request: FastifyRequest): FoundSession | undefined {
  return sessions.get(request);
}
