import { createHmac, randomBytes } from 'node:crypto';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { Attempt } from './attempt.ts';
import { hostOf, isPublicAddress, lookupPublic, readWebhookAddress } from './web-address.ts';

const mostMilliseconds = 10_000;
const mostAnswerBytes = 64 * 1024;
const secretPrefix = 'whsec_';

/** A secret as Standard Webhooks writes it. */
export function makeWebhookSecret(): string {
  return `${secretPrefix}${randomBytes(32).toString('base64')}`;
}

/** Signature of Standard Webhooks 1.0: HMAC-SHA256 of identifier, moment in seconds and body, joined by dots. */
export function signWebhook(
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
  const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

export interface WebhookMessage {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly now: Date;
  readonly allowsPrivate: boolean;
}

/** Posts a message. No redirect is followed; of the answer, only its status counts. */
export async function postWebhook(message: WebhookMessage): Promise<Attempt> {
  const { id, secret, body, now, allowsPrivate } = message;
  const url = readWebhookAddress(message.url, { allowsPrivate });
  const host = hostOf(url);
  if (!allowsPrivate && isIP(host) !== 0 && !isPublicAddress(host)) return { outcome: 'refused', error: 'private' };
  const timestamp = Math.floor(now.getTime() / 1_000);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Vigia',
    'idempotency-key': id,
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signWebhook(secret, { id, timestamp, body }),
  };
  try {
    return judge(await post(url, { headers, body, allowsPrivate }));
  } catch (error) {
    return { outcome: 'failed', error: codeOf(error) };
  }
}

function post(
  url: URL,
  {
    headers,
    body,
    allowsPrivate,
  }: { readonly headers: Record<string, string | number>; readonly body: string; readonly allowsPrivate: boolean },
): Promise<number> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const signal = AbortSignal.timeout(mostMilliseconds);
  const options = { method: 'POST', headers, signal, agent: false, ...(allowsPrivate ? {} : { lookup: lookupPublic }) };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      readToEnd(answer).then(() => resolve(answer.statusCode ?? 0), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Reads what is answered up to a bound, and throws the rest away with the connection. */
async function readToEnd(answer: IncomingMessage): Promise<void> {
  let length = 0;
  for await (const piece of answer) {
    length += Buffer.byteLength(piece);
    if (length > mostAnswerBytes) return;
  }
}

/** 410 Gone: the receiver wants no more. */
function judge(status: number): Attempt {
  if (status >= 200 && status < 300) return { outcome: 'sent' };
  return { outcome: status === 410 ? 'refused' : 'failed', error: `HTTP ${status}` };
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
