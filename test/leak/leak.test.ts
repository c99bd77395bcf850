import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { makePeerToken } from '../../src/server/share/peer/peer-token.ts';
import { type Asked, changingRequests, Contract, readingRequests, type Walk } from './_requests.ts';
import { openTwins, type Twin, type Twins } from './_twins.ts';
import type { Credential } from './_visible.ts';
import { wordsIn } from './_words.ts';

let twins: Twins;
let contract: Contract;

beforeAll(async () => {
  twins = await openTwins();
  const answer = await twins.innocent.app.inject({ url: '/api/docs/json', headers: { host: 'localhost:8080', ...twins.furnished.credentials.lea } });
  contract = Contract.parse(answer.json());
});
afterAll(() => twins?.close());

type ReaderName = 'public' | 'program' | 'MX, a member' | 'NL, a partner' | 'hal, of another sector' | 'lea, of a lower label' | 'adam, who administers';

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

async function ask({ app }: Twin, { method, url, body }: Asked, credential: Credential): Promise<Answer> {
  const answer: LightMyRequestResponse = await app.inject({
    method: method as 'GET',
    url,
    headers: {
      host: 'localhost:8080',
      ...(url.startsWith('/taxii2/') ? { accept: taxii } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...credential,
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !passing.has(name))),
    body: isText(answer) ? answer.body : answer.rawPayload.toString('latin1'),
  };
}

function isText({ headers }: LightMyRequestResponse): boolean {
  return /json|text|xml|svg/u.test(String(headers['content-type'] ?? 'text'));
}

const taxii = 'application/taxii+json;version=2.1';

/** The node’s own numbers of what was just made, and the chain of the audit trail, which goes on with everything that is done. */
function normalise({ status, headers, body }: Answer, route: string, method: string): Answer {
  const made = method === 'GET' ? body : body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu, 'made');
  if (!route.includes('/audit/own')) return { status, headers, body: made };
  const { etag: _etag, 'content-length': _length, ...rest } = headers;
  return { status, headers: rest, body: made.replaceAll(/"(seq|hash|next)":("[^"]*"|\d+)/gu, '"$1":0') };
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
    if (holder.status >= 500) differences.push({ asked: told, holder: holder.body.slice(0, 300), innocent: innocent.status });
    const [here, there] = [normalise(holder, one.route, one.method), normalise(innocent, one.route, one.method)];
    if (JSON.stringify(here) !== JSON.stringify(there)) differences.push({ asked: told, ...firstDifference(here, there) });
  }
  return differences;
}

function firstDifference(here: Answer, there: Answer): Omit<Difference, 'asked'> {
  if (here.status !== there.status) return { holder: `${here.status} ${here.body.slice(0, 300)}`, innocent: `${there.status} ${there.body.slice(0, 300)}` };
  if (here.body === there.body) return { holder: here.headers, innocent: there.headers };
  const at = [...here.body].findIndex((character, index) => character !== there.body[index]);
  const from = Math.max(0, at - 120);
  return { holder: here.body.slice(from, at + 200), innocent: there.body.slice(from, at + 200) };
}

const short = (walk: Walk): Walk => walk;

describe('what is withheld shows nowhere', () => {
  test.each(people)('%s: every reading route', async (name) => {
    const { hidden, furnished } = twins;
    const walk = short(readingRequests(contract, { hidden, parents: furnished.parents }, { thorough: true }));

    expect(walk.unknown, 'parameters that this test must be told a value for').toEqual([]);
    expect(walk.asked.length).toBeGreaterThan(300);
    expect(await compare(walk.asked, () => credentialOf(name))).toEqual([]);
  });

  test.each(others)('%s: every reading route', async (name) => {
    const { hidden, furnished } = twins;
    const { asked } = readingRequests(contract, { hidden, parents: furnished.parents }, { thorough: false });

    expect(await compare(asked, () => credentialOf(name))).toEqual([]);
  });
});
