import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicMarking } from '../../src/model/index.ts';
import { makePeerToken } from '../../src/server/share/peer/peer-token.ts';
import { plant, quietMonths } from '../../src/server/warn/_planted.ts';
import { type Asked, Contract, changingRequests, readingRequests, sdmxRequests, taxiiRequests } from './_requests.ts';
import { openTwins, type Twin, type Twins } from './_twins.ts';
import type { Credential } from './_visible.ts';
import { word, wordsIn } from './_words.ts';

let twins: Twins;
let contract: Contract;

beforeAll(async () => {
  twins = await openTwins();
  const answer = await twins.innocent.app.inject({
    url: '/api/docs/json',
    headers: { host: 'localhost:8080', ...twins.furnished.credentials.lea },
  });
  contract = Contract.parse(answer.json());
}, 900_000);
afterAll(() => twins?.close());

type ReaderName =
  | 'public'
  | 'program'
  | 'MX, a member'
  | 'NL, a partner'
  | 'hal, of another sector'
  | 'lea, of a lower label'
  | 'adam, who administers';

async function credentialOf(name: ReaderName): Promise<Credential> {
  const { credentials, peers } = twins.furnished;
  const [mexico, netherlands] = peers;
  const peerToken = async (identity: typeof mexico): Promise<Credential> => {
    if (identity === undefined) throw new Error('no such peer');
    const { node } = twins.holder.node.identity;
    const bearer = await makePeerToken(identity, { node }, new Date('2026-06-15T12:00:00Z'));
    return { authorization: `Bearer ${bearer}` };
  };
  switch (name) {
    case 'public':
      return {};
    case 'program':
      return credentials.program;
    case 'MX, a member':
      return peerToken(mexico);
    case 'NL, a partner':
      return peerToken(netherlands);
    case 'hal, of another sector':
      return credentials.hal;
    case 'lea, of a lower label':
      return credentials.lea;
    case 'adam, who administers':
      return credentials.adam;
  }
}

const people: readonly ReaderName[] = ['hal, of another sector', 'lea, of a lower label'];
const others: readonly ReaderName[] = ['public', 'program', 'MX, a member', 'NL, a partner', 'adam, who administers'];

/** Headers that differ between any two answers. */
const passing = new Set(['date', 'x-request-id', 'x-ratelimit-reset', 'x-ratelimit-remaining', 'retry-after']);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function ask({ app }: Twin, { method, url, body, headers = {} }: Asked, credential: Credential): Promise<Answer> {
  const answer: LightMyRequestResponse = await app.inject({
    method: method as 'GET',
    url,
    headers: {
      host: 'localhost:8080',
      ...(url.startsWith('/taxii2/') ? { accept: taxii } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
      ...credential,
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !passing.has(name) && !(isArchive(answer) && name === 'etag'),
  );
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(kept),
    body: textOf(answer).replaceAll(String(answer.headers['x-request-id']), 'this request'),
  };
}

function textOf(answer: LightMyRequestResponse): string {
  if (isArchive(answer)) return withoutTimes(answer.rawPayload).toString('latin1');
  return isText(answer) ? answer.body : answer.rawPayload.toString('latin1');
}

function isArchive({ headers }: LightMyRequestResponse): boolean {
  return String(headers['content-type']).includes('spreadsheetml');
}

/** A ZIP file says in its headers, local and central, when it was written (APPNOTE 4.3.7, 4.3.12), by the machine's clock. */
function withoutTimes(archive: Buffer): Buffer {
  const timeless = Buffer.from(archive);
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 10],
    ['PK\u0001\u0002', 12],
  ] as const) {
    for (let at = timeless.indexOf(signature); at !== -1; at = timeless.indexOf(signature, at + 4)) {
      timeless.fill(0, at + offset, at + offset + 4);
    }
  }
  return timeless;
}

function isText({ headers }: LightMyRequestResponse): boolean {
  return /json|text|xml|svg/u.test(String(headers['content-type'] ?? 'text'));
}

const taxii = 'application/taxii+json;version=2.1';

const anyUuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu;

/**
 * Without what two nodes cannot have alike: numbers drawn by lot for what each made itself (with signatures over them), tags
 * made of those, and the place in the chain of the audit trail, which goes on with everything that is done.
 */
function normalise({ status, headers, body }: Answer, route: string, method: string): Answer {
  const drawn = method !== 'GET' || ['taxii', 'sdmx'].includes(route);
  const own = route.endsWith('/audit/own');
  if (!drawn && !own) return { status, headers, body };
  const { etag: _etag, 'content-length': _length, ...rest } = headers;
  const made = drawn
    ? body.replaceAll(anyUuid, 'drawn').replaceAll(/"(signature|next|bearer|secret|token)":"[^"]*"/gu, '"$1":"drawn"')
    : body.replaceAll(/"(seq|hash|next|named|digest)":(\[[^\]]*\]|"[^"]*"|\d+)/gu, '"$1":0');
  return { status, headers: rest, body: made };
}

interface Difference {
  readonly asked: string;
  readonly holder: unknown;
  readonly innocent: unknown;
}

/** Asks both nodes the same; what they answer differently, and words that nobody should have seen. */
async function compare(asked: readonly Asked[], credentialOfReader: () => Promise<Credential>): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const one of asked) {
    const credential = await credentialOfReader();
    twins.holder.forget();
    const [holder, innocent] = [await ask(twins.holder, one, credential), await ask(twins.innocent, one, credential)];
    const request = JSON.stringify(one);
    const told = `${one.method} ${one.url} ${one.body === undefined ? '' : JSON.stringify(one.body)}`;
    const words = wordsIn(`${decodeURIComponent(JSON.stringify(holder.headers))}${holder.body}`, request);
    if (words.length > 0) differences.push({ asked: told, holder: words, innocent: 'words' });
    const logged = wordsIn(twins.holder.log(), `${request}${decodeURIComponent(one.url)}`);
    if (logged.length > 0) differences.push({ asked: told, holder: logged, innocent: 'words in the log' });
    if (holder.body.includes('internal.bug'))
      differences.push({ asked: told, holder: holder.body.slice(0, 300), innocent: innocent.status });
    const [here, there] = [normalise(holder, one.route, one.method), normalise(innocent, one.route, one.method)];
    if (JSON.stringify(here) !== JSON.stringify(there))
      differences.push({ asked: told, ...firstDifference(here, there) });
  }
  return differences;
}

function firstDifference(here: Answer, there: Answer): Omit<Difference, 'asked'> {
  if (here.status !== there.status)
    return {
      holder: `${here.status} ${here.body.slice(0, 300)}`,
      innocent: `${there.status} ${there.body.slice(0, 300)}`,
    };
  if (here.body === there.body) return { holder: here.headers, innocent: there.headers };
  const at =
    Array.from({ length: here.body.length }, (_, index) => index).find(
      (index) => here.body[index] !== there.body[index],
    ) ?? here.body.length;
  const from = Math.max(0, at - 120);
  return { holder: here.body.slice(from, at + 200), innocent: there.body.slice(from, at + 200) };
}

/** People and tokens are what administrators look after; no marking keeps them from seeing whose they are. */
const ofAdministrators = /^\/api\/v1\/(people|tokens|sessions)(\/|$)/u;

/** Tables of which no row is withheld here: what they hold is said of nodes, or was planted by whoever reads it. */
const withoutWithheldRows = new Set([
  // Emptied as soon as what is in it was judged.
  'alert_outbox',
  'audit_checkpoint',
  'audit_entry',
  'marking',
  'migration',
  'peer',
  'peer_contact',
  'peer_key',
  'peer_token_use',
  'sync_cursor',
]);

describe('what is withheld', () => {
  test('is in every table', async () => {
    const empty = await twins.holder.node.database.own(async (connection) => {
      const tables = await connection.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'vigia' and c.relkind in ('r', 'p') order by 1`,
      );
      const without: string[] = [];
      for (const { name } of tables.filter((table) => !withoutWithheldRows.has(table.name))) {
        const [row] = await connection.query<{ rows: number }>(
          `select count(*)::int as rows from ${name} t join marking m on m.id = t.marking_id
           where 'CA:nobody-here' = any (m.recipients)`,
        );
        if ((row?.rows ?? 0) === 0) without.push(name);
      }
      return without;
    });

    expect(empty).toEqual([]);
  });

  test.each<[ReaderName, string, number]>([
    ['hal, of another sector', '/api/v1/series', 200],
    ['lea, of a lower label', '/api/v1/series', 200],
    ['adam, who administers', '/api/v1/people', 200],
    ['program', '/api/v1/series', 200],
    ['program', '/taxii2/vigia/collections/', 200],
    ['MX, a member', '/taxii2/vigia/collections/', 200],
    ['NL, a partner', '/taxii2/vigia/collections/', 200],
    ['public', '/api/v1/series', 401],
  ])('%s is let in to %s: %i', async (name, url, status) => {
    const asked = { method: 'GET', route: url, url };

    expect((await ask(twins.holder, asked, await credentialOf(name))).status).toBe(status);
    expect((await ask(twins.innocent, asked, await credentialOf(name))).status).toBe(status);
  });

  test('can be named in every route of the contract', () => {
    const fillings = { hidden: twins.hidden, parents: twins.furnished.parents };
    const reading = readingRequests(contract, fillings, { thorough: true });

    expect([...reading.unknown, ...changingRequests(contract, fillings).unknown]).toEqual([]);
  });
});

describe('what is withheld shows nowhere', () => {
  test.each(people)('%s: every reading route', async (name) => {
    const { hidden, furnished } = twins;
    const walk = readingRequests(contract, { hidden, parents: furnished.parents }, { thorough: name === people[0] });

    expect(walk.asked.length).toBeGreaterThan(100);
    expect(await compare(walk.asked, () => credentialOf(name))).toEqual([]);
  });

  test.each(others)('%s: every reading route', async (name) => {
    const { hidden, furnished } = twins;
    const { asked } = readingRequests(contract, { hidden, parents: furnished.parents }, { thorough: false });
    const administers = name === 'adam, who administers';
    const compared = asked.filter((one) => !(administers && ofAdministrators.test(one.route)));

    expect(await compare(compared, () => credentialOf(name))).toEqual([]);
  });

  test.each(others.slice(0, 4))('%s: TAXII', async (name) => {
    const { hidden, furnished } = twins;
    const asked = taxiiRequests({ hidden, parents: furnished.parents });

    expect(await compare(asked, () => credentialOf(name))).toEqual([]);
  });

  test.each([...people, 'public'] as const)('%s: SDMX', async (name) => {
    const { hidden, furnished } = twins;

    expect(await compare(sdmxRequests({ hidden, parents: furnished.parents }), () => credentialOf(name))).toEqual([]);
  });

  test.each(people.slice(0, 1))('%s: HEAD, and what the browser holds already', async (name) => {
    const { hidden, furnished } = twins;
    const { asked } = readingRequests(contract, { hidden, parents: furnished.parents }, { thorough: false });
    const credential = await credentialOf(name);
    const conditional: Asked[] = [];
    // The audit trail goes on with every question, so that it is never the same twice.
    const first = [...new Map(asked.map((one) => [one.route, one])).values()].filter(
      (one) => !one.route.includes('/audit'),
    );
    for (const one of first) {
      const { headers } = await ask(twins.innocent, one, credential);
      await ask(twins.holder, one, credential);
      conditional.push({ ...one, method: 'HEAD' });
      const tag = headers['etag'];
      if (typeof tag === 'string') conditional.push({ ...one, headers: { 'if-none-match': tag } });
    }

    expect(await compare(conditional, async () => credential)).toEqual([]);
  });

  // Last: afterwards both nodes are not what they were.
  test.each([...others, ...people])('%s: every changing route, aimed at what is withheld', async (name) => {
    const { hidden, furnished } = twins;
    const walk = changingRequests(contract, { hidden, parents: furnished.parents });
    const administers = name === 'adam, who administers';
    const compared = walk.asked.filter((one) => !(administers && ofAdministrators.test(one.route)));

    expect(await compare(compared, () => credentialOf(name))).toEqual([]);
  });

  // Small cells are withheld where a part of a table is; of what is published that would tell that there is such a part.
  test('a withheld series in a published table of figures', async () => {
    await plant(twins.holder.node.database, {
      asOf: '2026-06-14',
      series: [
        {
          values: quietMonths(5),
          start: '2021-06-01',
          place: 'CA-ON',
          substance: 'fentanyl',
          dataset: word('dataset'),
          marking: { ...publicMarking, tlp: 'RED', recipients: ['CA:nobody-here'] },
        },
      ],
    });
    const url = '/api/v1/observations?indicator=drug-seizure-events&place=CA-AB';
    const asked = [{ method: 'GET', route: '/api/v1/observations', url }];

    expect(await compare(asked, () => credentialOf('hal, of another sector'))).toEqual([]);
  });
});
