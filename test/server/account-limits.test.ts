import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { AuditPage } from '../../src/api/index.ts';
import { actAs, type Reader, requireIndependent } from '../../src/server/access/index.ts';
import { goodPassword, openHouse } from './_people.ts';

const house = openHouse();
const administrator = { duties: ['read', 'administer', 'audit'], sectors: ['administrator'], highestTlp: 'RED' };

function codeOf(answer: LightMyRequestResponse): string {
  return String((answer.json() as { code?: string }).code);
}

test('what was made before anybody had an account ends with the first one', async () => {
  const { makeToken, makePerson, pass, app } = house();
  const before = await makeToken({ name: 'before' });
  const ask = (bearer: string): Promise<LightMyRequestResponse> =>
    app.inject({ url: '/api/v1/sources', headers: { host: 'localhost:8080', authorization: `Bearer ${bearer}` } });
  expect((await ask(before.bearer)).statusCode).toBe(200);
  pass(1);

  await makePerson('ada', administrator);

  expect((await ask(before.bearer)).statusCode).toBe(401);
  expect((await ask((await makeToken({ name: 'after' })).bearer)).statusCode).toBe(200);
});

test('nobody changes their own rights; another administrator does', async () => {
  const { makePerson, browser } = house();
  await makePerson('bob', administrator);
  const [ada, bob] = [browser(), browser()];
  await ada.signIn('ada', goodPassword);
  await bob.signIn('bob', goodPassword);

  const own = await ada.post('/api/v1/people/ada', { duties: ['read', 'administer', 'approve'] });
  const name = await ada.post('/api/v1/people/ada', { name: 'Ada of the ministry' });
  const other = await bob.post('/api/v1/people/ada', { duties: ['read', 'administer', 'audit', 'approve'] });

  expect([own.statusCode, codeOf(own)]).toEqual([403, 'person.own-rights']);
  expect([name.statusCode, other.statusCode]).toEqual([200, 200]);
});

test('programs that manage people give neither links nor duties', async () => {
  const { makeToken, makePerson, app } = house();
  await makePerson('eve');
  const { bearer } = await makeToken({ scopes: ['people.manage'] });
  const post = (path: string, payload: object): Promise<LightMyRequestResponse> =>
    app.inject({
      method: 'POST',
      url: `/api/v1/people${path}`,
      payload,
      headers: { host: 'localhost:8080', authorization: `Bearer ${bearer}` },
    });

  const link = await post('/eve/link', {});
  const raised = await post('/eve', { duties: ['read', 'approve'] });
  const added = await post('', { id: 'mallory', name: 'Mallory', duties: ['read', 'administer'] });
  const plain = await post('', { id: 'fay', name: 'Fay' });
  const keptOut = await post('/fay', { disabled: true });

  expect([link, raised, added].map(codeOf)).toEqual(Array.from({ length: 3 }, () => 'access.not-allowed'));
  expect([plain.statusCode, keptOut.statusCode]).toEqual([200, 200]);
});

test('whom an author gave rights or a link is not their second person for two days', async () => {
  const { node, browser, makePerson, pass } = house();
  await makePerson('gil', { duties: ['read', 'approve'] });
  const ada = browser();
  await ada.signIn('ada', goodPassword);
  const gil: Reader = {
    kind: 'person',
    subject: 'CA:gil',
    name: 'Gil',
    country: 'CA',
    home: 'CA',
    sectors: [],
    duties: ['read', 'approve'],
    highestTlp: 'RED',
  };
  const approve = (authors: readonly string[]): Promise<void> =>
    actAs(gil, () =>
      node.database.read(node.observeContext.clearance, (connection) =>
        requireIndependent(connection, { reader: gil, at: node.now().toISOString(), authors }),
      ),
    );
  await expect(approve(['CA:ada'])).resolves.toBeUndefined();

  expect((await ada.post('/api/v1/people/gil/link', {})).statusCode).toBe(200);

  await expect(approve(['CA:ada'])).rejects.toMatchObject({ code: 'access.second-person-new' });
  await expect(approve(['CA:bob', 'CA:ada'])).rejects.toMatchObject({ code: 'access.second-person-new' });
  await expect(approve(['CA:bob'])).resolves.toBeUndefined();
  pass(2 * 24 * 60 + 1);
  await expect(approve(['CA:ada'])).resolves.toBeUndefined();
});

test('a wrong present password is in the audit trail and slows the next; ways in are added soon after signing in', async () => {
  const { browser, makePerson, pass } = house();
  await makePerson('hal');
  const [hal, ada] = [browser({ address: '192.0.2.40' }), browser()];
  await hal.signIn('hal', goodPassword);
  await ada.signIn('ada', goodPassword);
  const change = { current: 'wrong wrong wrong wrong', password: `${goodPassword} again` };

  const codes: string[] = [];
  for (let count = 0; count < 9; count += 1) codes.push(codeOf(await hal.post('/api/v1/password', change)));

  expect(codes[0]).toBe('access.sign-in-refused');
  expect(codes.at(-1)).toBe('access.sign-in-wait');
  const trail = AuditPage.parse((await ada.get('/api/v1/audit?action=sign-in.attempt&limit=100')).json());
  const refused = trail.entries.filter(({ outcome, object }) => outcome === 'refused' && object?.id === 'hal');
  expect(refused).toHaveLength(codes.filter((code) => code === 'access.sign-in-refused').length);
  expect((await hal.post('/api/v1/passkeys/options', {})).statusCode).toBe(200);
  pass(11);
  expect(codeOf(await hal.post('/api/v1/passkeys/options', {}))).toBe('access.sign-in-proof-too-old');
});

test('answers are kept by nobody, but for what is public; bodies of signing in are small', async () => {
  const { browser } = house();
  const ada = browser();
  await ada.signIn('ada', goodPassword);

  expect((await ada.get('/api/v1/sources')).headers['cache-control']).toBe('private, no-store');
  expect((await browser().get('/api/v1/public/sources')).headers['cache-control']).toBe('public, max-age=60');
  const large = await browser().post('/api/v1/sign-in/password', { account: 'ada', password: 'x'.repeat(40_000) });
  expect(large.statusCode).toBe(413);
});
