import { afterAll, describe, expect, test } from 'vitest';
import { PersonDetail, SessionInformation } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import type { RawOptions } from '../../src/server/index.ts';
import { type IdentityProvider, openIdentityProvider } from './_identity-provider.ts';
import { type Browser, goodPassword, openHouse } from './_people.ts';

const opened: IdentityProvider[] = [];
afterAll(async () => {
  for (const provider of opened) await provider.close();
});

async function withProvider(more: RawOptions = {}): Promise<RawOptions> {
  const provider = await openIdentityProvider();
  opened.push(provider);
  return { oidcIssuer: provider.issuer, oidcClientId: 'vigia', oidcClientSecret: 'the secret of a client', ...more };
}

function providerAt(index: number): IdentityProvider {
  const provider = opened[index];
  if (provider === undefined) throw new Error('the provider is not open');
  return provider;
}

async function start(browser: Browser, returnTo = '/en/today'): Promise<string> {
  const answer = await browser.post('/api/v1/sign-in/provider', { returnTo });
  return String(answer.json().address);
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** The whole way of a person: to the provider, back, and into the application. */
async function come(browser: Browser, provider: IdentityProvider, person: string): Promise<SessionInformation> {
  const back = await provider.signIn(await start(browser), person);
  const answer = await browser.get(pathOf(back), { 'sec-fetch-site': 'cross-site' });
  if (answer.statusCode !== 303) throw new Error(answer.body);
  const session = await browser.get('/api/v1/session');
  browser.notice(session);
  return SessionInformation.parse(session.json());
}

describe('a node with an identity provider', () => {
  const house = openHouse(() => withProvider());

  test('sends people there with PKCE, state and nonce, and takes them back to where they were', async () => {
    const provider = providerAt(0);
    provider.claims.set('u-1', {
      name: 'Ana Ruiz',
      preferred_username: 'Ana.Ruiz@example.org',
      email: 'ana@example.org',
    });
    const browser = house().browser();

    const address = new URL(await start(browser));
    const back = await provider.signIn(address.href, 'u-1');
    const answer = await browser.get(pathOf(back), { 'sec-fetch-site': 'cross-site' });

    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: 'http://localhost:8080/api/v1/sign-in/provider/callback',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(address.searchParams.get(name)).toMatch(/^.{43}$/);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/en/today']);
    expect(answer.cookies.find(({ name }) => name === 'vigia-ca')).toMatchObject({
      sameSite: 'Strict',
      httpOnly: true,
    });
  });

  test('gives whom it did not know no right at all, until an administrator does', async () => {
    const { browser, node } = house();
    const person = browser();

    const session = await come(person, providerAt(0), 'u-1');

    expect(session).toMatchObject({
      mode: 'provider',
      methods: ['provider'],
      reader: { subject: 'CA:ana-ruiz', name: 'Ana Ruiz', duties: [], sectors: [], country: '', highestTlp: null },
      session: { method: 'provider' },
    });
    expect((await person.get('/api/v1/people')).statusCode).toBe(403);
    await actAs(node.operator, () =>
      node.door.people.change('ana-ruiz', {
        country: 'CA',
        duties: ['read'],
        highestTlp: 'AMBER',
        sectors: ['health'],
      }),
    );
    expect((await person.get('/api/v1/sources')).statusCode).toBe(401);
    expect((await come(person, providerAt(0), 'u-1')).reader).toMatchObject({ duties: ['read'], highestTlp: 'AMBER' });
  });

  test('makes its first administrator of who signed in there and has the link', async () => {
    const { browser, node } = house();
    const { token = '' } = (await actAs(node.operator, () => node.door.openFirst())) ?? {};
    providerAt(0).claims.set('u-2', { name: 'Ben', preferred_username: 'ben' });
    const nobody = await browser().post('/api/v1/sign-in/link', { token });
    const person = browser();
    await come(person, providerAt(0), 'u-2');

    const answer = await person.post('/api/v1/sign-in/link', { token });

    expect([nobody.statusCode, nobody.json().code]).toEqual([401, 'access.sign-in-required']);
    expect(answer.json()).toMatchObject({ reader: { subject: 'CA:ben', duties: ['read', 'administer', 'audit'] } });
  });

  test('takes an answer once', async () => {
    const browser = house().browser();
    const back = pathOf(await providerAt(0).signIn(await start(browser), 'u-1'));
    const flow = browser.cookies.get('vigia-ca-flow') ?? '';
    expect((await browser.get(back)).statusCode).toBe(303);
    browser.cookies.set('vigia-ca-flow', flow);

    const again = await browser.get(back);

    expect([again.statusCode, again.json().code]).toEqual([401, 'access.sign-in-flow-ended']);
  });

  test.each<[string, string, (back: URL) => void]>([
    ['another state', 'access.sign-in-provider-refused', (back) => back.searchParams.set('state', 'A'.repeat(43))],
    ['no state', 'access.sign-in-provider-refused', (back) => back.searchParams.delete('state')],
    ['another code', 'access.sign-in-provider-refused', (back) => back.searchParams.set('code', 'A'.repeat(43))],
    [
      'another issuer',
      'access.sign-in-provider-refused',
      (back) => back.searchParams.set('iss', 'https://attacker.example'),
    ],
    [
      'an error in place of the code',
      'access.sign-in-provider-refused',
      (back) => {
        back.searchParams.delete('code');
        back.searchParams.set('error', 'access_denied');
      },
    ],
  ])('refuses %s', async (_what, code, change) => {
    const browser = house().browser();
    const back = new URL(await providerAt(0).signIn(await start(browser), 'u-1'));
    change(back);

    const answer = await browser.get(pathOf(back.href));

    expect([answer.statusCode, answer.json().code]).toEqual([401, code]);
    expect(browser.cookies.has('vigia-ca')).toBe(false);
  });

  test('refuses the answer that another browser began: its own, and the other’s put into its place', async () => {
    const { browser } = house();
    const [attacker, victim] = [browser(), browser()];
    const back = pathOf(await providerAt(0).signIn(await start(attacker), 'u-1'));

    const bare = await browser().get(back);
    await start(victim);
    const injected = await victim.get(back);

    expect([bare.statusCode, bare.json().code]).toEqual([401, 'access.sign-in-flow-ended']);
    expect([injected.statusCode, injected.json().code]).toEqual([401, 'access.sign-in-provider-refused']);
  });

  test('refuses a code with the state of another sign-in: its verifier and nonce are others', async () => {
    const { browser } = house();
    const [attacker, victim] = [browser(), browser()];
    const stolen = new URL(await providerAt(0).signIn(await start(attacker), 'u-2'));
    const own = new URL(await start(victim));
    stolen.searchParams.set('state', own.searchParams.get('state') ?? '');

    const answer = await victim.get(pathOf(stolen.href));

    expect([answer.statusCode, answer.json().code]).toEqual([401, 'access.sign-in-provider-refused']);
  });

  test('refuses an answer that comes after ten minutes', async () => {
    const { browser, pass } = house();
    const late = browser();
    const back = pathOf(await providerAt(0).signIn(await start(late), 'u-1'));
    pass(11);

    expect((await late.get(back)).json().code).toBe('access.sign-in-flow-ended');
  });

  test('under another name of the host the provider does not know it', async () => {
    const browser = house().browser({ headers: { host: '127.0.0.1:8080' } });

    await expect(providerAt(0).signIn(await start(browser), 'u-1')).rejects.toThrow(/400/);
  });

  test.each(['//attacker.example', '/\\attacker.example', 'https://attacker.example', 'javascript:alert(1)'])(
    'does not send people on to %s',
    async (returnTo) => {
      expect((await house().browser().post('/api/v1/sign-in/provider', { returnTo })).statusCode).toBe(400);
    },
  );

  test('has no local accounts', async () => {
    const { browser, node } = house();

    for (const answer of [
      await browser().signIn('ben', goodPassword),
      await browser().post('/api/v1/sign-in/passkey/options', {}),
    ]) {
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'access.sign-in-method-off']);
    }
    const refused: readonly (() => Promise<unknown>)[] = [
      () => node.door.people.makeLink('ben'),
      () => node.door.people.add({ id: 'eve', name: 'Eve' }),
    ];
    for (const work of refused) {
      await expect(actAs(node.operator, work)).rejects.toMatchObject({ code: 'access.sign-in-method-off' });
    }
  });

  test('its secret is in no log', () => {
    expect(house().log()).not.toContain('the secret of a client');
  });
});

describe('where the provider decides on rights', () => {
  const house = openHouse(() =>
    withProvider({
      oidcScope: 'openid profile vigia',
      oidcClaims:
        'account=preferred_username,name=name,country=vigia_country,sectors=vigia_sectors,duties=vigia_duties,highestTlp=vigia_tlp',
    }),
  );

  test('they are what it says at each sign-in; words that nobody knows give nothing', async () => {
    const { browser, node } = house();
    const provider = providerAt(1);
    const claims = { name: 'Cai', preferred_username: 'cai', vigia_country: 'CA', vigia_tlp: 'AMBER' };
    provider.claims.set('u-3', {
      ...claims,
      vigia_sectors: ['health', 'astrology'],
      vigia_duties: 'read analyse rule',
    });
    const here = browser();

    expect((await come(here, provider, 'u-3')).reader).toMatchObject({
      country: 'CA',
      sectors: ['health'],
      duties: ['read', 'analyse'],
      highestTlp: 'AMBER',
    });
    provider.claims.set('u-3', { ...claims, vigia_tlp: 'amber', vigia_duties: ['read'] });
    const elsewhere = browser();
    expect((await come(elsewhere, provider, 'u-3')).reader).toMatchObject({
      sectors: [],
      duties: ['read'],
      highestTlp: null,
    });

    expect((await here.get('/api/v1/sources')).statusCode).toBe(401);
    const person = PersonDetail.parse(await actAs(node.operator, () => node.door.people.get('cai')));
    expect(person).toMatchObject({ provider: true, rightsFromProvider: true });
    await expect(
      actAs(node.operator, () => node.door.people.change('cai', { highestTlp: 'RED' })),
    ).rejects.toMatchObject({ code: 'person.rights-from-provider' });
  });

  test('two people whom the provider calls the same are two', async () => {
    const provider = providerAt(1);
    provider.claims.set('u-4', { name: 'Other Cai', preferred_username: 'cai', vigia_duties: ['administer'] });

    const session = await come(house().browser(), provider, 'u-4');

    expect(session.reader?.subject).toMatch(/^CA:cai-[0-9a-f]{12}$/);
  });
});

describe('a provider that does not answer', () => {
  const house = openHouse({
    oidcIssuer: 'http://127.0.0.1:9',
    oidcClientId: 'vigia',
    oidcClientSecret: 'the secret of a client',
  });

  test('is a problem of the moment, in words', async () => {
    const answer = await house().browser().post('/api/v1/sign-in/provider', {});

    expect([answer.statusCode, answer.json().code]).toEqual([503, 'access.sign-in-provider-unreachable']);
  });
});
