import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ComposeRequest, SaveDraftRequest, SubscriptionRequest } from '../../src/api/index.ts';
import { publicMarking } from '../../src/model/index.ts';
import { actAs, nodeReader, type Reader, registerMarking } from '../../src/server/access/index.ts';
import { codeOf, complete, final, person } from './_alerts.ts';
import { type House, openHouse } from './_people.ts';

interface Mail {
  readonly to: string;
  readonly source: string;
}

interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const mails: Mail[] = [];
const hooks: Hook[] = [];
let smtp: SMTPServer | undefined;
let receiver: Server | undefined;
/** What the receiver answers next; 200 once it is empty. */
const answers: number[] = [];

async function startSmtp(): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          source: Buffer.concat(pieces).toString('utf8'),
        });
        done();
      });
    },
  });
  smtp = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function startReceiver(): Promise<number> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      hooks.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/elsewhere' }).end('ok');
    });
  });
  receiver = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return portOf(server.address());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

let hookUrl = '';
beforeAll(async () => {
  hookUrl = `http://127.0.0.1:${await startReceiver()}/hook`;
});
const house = openHouse(async () => ({
  smtpUrl: `smtp://127.0.0.1:${await startSmtp()}`,
  mailFrom: 'vigia@node.example',
  webhookNetworks: 'private',
  publicUrl: 'http://localhost:8080',
}));
afterAll(async () => {
  receiver?.close();
  await new Promise<void>((resolve) => {
    if (smtp === undefined) resolve();
    else smtp.close(resolve);
  });
});

const rights = { sectors: ['health', 'police', 'laboratory'], highestTlp: 'AMBER+STRICT' };
const ana = person('ana', { highestTlp: 'AMBER+STRICT' });
const bo = person('bo', { highestTlp: 'AMBER+STRICT', duties: ['read', 'analyse', 'approve'] });
const cy = person('cy', { highestTlp: 'AMBER+STRICT', duties: ['read'] });
const gus = person('gus', { highestTlp: 'GREEN', duties: ['read'] });

beforeAll(async () => {
  const { makePerson } = house();
  await makePerson('ana', { ...rights, duties: ['read', 'analyse'], email: 'ana@agency.example' });
  await makePerson('bo', { ...rights, duties: ['read', 'analyse', 'approve'], email: 'bo@agency.example' });
  await makePerson('cy', { ...rights, duties: ['read'], email: 'cy@agency.example' });
  await makePerson('gus', { ...rights, duties: ['read'], highestTlp: 'GREEN', email: 'gus@agency.example' });
  await makePerson('ada', { ...rights, duties: ['read', 'administer'], email: 'ada@agency.example' });
});

beforeEach(async () => {
  for (const reader of [ana, bo, cy, gus]) {
    const { subscriptions } = await actAs(reader, () => notices().listSubscriptions());
    for (const { id } of subscriptions) await actAs(reader, () => notices().unsubscribe(id));
  }
  await deliver();
  house().pass(24 * 60);
  mails.length = 0;
  hooks.length = 0;
  answers.length = 0;
});

function notices(): House['node']['notices'] {
  return house().node.notices;
}

async function deliver(): Promise<void> {
  const { node } = house();
  for (let round = 0; round < 20 && (await node.asNode(() => notices().deliver({ dice: () => 1 }))); round += 1);
}

function subscribe(reader: Reader, request: object): ReturnType<House['node']['notices']['subscribe']> {
  return actAs(reader, () => notices().subscribe(SubscriptionRequest.parse(request)));
}

async function submit(change: object = {}): Promise<string> {
  const { alerts } = house().node;
  return actAs(ana, async () => {
    const { id } = await alerts.compose(ComposeRequest.parse({}));
    await alerts.save(id, SaveDraftRequest.parse({ expectedRevision: 1, text: { ...complete, ...change } }));
    await alerts.submit(id, { expectedRevision: 2 });
    return id;
  });
}

async function publish(change: object = {}): Promise<string> {
  const id = await submit(change);
  await actAs(bo, () => house().node.alerts.publish(id, { expectedRevision: 2 }));
  return id;
}

function inbox(reader: Reader, query: object = {}): ReturnType<House['node']['notices']['list']> {
  return actAs(reader, () => notices().list(query));
}

describe('the inbox', () => {
  test('tells each what they asked for, nobody of their own doing, and nobody of what they may not see', async () => {
    for (const reader of [ana, bo, cy, gus]) await subscribe(reader, { topics: ['alert-new', 'review-waiting'] });
    const before = await Promise.all([ana, bo, cy, gus].map(async (reader) => (await inbox(reader)).counts.all));

    const id = await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA', 'MX'] } });
    await deliver();
    const pages = await Promise.all([ana, bo, cy, gus].map((reader) => inbox(reader)));

    expect(pages.map(({ counts }, index) => counts.all - (before[index] ?? 0))).toEqual([1, 0, 1, 0]);
    expect(pages[2]?.notices[0]).toMatchObject({ topic: 'alert-new', tlp: 'AMBER', alert: { id }, readAt: null });
  });

  test('says that a draft waits for review to who may review it and did not write it', async () => {
    for (const reader of [ana, bo, cy]) await subscribe(reader, { topics: ['review-waiting'] });
    const id = await submit();
    await deliver();

    expect((await inbox(bo)).notices[0]).toMatchObject({ topic: 'review-waiting', alert: { id } });
    expect((await inbox(ana)).notices.map(({ alert }) => alert?.id)).not.toContain(id);
    expect((await inbox(cy)).notices.map(({ alert }) => alert?.id)).not.toContain(id);
  });

  test('counts what is unread, remembers what was read, and forgets what a reader lost sight of', async () => {
    await subscribe(cy, { topics: ['alert-new'] });
    const id = await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA'] } });
    await deliver();
    const told = await inbox(cy, { unread: true });
    const notice = told.notices.find(({ alert }) => alert?.id === id);

    const after = await actAs(cy, () => notices().markRead({ notices: [notice?.id ?? 0] }));
    expect(after.counts.unread).toBe(told.counts.unread - 1);

    const lowered = { ...cy, highestTlp: 'GREEN' as const };
    const seen = await inbox(lowered);
    expect(seen.notices.map(({ alert }) => alert?.id)).not.toContain(id);
    expect(seen.counts.all).toBe(seen.notices.length);
  });

  test('lists one topic alone, and counts all', async () => {
    await subscribe(cy, { topics: ['alert-new', 'alert-updated'] });
    const id = await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA'] } });
    await deliver();

    const all = await inbox(cy);
    const [fresh, updated] = [await inbox(cy, { topic: 'alert-new' }), await inbox(cy, { topic: 'alert-updated' })];
    expect(fresh.notices.map(({ alert }) => alert?.id)).toContain(id);
    expect(new Set(fresh.notices.map(({ topic }) => topic))).toEqual(new Set(['alert-new']));
    expect(updated.notices.map(({ alert }) => alert?.id)).not.toContain(id);
    expect(updated.counts).toEqual(all.counts);
  });

  test('filters by substance and its class, place inside a place, audience and severity', async () => {
    const request = (filters: object): object => ({ topics: ['alert-new'], filters });
    await subscribe(cy, request({ substances: ['fentanyl'], places: ['CA'], severityFrom: 'severe' }));
    const texts = { severity: 'severe', places: ['CA-AB'], substances: ['fentanyl'] };
    const hit = await publish(texts);
    const misses = [
      await publish({ ...texts, severity: 'moderate' }),
      await publish({ ...texts, substances: ['cocaine'] }),
      await publish({ ...texts, places: ['MX'] }),
    ];
    await deliver();

    const found = (await inbox(cy)).notices.map(({ alert }) => alert?.id);
    expect(found).toContain(hit);
    for (const miss of misses) expect(found).not.toContain(miss);
  });

  test('holds updates and retractions, and what another node sends and asks', async () => {
    await subscribe(cy, { topics: ['alert-received', 'information-request', 'retraction-to-acknowledge'] });
    const shared = {
      id: '3f0d1c9a-6a58-4c6e-9f0a-0d7f7f6b1a11',
      owner: 'MX',
      version: 1,
      createdAt: '2026-06-01T00:00:00.000Z',
      publishedAt: '2026-06-01T00:00:00.000Z',
      state: 'published' as const,
      retraction: null,
      request: { text: final('Seen?', 'Vu?'), due: '2026-12-31' },
      content: {
        title: final('From Mexico', 'Du Mexique'),
        fields: {},
        audiences: {},
        severity: 'severe' as const,
        reliability: 'A' as const,
        credibility: '1' as const,
        from: null,
        until: null,
        substances: ['fentanyl'],
        places: ['MX-BCN'],
        training: false,
        signals: [],
        series: [],
        findings: [],
        marking: { ...publicMarking, tlp: 'GREEN' as const, originators: ['MX'] },
      },
    };
    const { node } = house();
    const receive = (
      alert: typeof shared | (Omit<typeof shared, 'state'> & { state: 'retracted' }),
    ): Promise<unknown> =>
      actAs(nodeReader('CA'), () =>
        node.database.write(node.clearance, async (connection) => {
          const markingId = await registerMarking(connection, shared.content.marking);
          return node.alerts.receiveAlert(connection, alert, { from: 'MX', markingId });
        }),
      );
    await receive(shared);
    await deliver();
    expect((await inbox(cy)).notices[0]).toMatchObject({ topic: 'information-request', alert: { owner: 'MX' } });

    await receive({ ...shared, version: 2, state: 'retracted' });
    await deliver();
    expect((await inbox(cy)).notices[0]).toMatchObject({
      topic: 'retraction-to-acknowledge',
      alert: { owner: 'MX', state: 'retracted' },
    });
  });

  test('is for people, and subscriptions of others are not there', async () => {
    const { subscription } = await subscribe(cy, { topics: ['alert-new'] });
    const token: Reader = { ...cy, kind: 'token', subject: 'token:1' };

    expect(await codeOf(() => actAs(token, () => notices().list()))).toBe('notice.for-people');
    expect(await codeOf(() => actAs(gus, () => notices().unsubscribe(subscription.id)))).toBe(
      'notice.subscription-not-found',
    );
    expect(await codeOf(() => actAs(cy, () => notices().health()))).toBe('access.not-allowed');
  });
});

describe('e-mail', () => {
  test('says in the language of the person what may leave, with a stable identifier', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'email', language: 'fr' });
    const id = await publish({ marking: { tlp: 'GREEN' } });
    await deliver();

    expect(mails.map(({ to }) => to)).toEqual(['cy@agency.example']);
    const source = mails[0]?.source ?? '';
    expect(source).toMatch(/^Auto-Submitted: auto-generated/mu);
    expect(source).toMatch(/^Message-ID: <[0-9a-f-]{36}@node\.example>/mu);
    expect(source.replace(/=\r\n/gu, '')).toContain(`/fr/alerts/${id}`);
    expect(source.replace(/=\r\n/gu, '')).toContain('Fentanyl en Alberta');
  });

  test('above its label says only that something waits', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'email' });
    const id = await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA'] } });
    await deliver();

    const source = (mails[0]?.source ?? '').replace(/=\r\n/gu, '');
    expect(source).toContain('Something waits for you');
    for (const hidden of ['entanyl', 'lberta', 'AMBER', 'alert:', id]) expect(source).not.toContain(hidden);
  });

  test('does not go to who lost the right to see it before it was sent', async () => {
    const quiet = { from: 0, until: 23, extremePasses: false };
    await subscribe(cy, { topics: ['alert-new'], channel: 'email', schedule: { quiet } });
    await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA'] } });
    await deliver();
    expect(mails).toEqual([]);

    const { node, pass } = house();
    await actAs(node.operator, () => node.door.people.change('cy', { highestTlp: 'GREEN' }));
    pass(24 * 60);
    await deliver();
    const health = await actAs(node.operator, () => notices().health());
    await actAs(node.operator, () => node.door.people.change('cy', { highestTlp: 'AMBER+STRICT' }));

    expect(mails).toEqual([]);
    expect(health.channels.find(({ channel }) => channel === 'email')?.withheld).toBeGreaterThan(0);
  });

  test('cannot be given headers by a title', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'email' });
    await publish({ title: final('Alert\nBcc: eve@evil.example', 'Alerte\nBcc: eve@evil.example') });
    await deliver();

    const [head = ''] = (mails[0]?.source ?? '').split('\r\n\r\n');
    expect(mails.map(({ to }) => to)).toEqual(['cy@agency.example']);
    expect(head).not.toMatch(/^Bcc:/imu);
  });

  test('a flood becomes one message', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'email' });
    for (let count = 0; count < 3; count += 1) await publish();
    await deliver();
    expect(mails).toHaveLength(1);

    for (let count = 0; count < 14; count += 1) {
      await publish();
      await deliver();
    }
    expect(mails).toHaveLength(10);
    house().pass(61);
    await deliver();
    expect(mails).toHaveLength(11);
    expect(mails[10]?.source.match(/^New alert: /gmu)).toHaveLength(5);
  }, 60_000);

  test('extreme severity passes quiet hours where the person says so', async () => {
    const quiet = { from: 0, until: 23, extremePasses: true };
    await subscribe(cy, { topics: ['alert-new'], channel: 'email', schedule: { quiet } });
    await publish({ severity: 'severe' });
    await deliver();
    expect(mails).toHaveLength(0);
    await publish({ severity: 'extreme' });
    await deliver();
    expect(mails).toHaveLength(1);
  });
});

describe('webhooks', () => {
  test('are signed as Standard Webhooks has it, and come again under the same key until they are taken', async () => {
    const { webhookSecret } = await subscribe(cy, { topics: ['alert-new'], channel: 'webhook', webhookUrl: hookUrl });
    answers.push(503, 302);
    const id = await publish();
    await deliver();
    expect(hooks).toHaveLength(1);
    house().pass(1);
    await deliver();
    house().pass(2);
    await deliver();
    house().pass(60);
    await deliver();

    expect(hooks).toHaveLength(3);
    const keys = hooks.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
    const { headers, body } = hooks[2] ?? { headers: {}, body: '' };
    const key = Buffer.from(String(webhookSecret).replace('whsec_', ''), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({ kind: 'notices', notices: [{ topic: 'alert-new', alert: { id } }] });
  });

  test('are given up after 410, shown to who administers, without contents, and can be tried again', async () => {
    const { node } = house();
    await subscribe(cy, { topics: ['alert-new'], channel: 'webhook', webhookUrl: hookUrl });
    answers.push(410);
    await publish();
    await deliver();
    const { failures } = await actAs(node.operator, () => notices().health());
    const [failure] = failures;
    expect(failure).toMatchObject({ state: 'dead', channel: 'webhook', subject: 'CA:cy', error: 'HTTP 410' });
    expect(JSON.stringify(failures)).not.toMatch(/entanyl|127\.0\.0\.1/u);

    await actAs(node.operator, () => notices().retry(failure?.message ?? ''));
    await deliver();
    expect(hooks).toHaveLength(2);
  });

  test('above the label name nothing', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'webhook', webhookUrl: hookUrl });
    await publish({ marking: { tlp: 'AMBER', releasableTo: ['CA'] } });
    await deliver();
    expect(JSON.parse(hooks[0]?.body ?? '')).toMatchObject({ notices: [{ withheld: true }], more: 0 });
  });

  test('a test message arrives; the secret is shown once', async () => {
    const { subscription } = await subscribe(cy, { topics: ['signal'], channel: 'webhook', webhookUrl: hookUrl });
    const { message } = await actAs(cy, () => notices().test(subscription.id));
    await deliver();
    expect(JSON.parse(hooks[0]?.body ?? '')).toMatchObject({ id: message, kind: 'test', notices: [] });
    expect(JSON.stringify(await actAs(cy, () => notices().listSubscriptions()))).not.toContain('whsec_');
  });
});

describe('what was under way when a process died', () => {
  test('is told once by whoever comes next, under the same key', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'webhook', webhookUrl: hookUrl });
    await publish();
    await deliver();
    const { node, pass } = house();
    // As if the process had died after the receiver took the message and before that was written down.
    const [lost] = await node.database.write(node.clearance, (connection) =>
      connection.query<{ id: string }>(
        `update notice_message set state = 'waiting', ended_at = null
         where id in (select id from notice_message where state = 'sent' order by created_at desc limit 1) returning id`,
      ),
    );
    await deliver();
    expect(hooks).toHaveLength(1);
    pass(3);
    await deliver();
    expect(hooks.map(({ headers }) => headers['idempotency-key'])).toEqual([lost?.id, lost?.id]);
  });

  test('two processes at once tell nobody twice', async () => {
    await subscribe(cy, { topics: ['alert-new'], channel: 'webhook', webhookUrl: hookUrl });
    await publish();
    const { node } = house();
    await Promise.all([1, 2, 3].map(() => node.asNode(() => notices().deliver())));
    await deliver();
    expect(hooks).toHaveLength(1);
  });
});
