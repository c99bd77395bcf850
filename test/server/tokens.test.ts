import { describe, expect, test } from 'vitest';
import { NewToken, SessionInformation, TokenList } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { goodPassword, openHouse } from './_people.ts';

const house = openHouse();
const day = 86_400_000;
const taxii = 'application/taxii+json;version=2.1';

const rights = { sectors: ['health'], duties: ['read', 'analyse'], highestTlp: 'AMBER' } as const;

function basic(user: string, secret: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}` };
}

function inDays(days: number): string {
  return new Date(Date.parse('2026-06-15T12:00:00Z') + days * day).toISOString();
}

describe('a token', () => {
  test('comes in as a bearer and by HTTP Basic, and says who it is', async () => {
    const { browser, makePerson } = house();
    await makePerson('bea', rights);
    const person = browser();
    await person.signIn('bea', goodPassword);
    const request = { name: 'loader', scopes: ['signal.decide'], highestTlp: 'GREEN', expiresAt: inDays(30) };

    const made = NewToken.parse((await person.post('/api/v1/tokens', request)).json());

    expect(made.bearer).toMatch(/^vigia_\d+_[\w-]{43}$/);
    for (const headers of [{ authorization: `Bearer ${made.bearer}` }, basic(made.user, made.secret)]) {
      const answer = await browser().get('/api/v1/session', headers);
      expect(SessionInformation.parse(answer.json())).toMatchObject({
        reader: { kind: 'token', subject: `token:${made.token.id}`, sectors: ['health'], highestTlp: 'GREEN' },
        csrfToken: null,
      });
    }
    const { tokens } = TokenList.parse((await person.get('/api/v1/tokens')).json());
    expect(tokens).toMatchObject([{ name: 'loader', state: 'active', usedAt: '2026-06-15T12:00:00.000Z' }]);
    expect(JSON.stringify(tokens)).not.toContain(made.secret);
  });

  test('needs no token against forgery, and never manages people or tokens', async () => {
    const { browser, makeToken } = house();
    const { bearer } = await makeToken({ scopes: ['people.manage', 'data.ingest'] });
    const headers = { authorization: `Bearer ${bearer}` };

    const token = await browser().post('/api/v1/tokens', { name: 'more', scopes: [], expiresAt: inDays(1) }, headers);

    expect([token.statusCode, token.json().code]).toEqual([403, 'access.not-allowed']);
  });

  test('does what its scopes name, without a token against forgery, and nothing else', async () => {
    const { browser, makeToken } = house();
    const mute = { scope: 'series', series: 1, reason: 'known-event', until: '2026-06-20' };
    const answers = [];
    for (const scopes of [[], ['alert.reply'], ['signal.decide']]) {
      const { bearer } = await makeToken({ scopes });
      const answer = await browser().post('/api/v1/mutes', mute, { authorization: `Bearer ${bearer}` });
      answers.push(answer.json().code);
    }

    // The last one may mute: there is nothing to mute in an empty node.
    expect(answers).toEqual(['access.not-allowed', 'access.not-allowed', 'mute.covers-nothing']);
  });

  test.each([
    ['a higher label', { highestTlp: 'RED' }, 'TLP:RED'],
    ['another sector', { sectors: ['health', 'police'] }, 'sector: police'],
    ['another country', { country: 'US' }, 'country: US'],
    ['an action that its owner may not do', { scopes: ['alert.publish'] }, 'alert.publish'],
    ['the administration of people', { scopes: ['people.manage'] }, 'people.manage'],
  ])('is not given %s than its owner has', async (_what, more, right) => {
    const { browser } = house();
    const person = browser();
    await person.signIn('bea', goodPassword);

    const answer = await person.post('/api/v1/tokens', { name: 'more', scopes: [], expiresAt: inDays(1), ...more });

    expect(answer.json()).toMatchObject({ code: 'token.above-owner', details: { right } });
  });

  test.each([
    ['without an end', {}],
    ['that ended', { expiresAt: '2026-06-15T11:59:59Z' }],
    ['for more than a year', { expiresAt: inDays(367) }],
  ])('is not made %s', async (_what, end) => {
    const { browser } = house();
    const person = browser();
    await person.signIn('bea', goodPassword);

    expect((await person.post('/api/v1/tokens', { name: 'x', scopes: [], ...end })).statusCode).toBeGreaterThanOrEqual(
      400,
    );
  });

  test('sees no more once its owner sees less, and nothing once its owner is kept out', async () => {
    const { node, browser, makePerson } = house();
    await makePerson('cai', rights);
    const person = browser();
    await person.signIn('cai', goodPassword);
    const made = NewToken.parse(
      (await person.post('/api/v1/tokens', { name: 'x', scopes: ['signal.decide'], expiresAt: inDays(1) })).json(),
    );
    const headers = { authorization: `Bearer ${made.bearer}` };
    const change = (to: object): Promise<unknown> => actAs(node.operator, () => node.door.people.change('cai', to));

    await change({ highestTlp: 'CLEAR', sectors: [], duties: ['read'] });

    expect((await browser().get('/api/v1/session', headers)).json()).toMatchObject({
      reader: { highestTlp: 'CLEAR', sectors: [], duties: ['read'] },
    });
    await change({ disabled: true });
    expect((await browser().get('/api/v1/session', headers)).statusCode).toBe(401);
    await change({ disabled: false, country: 'MX' });
    expect((await browser().get('/api/v1/session', headers)).json()).toMatchObject({ reader: { country: '' } });
  });

  test('has a given user name and secret where a program needs them; the name is one token’s', async () => {
    const { makeToken, browser } = house();
    const given = { name: 'accept', user: 'acceptance', secret: 'a given secret'.replaceAll(' ', '-').padEnd(20, '!') };
    await makeToken(given);

    expect((await browser().get('/api/v1/session', basic('acceptance', given.secret))).json()).toMatchObject({
      reader: { kind: 'token', name: 'accept' },
    });
    await expect(makeToken(given)).rejects.toMatchObject({ code: 'token.user-taken' });
  });

  test('whatever is not a good token gets the same 401, also where nobody need sign in', async () => {
    const { node, browser, makeToken, pass } = house();
    const revoked = await makeToken({});
    await actAs(node.operator, () => node.door.tokens.revoke(revoked.token.id));
    const ended = await makeToken({ expiresAt: inDays(1) });
    const alive = await makeToken({ expiresAt: inDays(9) });
    pass(2 * 24 * 60);
    const answers = [];
    for (const authorization of [
      `Bearer ${revoked.bearer}`,
      `Bearer ${ended.bearer}`,
      `Bearer vigia_${alive.token.id}_${'A'.repeat(43)}`,
      `Bearer vigia_999999_${'A'.repeat(43)}`,
      'Bearer nonsense',
      'Bearer vigia_1_',
      'Basic !!!',
      basic('nobody', 'some secret of nobody')['authorization'] ?? '',
      'Digest username="x"',
      '',
    ]) {
      for (const url of ['/api/v1/session', '/api/v1/sources']) {
        const { statusCode, body } = await browser().get(url, { authorization });
        answers.push(`${statusCode} ${body}`);
      }
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('401');
    expect(answers[0]).toContain('access.credential-refused');
    expect((await browser().get('/api/v1/session', { authorization: `Bearer ${alive.bearer}` })).statusCode).toBe(200);
  });

  test('is not guessed: wrong secrets wait longer and longer, whether or not there is such a token', async () => {
    const { browser, makeToken } = house();
    const { token, secret, bearer } = await makeToken({ scopes: [] });
    const other = await makeToken({ scopes: [] });
    const statuses = async (user: string): Promise<readonly number[]> => {
      const found = [];
      for (const _time of Array.from({ length: 8 })) {
        found.push((await browser().get('/api/v1/session', basic(user, 'wrong-secret-16-ch'))).statusCode);
      }
      return found;
    };

    expect(await statuses(String(token.id))).toEqual(await statuses('no-such-token'));
    expect((await statuses('nobody-either')).at(-1)).toBe(429);
    // Also the right one, or it would tell that it is: by either way.
    expect((await browser().get('/api/v1/session', basic(String(token.id), secret))).statusCode).toBe(429);
    expect((await browser().get('/taxii2/', { ...basic(String(token.id), secret), accept: taxii })).statusCode).toBe(
      429,
    );
    expect((await browser().get('/api/v1/session', { authorization: `Bearer ${bearer}` })).statusCode).toBe(429);
    // Somebody else's guesses from the same place keep nobody out.
    expect((await browser().get('/api/v1/session', { authorization: `Bearer ${other.bearer}` })).statusCode).toBe(200);
  });

  test('of others is neither listed nor revoked by somebody of another country, whatever their duty', async () => {
    const { browser, makePerson, makeToken } = house();
    const { token } = await makeToken({ name: 'of the operator', expiresAt: inDays(30) });
    await makePerson('gus', { ...rights, country: 'US', duties: ['read', 'administer'] });
    const person = browser();
    await person.signIn('gus', goodPassword);

    expect((await person.get('/api/v1/tokens')).json()).toEqual({ tokens: [] });
    expect((await person.post(`/api/v1/tokens/${token.id}/revoke`, {})).json().code).toBe('token.not-found');
  });

  test('of others is neither listed nor revoked by a person', async () => {
    const { browser, makeToken } = house();
    const { token } = await makeToken({ name: 'of the operator', expiresAt: inDays(30) });
    const person = browser();
    await person.signIn('bea', goodPassword);

    const { tokens } = TokenList.parse((await person.get('/api/v1/tokens')).json());
    const answer = await person.post(`/api/v1/tokens/${token.id}/revoke`, {});

    expect(tokens.filter(({ owner }) => owner !== 'bea')).toEqual([]);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'token.not-found']);
  });
});
