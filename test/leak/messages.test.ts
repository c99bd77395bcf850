import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ComposeRequest, noticeTopics, SaveDraftRequest, SubscriptionRequest } from '../../src/api/index.ts';
import { actAs, type Reader } from '../../src/server/access/index.ts';
import { complete, final, person } from '../server/_alerts.ts';
import { openHouse } from '../server/_people.ts';
import { word, wordsIn } from './_words.ts';

const arrived: { readonly to: string; readonly text: string }[] = [];
const servers: { readonly close: () => void }[] = [];

async function listenForMail(): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8');
      stream.on('data', (piece: string) => {
        text += piece;
      });
      stream.on('end', () => {
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: decoded(text) });
        done();
      });
    },
  });
  servers.push({ close: () => server.close(() => undefined) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return portOf(server.server.address());
}

/** What a mail says beside what stands in its source: parts may be in base64 or quoted-printable (RFC 2045, section 6). */
function decoded(source: string): string {
  const joined = source.replaceAll(/=\r?\n/gu, '');
  const plain = joined.replaceAll(/(?:=[0-9A-F]{2})+/gu, (bytes) =>
    Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
  );
  const blocks = (source.match(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gmu) ?? []).map((block) =>
    Buffer.from(block, 'base64').toString('utf8'),
  );
  return [source, plain, ...blocks].join('\n');
}

async function listenForHooks(): Promise<number> {
  const server = createServer((request, response) => {
    let text = JSON.stringify(request.headers);
    request.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    request.on('end', () => {
      arrived.push({ to: `hook ${request.url}`, text });
      response.writeHead(200).end('ok');
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return portOf(server.address());
}

function portOf(address: { readonly port: number } | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

let hooks = 0;
const house = openHouse(async () => {
  hooks = await listenForHooks();
  return {
    smtpUrl: `smtp://127.0.0.1:${await listenForMail()}`,
    mailFrom: 'vigia@node.example',
    messageHighestTlp: 'AMBER+STRICT',
    webhookNetworks: 'private',
    publicUrl: 'http://localhost:8080',
  };
});
afterAll(() => {
  for (const server of servers) server.close();
});

const author = person('author');
const second = person('second', { duties: ['read', 'analyse', 'approve'] });
const rights = { duties: ['read', 'analyse', 'approve', 'share'] as const };
const told: Readonly<Record<string, Partial<Reader>>> = {
  hal: { ...rights, sectors: ['health'], highestTlp: 'AMBER+STRICT' },
  lea: { ...rights, sectors: ['laboratory', 'police'], highestTlp: 'GREEN' },
  pol: { ...rights, sectors: ['police'], highestTlp: 'AMBER+STRICT' },
};

beforeAll(async () => {
  const { node, makePerson } = house();
  for (const [id, of] of Object.entries(told)) {
    await makePerson(id, { ...of, email: `${id}@agency.example` });
    await actAs(person(id, of), async () => {
      for (const channel of [
        { channel: 'email' },
        { channel: 'webhook', webhookUrl: `http://127.0.0.1:${hooks}/${id}` },
      ]) {
        const request = { topics: [...noticeTopics], language: 'en' };
        await node.notices.subscribe(SubscriptionRequest.parse({ ...request, ...channel }));
      }
    });
  }
});

async function deliver(): Promise<void> {
  const { node } = house();
  for (let round = 0; round < 20 && (await node.asNode(() => node.notices.deliver({ dice: () => 1 }))); round += 1);
}

/** An alert that goes through everything that people are told of. */
async function live(text: object): Promise<void> {
  const { alerts } = house().node;
  const marked = { ...complete, ...text };
  const id = await actAs(author, async () => {
    const composed = await alerts.compose(ComposeRequest.parse({}));
    await alerts.save(composed.id, SaveDraftRequest.parse({ expectedRevision: 1, text: marked }));
    await alerts.submit(composed.id, { expectedRevision: 2 });
    return composed.id;
  });
  await deliver();
  await actAs(second, () => alerts.publish(id, { expectedRevision: 2 }));
  await deliver();
  await actAs(second, () => alerts.retract(id, { reason: final(word('reason'), word('reason')) }));
  house().pass(24 * 60);
  await deliver();
}

test('messages and the log hold nothing that whoever they are for may not see', async () => {
  const forPolice = { tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'], sectors: ['police' as const] };
  await live({
    title: final(word('title'), word('title')),
    fields: {
      risk: { text: final(word('risk'), word('risk')) },
      event: { text: final(word('event'), word('event')) },
    },
    marking: forPolice,
  });
  const ofThoseWhoMay = arrived.filter(({ to }) => to.includes('pol'));
  const ofOthers = arrived.filter(({ to }) => !to.includes('pol'));

  expect(ofThoseWhoMay.flatMap(({ text }) => wordsIn(text)).length).toBeGreaterThan(2);
  expect(ofOthers).toEqual([]);
  expect(wordsIn(house().log())).toEqual([]);
});

test('a field that somebody may not see is in no message of what they may', async () => {
  arrived.length = 0;
  const marking = { tlp: 'AMBER+STRICT' as const, releasableTo: ['CA'], sectors: ['police' as const] };
  const { alerts } = house().node;
  const analysis = { text: final(word('analysis'), word('analysis')), marking };
  const id = await actAs(author, async () => {
    const { id: made } = await alerts.compose(ComposeRequest.parse({}));
    const text = { ...complete, fields: { ...complete.fields, analysis }, marking: { tlp: 'GREEN' } };
    await alerts.save(made, SaveDraftRequest.parse({ expectedRevision: 1, text }));
    await alerts.submit(made, { expectedRevision: 2 });
    return made;
  });
  await actAs(second, () => alerts.publish(id, { expectedRevision: 2 }));
  house().pass(24 * 60);
  await deliver();

  for (const name of ['hal', 'lea']) {
    const own = arrived.filter(({ to }) => to.includes(name));
    expect(own.map(({ to }) => to.startsWith('hook'))).toContain(true);
    expect(own.map(({ to }) => to.startsWith('hook'))).toContain(false);
    expect(own.flatMap(({ text }) => wordsIn(text))).toEqual([]);
  }
  expect(wordsIn(house().log())).toEqual([]);
});
