import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { SessionInformation } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { buildApp, buildConfig, serve, VigiaNode } from '../../src/server/index.ts';
import { openEntrance } from './_api.ts';
import { testDirectory, vigiaHere } from './_command-line.ts';
import { Browser, goodPassword, openHouse } from './_people.ts';

describe('on loopback, while nobody is set up', () => {
  const entrance = openEntrance();

  test('the local analyst works without signing in, and the node says so', async () => {
    const session = SessionInformation.parse((await entrance().get('/api/v1/session')).json());

    expect(session).toMatchObject({ mode: 'single-analyst', reader: { kind: 'operator' }, csrfToken: null });
  });

  test('nobody from elsewhere does, even if the request came through', async () => {
    const elsewhere = new Browser(entrance().app, { address: '192.0.2.1' });

    expect((await elsewhere.get('/api/v1/sources')).statusCode).toBe(401);
  });

  test('programs bring a token all the same', async () => {
    expect((await entrance().get('/taxii2/', { accept: 'application/taxii+json;version=2.1' })).statusCode).toBe(401);
  });

  test('whoever uses the first link ends it: from then on people sign in', async () => {
    const { node, app } = entrance();
    const link = await actAs(node.operator, () => node.door.people.makeFirstLink());
    const browser = new Browser(app);

    const answer = await browser.post('/api/v1/sign-in/link', {
      token: link?.token,
      account: 'ada',
      name: 'Ada',
      password: goodPassword,
    });

    expect(answer.json()).toMatchObject({ mode: 'local', reader: { subject: 'CA:ada' } });
    expect((await browser.get('/api/v1/sources')).statusCode).toBe(200);
    expect((await new Browser(app).get('/api/v1/sources')).statusCode).toBe(401);
  });
});

test('many who load the web application from one address are no flood of questions', async () => {
  const directory = testDirectory();
  const assets = join(directory.path, 'assets');
  mkdirSync(assets);
  writeFileSync(join(assets, 'screen.js'), 'export {};');
  const node = await VigiaNode.open({ config: buildConfig({ logLevel: 'silent' }), inMemory: true });
  const app = await buildApp(node, { webDirectory: directory.path });
  try {
    const codes = new Set<number>();
    for (let file = 0; file < 1_300; file += 1) codes.add((await app.inject('/assets/screen.js')).statusCode);

    expect([...codes]).toEqual([200]);
    expect((await app.inject('/api/v1/session')).statusCode).toBe(200);
  } finally {
    await app.close();
    await node.close();
  }
});

describe('behind a reverse proxy', () => {
  const house = openHouse({ behindProxy: '10.0.0.1', publicUrl: 'https://vigia.example.org' });
  const forwarded = {
    'x-forwarded-host': 'vigia.example.org',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '192.0.2.7',
  };

  test('the proxy’s word counts, and nobody else’s', async () => {
    const { browser } = house();
    const through = await browser({ address: '10.0.0.1', headers: forwarded }).get('/api/v1/session');
    const around = await browser({ address: '192.0.2.8', headers: forwarded }).get('/api/v1/session');
    const local = await browser().get('/api/v1/session');

    expect(through.statusCode).toBe(200);
    expect([around.statusCode, around.json().code]).toEqual([403, 'request.forbidden-origin']);
    expect(local.statusCode).toBe(403);
  });

  test('cookies are for TLS and this host only, browsers are told to stay with TLS', async () => {
    const { browser, makePerson } = house();
    await makePerson('bea').catch(() => undefined);
    const { node } = house();
    const { token } = await actAs(node.operator, () => node.door.people.makeLink('bea'));
    const headers = { ...forwarded, origin: 'https://vigia.example.org' };

    const answer = await browser({ address: '10.0.0.1', headers }).post('/api/v1/sign-in/link', { token });

    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    const cookie = answer.cookies.find(({ name }) => name === '__Host-vigia-ca');
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie).not.toHaveProperty('domain');
  });

  test.each(['http://vigia.example.org', 'https://attacker.example', 'null'])(
    'a page of %s is refused',
    async (origin) => {
      const answer = await house()
        .browser({ address: '10.0.0.1', headers: { ...forwarded, origin } })
        .post('/api/v1/sign-in/password', { account: 'a', password: 'b' });

      expect([answer.statusCode, answer.json().code]).toEqual([403, 'request.forbidden-origin']);
    },
  );
});

const directory = testDirectory();
const openssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!openssl)('with a certificate (needs the program openssl to make one)', () => {
  test('the node speaks TLS 1.2 and 1.3, and nothing older; people sign in', async () => {
    const [key, certificate] = [join(directory.path, 'key.pem'), join(directory.path, 'certificate.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    const made = spawnSync('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key,
      '-out',
      certificate,
      ...subject,
    ]);
    expect(made.status, String(made.stderr)).toBe(0);
    const raw = { tlsCertificate: certificate, tlsKey: key, port: '0', accounts: 'local', logLevel: 'silent' };
    const node = await VigiaNode.open({ config: buildConfig(raw), inMemory: true });
    const server = await serve(node, { webDirectory: directory.path });
    try {
      const { port } = new URL(server.address);
      expect(server.address).toMatch(/^https:/);
      expect(server.firstLink).toMatchObject({ person: null });
      expect(await protocolWith(Number(port), 'TLSv1.3')).toBe('TLSv1.3');
      expect(await protocolWith(Number(port), 'TLSv1.2')).toBe('TLSv1.2');
      expect(await protocolWith(Number(port), 'TLSv1.1')).toMatch(/refused/);
    } finally {
      await server.close();
      await node.close();
    }
  });
});

function protocolWith(port: number, version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): Promise<string> {
  return new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port,
      rejectUnauthorized: false,
      minVersion: version,
      maxVersion: version,
    } as const;
    // Old versions need weak ciphers to be offered at all.
    const socket = connect({ ...options, ciphers: 'DEFAULT@SECLEVEL=0' }, () => {
      resolve(String(socket.getProtocol()));
      socket.destroy();
    });
    socket.on('error', (error) => resolve(`refused: ${error.message}`));
  });
}

test('people and tokens at the command line', async () => {
  const store = ['--data-dir', join(directory.path, 'data')];
  const added = await vigiaHere([
    'people',
    'add',
    'ana',
    '--duties',
    'read,administer',
    '--tlp',
    'AMBER',
    '--json',
    ...store,
  ]);
  const token = await vigiaHere(['tokens', 'add', '--name', 'loader', '--user', 'loader', '--json', ...store]);
  const listed = await vigiaHere(['tokens', 'list', ...store]);
  const refused = await vigiaHere(['people', 'disable', 'ana', ...store]);

  expect(JSON.parse(added.stdout)).toMatchObject({ person: { highestTlp: 'AMBER' }, link: { person: 'ana' } });
  expect(JSON.parse(token.stdout)).toMatchObject({ user: 'loader', token: { owner: null, highestTlp: 'GREEN' } });
  expect(listed.stdout).not.toContain(JSON.parse(token.stdout).secret);
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('person.last-administrator')]);
});
