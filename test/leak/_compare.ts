import type { LightMyRequestResponse } from 'fastify';
import type { Asked } from './_requests.ts';
import type { Twin, Twins } from './_twins.ts';
import type { Credential } from './_visible.ts';
import { wordsIn } from './_words.ts';

/** Headers that differ between any two answers. */
const passing = new Set(['date', 'x-request-id', 'x-ratelimit-reset', 'x-ratelimit-remaining', 'retry-after']);

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** One question of one node, as a browser or a program would put it. */
export async function ask(
  { app }: Twin,
  { method, url, body, headers = {} }: Asked,
  credential: Credential,
): Promise<Answer> {
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
    ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
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
  const { etag: _etag, ...untagged } = headers;
  // What has no version of its own has the moment of its addition.
  if (route.endsWith('/sharing/ledger')) return { status, headers: untagged, body: coarse(body) };
  if (!drawn && !own) return { status, headers, body };
  const { 'content-length': _length, ...rest } = untagged;
  const made = drawn
    ? coarse(body)
        .replaceAll(anyUuid, 'drawn')
        .replaceAll(/"(signature|next|bearer|secret|token)":"[^"]*"/gu, '"$1":"drawn"')
    : body.replaceAll(/"(seq|hash|next|named|digest)":(\[[^\]]*\]|"[^"]*"|\d+)/gu, '"$1":0');
  const coarser = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? coarse(value) : value,
  ]);
  return { status, headers: Object.fromEntries(coarser), body: made };
}

/** Moments of addition are drawn within the millisecond. */
function coarse(text: string): string {
  return text.replaceAll(/(T\d\d:\d\d:\d\d\.\d{3})\d{3}Z/gu, '$1Z');
}

export interface Difference {
  readonly asked: string;
  readonly holder: unknown;
  readonly innocent: unknown;
}

/** Asks both nodes the same; what they answer differently, and words that nobody should have seen. */
export async function compare(
  twins: Twins,
  asked: readonly Asked[],
  credentialOfReader: () => Promise<Credential>,
): Promise<Difference[]> {
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
