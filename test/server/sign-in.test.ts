import { describe, expect, test } from 'vitest';
import { OneTimeLink, PersonDetail, PersonList, SessionInformation, SessionList } from '../../src/api/index.ts';
import { actAs } from '../../src/server/access/index.ts';
import { goodPassword, openHouse } from './_people.ts';

const house = openHouse();

const codeOf = (answer: { json: () => { code?: string } }): string | undefined => answer.json().code;

describe('the first administrator', () => {
  test('comes in by the link that the node printed, once', async () => {
    const { node, browser } = house();
    const link = OneTimeLink.parse(await actAs(node.operator, () => node.door.openFirst()));
    const before = SessionInformation.parse((await browser().get('/api/v1/session')).json());
    expect(before).toMatchObject({ mode: 'local', needsAdministrator: true, reader: null, csrfToken: null });

    const first = browser();
    const weak = await first.post('/api/v1/sign-in/link', {
      token: link.token,
      account: 'ada',
      name: 'Ada',
      password: 'short',
    });
    const answer = await first.post('/api/v1/sign-in/link', {
      token: link.token,
      account: 'ada',
      name: 'Ada',
      password: goodPassword,
    });
    const again = await browser().post('/api/v1/sign-in/link', { token: link.token, account: 'eve', name: 'Eve' });

    // A password that is refused does not use the link up.
    expect([weak.statusCode, codeOf(weak)]).toEqual([422, 'password.too-short']);
    expect(SessionInformation.parse(answer.json())).toMatchObject({
      needsAdministrator: false,
      reader: { subject: 'CA:ada', duties: ['read', 'administer', 'audit'] },
      session: { method: 'link' },
    });
    expect([again.statusCode, codeOf(again)]).toEqual([401, 'access.sign-in-link-refused']);
    expect(await actAs(node.operator, () => node.door.openFirst())).toBeUndefined();
  });

  test('a link ends with its day', async () => {
    const { node, browser, pass } = house();
    const { token } = await actAs(node.operator, () => node.door.people.makeLink('ada'));
    pass(24 * 60 + 1);

    const answer = await browser().post('/api/v1/sign-in/link', { token });

    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'access.sign-in-link-refused']);
  });
});

describe('nobody in particular', () => {
  test.each([
    '/api/v1/node',
    '/api/v1/sources',
    '/api/v1/signals/1',
    '/api/v1/people',
    '/api/v1/nothing-of-the-kind',
    '/api/docs/json',
    '/api/v1/sharing/peers',
    '/api/v1/audit',
  ])('gets the same 401 from %s, whether it exists or not', async (url) => {
    const answer = await house().browser().get(url);

    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'access.sign-in-required']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('may ask how to sign in and whether the node lives', async () => {
    const { browser } = house();

    expect((await browser().get('/api/v1/session')).statusCode).toBe(200);
    expect((await browser().get('/api/v1/health')).json()).toEqual({ status: 'ok' });
  });

  test('is refused a form of a body before the body is looked at', async () => {
    const answer = await house().browser().post('/api/v1/people', { nonsense: true });

    expect(answer.statusCode).toBe(401);
  });
});

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites do not send', async () => {
    const { browser, makePerson } = house();
    await makePerson('bea');

    const answer = await browser().signIn('bea', goodPassword);

    const cookie = answer.cookies.find(({ name }) => name === 'vigia-ca');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie?.value).toMatch(/^[\w-]{43}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('gets a new secret at each sign-in: one that was planted is worth nothing', async () => {
    const { browser } = house();
    const mine = browser();
    await mine.signIn('bea', goodPassword);
    const before = mine.cookies.get('vigia-ca') ?? '';
    const planted = 'A'.repeat(43);
    const victim = browser();
    victim.cookies.set('vigia-ca', planted);

    await victim.signIn('bea', goodPassword);
    await mine.signIn('bea', goodPassword);

    expect(victim.cookies.get('vigia-ca')).not.toBe(planted);
    for (const old of [planted, before]) {
      const thief = browser();
      thief.cookies.set('vigia-ca', old);
      expect((await thief.get('/api/v1/sources')).statusCode).toBe(401);
    }
  });

  test('changes nothing without its token, and nothing with that of another session', async () => {
    const { browser } = house();
    const [mine, other] = [browser(), browser()];
    await mine.signIn('bea', goodPassword);
    await other.signIn('bea', goodPassword);
    const token = mine.csrfToken;

    mine.csrfToken = null;
    const without = await mine.post('/api/v1/sign-out', {});
    mine.csrfToken = other.csrfToken;
    const foreign = await mine.post('/api/v1/sign-out', {});
    const crossSite = await mine.post('/api/v1/sign-out', {}, { origin: 'https://attacker.example' });
    mine.csrfToken = token;
    const right = await mine.post('/api/v1/sign-out', {});

    expect([without.statusCode, codeOf(without)]).toEqual([403, 'access.forged-request']);
    expect([foreign.statusCode, codeOf(foreign)]).toEqual([403, 'access.forged-request']);
    expect([crossSite.statusCode, codeOf(crossSite)]).toEqual([403, 'request.forbidden-origin']);
    expect(right.statusCode).toBe(200);
  });

  test('ends by itself after an hour without activity, and after twelve hours with it', async () => {
    const { browser, pass } = house();
    const idle = browser();
    await idle.signIn('bea', goodPassword);
    pass(59);
    expect((await idle.get('/api/v1/sources')).statusCode).toBe(200);
    pass(59);
    expect((await idle.get('/api/v1/sources')).statusCode).toBe(200);
    pass(61);
    expect((await idle.get('/api/v1/sources')).statusCode).toBe(401);

    const busy = browser();
    await busy.signIn('bea', goodPassword);
    for (let hours = 0; hours < 14; hours += 1) {
      pass(50);
      expect((await busy.get('/api/v1/sources')).statusCode).toBe(200);
    }
    pass(21);
    expect((await busy.get('/api/v1/sources')).statusCode).toBe(401);
  });

  test('ends when it is signed out, when its rights change, when its person is kept out', async () => {
    const { node, browser } = house();
    const asOperator = <Result>(work: () => Promise<Result>): Promise<Result> => actAs(node.operator, work);
    const ends = [
      async (signedIn: ReturnType<typeof browser>) => signedIn.post('/api/v1/sign-out', {}),
      async () => asOperator(() => node.door.people.change('bea', { duties: ['read', 'analyse'] })),
      async () => asOperator(() => node.door.people.change('bea', { disabled: true })),
    ];
    for (const end of ends) {
      const signedIn = browser();
      expect((await signedIn.signIn('bea', goodPassword)).statusCode).toBe(200);
      const cookie = signedIn.cookies.get('vigia-ca') ?? '';
      await end(signedIn);
      signedIn.cookies.set('vigia-ca', cookie);
      expect((await signedIn.get('/api/v1/sources')).statusCode).toBe(401);
    }
    expect(codeOf(await browser().signIn('bea', goodPassword))).toBe('access.sign-in-refused');
    await asOperator(() => node.door.people.change('bea', { disabled: false }));
    expect((await browser().signIn('bea', goodPassword)).statusCode).toBe(200);
  });

  test('is listed to its person, who ends others; not those of other people', async () => {
    const { browser, makePerson } = house();
    await makePerson('cai');
    const [here, there, foreign] = [browser(), browser({ headers: { 'user-agent': 'Telephone' } }), browser()];
    await here.signIn('cai', goodPassword);
    await there.signIn('cai', goodPassword);
    await foreign.signIn('bea', goodPassword);

    const { sessions } = SessionList.parse((await here.get('/api/v1/sessions')).json());
    const other = sessions.find(({ browser: name }) => name === 'Telephone');
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(JSON.stringify(sessions)).not.toContain(here.cookies.get('vigia-ca'));
    const stolen = await foreign.post(`/api/v1/sessions/${other?.id}/end`, {});
    const peeked = await foreign.get('/api/v1/sessions?person=cai');
    expect([stolen.statusCode, peeked.statusCode]).toEqual([404, 403]);
    expect((await there.get('/api/v1/sources')).statusCode).toBe(200);

    await here.post(`/api/v1/sessions/${other?.id}/end`, {});

    expect((await there.get('/api/v1/sources')).statusCode).toBe(401);
  });
});

describe('people', () => {
  test('are managed by administrators only, and what changed is kept', async () => {
    const { browser } = house();
    const [administrator, analyst] = [browser(), browser()];
    await administrator.signIn('ada', goodPassword);
    await analyst.signIn('bea', goodPassword);

    const refused = await analyst.get('/api/v1/people');
    const raised = await analyst.post('/api/v1/people/bea', { duties: ['administer'] });
    const added = await administrator.post('/api/v1/people', { id: 'dan', name: 'Dan', sectors: ['police'] });
    const changed = await administrator.post('/api/v1/people/dan', {
      highestTlp: 'AMBER',
      duties: ['read', 'analyse'],
    });

    expect([refused.statusCode, raised.statusCode]).toEqual([403, 403]);
    expect(PersonDetail.parse(added.json())).toMatchObject({ country: 'CA', duties: ['read'], highestTlp: null });
    expect(PersonDetail.parse(changed.json()).history).toMatchObject([
      { event: 'changed', by: 'CA:ada', detail: { before: { highestTlp: null }, after: { highestTlp: 'AMBER' } } },
      { event: 'added', by: 'CA:ada' },
    ]);
    expect(codeOf(await administrator.post('/api/v1/people', { id: 'dan', name: 'Other' }))).toBe('person.exists');
  });

  test('the last administrator stays', async () => {
    const { browser } = house();
    const administrator = browser();
    await administrator.signIn('ada', goodPassword);

    for (const change of [{ disabled: true }, { duties: ['read'] }]) {
      expect(codeOf(await administrator.post('/api/v1/people/ada', change))).toBe('person.last-administrator');
    }
  });

  test('a new password ends the other sessions; the old one is no longer good', async () => {
    const { browser, makePerson } = house();
    await makePerson('eli');
    const [here, there] = [browser(), browser()];
    await here.signIn('eli', goodPassword);
    await there.signIn('eli', goodPassword);

    const wrong = await here.post('/api/v1/password', {
      current: 'something else entirely',
      password: `${goodPassword}!`,
    });
    const changed = await here.post('/api/v1/password', { current: goodPassword, password: `${goodPassword} again` });

    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'access.sign-in-refused']);
    expect(changed.statusCode).toBe(200);
    expect((await here.get('/api/v1/sources')).statusCode).toBe(200);
    expect((await there.get('/api/v1/sources')).statusCode).toBe(401);
    expect(codeOf(await browser().signIn('eli', goodPassword))).toBe('access.sign-in-refused');
    expect((await browser().signIn('eli', `${goodPassword} again`)).statusCode).toBe(200);
  });
});

describe('guessing', () => {
  test('an account that does not exist, has no password or is kept out is refused like a wrong password', async () => {
    const { node, browser } = house();
    await actAs(node.operator, () => node.door.people.add({ id: 'fay', name: 'Fay' }));
    await actAs(node.operator, () => node.door.people.change('dan', { disabled: true }));
    const answers = [];
    for (const account of ['bea', 'nobody-here', 'fay', 'dan', "'; drop table person; --", ' ']) {
      const { statusCode, body, headers } = await browser({ address: '192.0.2.1' }).signIn(
        account,
        'wrong wrong wrong',
      );
      answers.push([statusCode, body, Object.keys(headers).sort().join()]);
    }

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  test('slows whoever guesses, and nobody else: the person still comes in', async () => {
    const { browser, makePerson, pass } = house();
    await makePerson('gil');
    const known = browser({ address: '192.0.2.9' });
    await known.signIn('gil', goodPassword);
    await known.post('/api/v1/sign-out', {});
    const attacker = browser({ address: '192.0.2.9' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 40; attempt += 1) {
      statuses.push((await attacker.signIn('gil', `guess number ${attempt} of many`)).statusCode);
    }
    const blocked = await attacker.signIn('gil', goodPassword);

    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(30);
    // Even the right password waits there, so that a lucky guess is not told from a wait.
    expect([blocked.statusCode, codeOf(blocked)]).toEqual([429, 'access.sign-in-wait']);
    // From the person's own browser, at the same address, and from elsewhere: as if nothing were.
    expect((await known.signIn('gil', goodPassword)).statusCode).toBe(200);
    expect((await browser({ address: '198.51.100.7' }).signIn('gil', goodPassword)).statusCode).toBe(200);
    // The wait ends.
    pass(16);
    expect((await attacker.signIn('gil', goodPassword)).statusCode).toBe(200);
  });

  test('from many places is told to the administrator, and keeps nobody out', async () => {
    const { browser, log } = house();
    for (let place = 1; place <= 25; place += 1) {
      await browser({ address: `203.0.113.${place}` }).signIn('gil', 'guess from elsewhere');
    }
    const administrator = browser();
    await administrator.signIn('ada', goodPassword);

    const { people } = PersonList.parse((await administrator.get('/api/v1/people')).json());

    expect(people.find(({ id }) => id === 'gil')).toMatchObject({ alarm: true });
    expect(people.find(({ id }) => id === 'bea')).toMatchObject({ alarm: false });
    expect(log()).toContain('somebody tries passwords for an account');
    expect((await browser({ address: '198.51.100.8' }).signIn('gil', goodPassword)).statusCode).toBe(200);
  });
});

test('everything about sign-in is in the audit trail; no secret is, nor in the log, nor in an answer', async () => {
  const { node, browser, log } = house();
  const person = browser();
  const answers = [await person.signIn('bea', goodPassword), await person.get('/api/v1/session')];
  const secret = person.cookies.get('vigia-ca') ?? 'none';
  const wrong = 'a secret typed by mistake';
  answers.push(await browser().signIn(wrong, wrong));
  const administrator = browser();
  await administrator.signIn('ada', goodPassword);
  answers.push(await administrator.get('/api/v1/people'), await administrator.get('/api/v1/people/bea'));

  const trail = await node.database.own((connection) =>
    connection.query<{ action: string; entry: string }>(`select action, to_jsonb(e)::text as entry from audit_entry e`),
  );

  const actions = new Set(trail.map(({ action }) => action));
  for (const action of [
    'sign-in.attempt',
    'sign-in.end',
    'person.add',
    'person.change',
    'person.make-link',
    'session.end',
  ])
    expect(actions).toContain(action);
  const everything = [log(), ...trail.map(({ entry }) => entry), ...answers.map(({ body }) => body)].join('\n');
  for (const hidden of [goodPassword, secret, wrong, 'argon2id', person.cookies.get('vigia-ca-device') ?? 'none']) {
    expect(everything).not.toContain(hidden);
  }
});
