import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export const redirectUri = 'http://localhost:8080/api/v1/sign-in/provider/callback';

export interface IdentityProvider {
  readonly issuer: string;
  /** What it says of each person; tests change it. */
  readonly claims: Map<string, Readonly<Record<string, unknown>>>;
  /** Signs in there as a browser would, from the address that the node gave; the address that it sends back to. */
  readonly signIn: (address: string, person: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A certified OpenID Connect provider of another author, on loopback. */
export async function openIdentityProvider(): Promise<IdentityProvider> {
  const claims = new Map<string, Readonly<Record<string, unknown>>>();
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'vigia',
        client_secret: 'the secret of a client',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
      vigia: ['vigia_country', 'vigia_sectors', 'vigia_duties', 'vigia_tlp'],
    },
    scopes: ['openid', 'profile', 'email', 'vigia'],
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, ...claims.get(id) }) }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    claims,
    signIn: (address, person) => signInAt(address, person),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider listens on no port');
  return address.port;
}

/** Follows the provider's pages: account, consent, and back. */
async function signInAt(start: string, person: string): Promise<string> {
  const jar = new Map<string, string>();
  let next: { readonly url: string; readonly form?: URLSearchParams } = { url: start };
  for (let step = 0; step < 20; step += 1) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form === undefined ? {} : { method: 'POST', body: next.form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location?.startsWith(redirectUri)) return location;
    if (location !== null) {
      next = { url: new URL(location, next.url).href };
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (!answer.ok || action === undefined || prompt === undefined)
      throw new Error(`${answer.status} ${page.slice(0, 300)}`);
    const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: person, password: 'any' } : {}) });
    next = { url: new URL(action, next.url).href, form };
  }
  throw new Error('the provider’s pages do not end');
}
