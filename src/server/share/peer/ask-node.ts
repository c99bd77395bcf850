import { isIP } from 'node:net';
import { NodeDocument } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';

/** What an answer may be at most, in bytes and milliseconds. */
export interface AnswerLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

const documentLimits: AnswerLimits = { bytes: 256 * 1024, milliseconds: 30_000 };

export interface NodeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Longer than the limit: the rest was not read. */
  readonly isCutOff: boolean;
}

export interface NodeQuestion {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly limits?: AnswerLimits;
  readonly signal?: AbortSignal;
}

/**
 * One question to another node. No redirect is followed, since a token would go along; an answer that is too long or too
 * slow is broken off while it comes.
 */
export async function askNode(url: string, question: NodeQuestion = {}): Promise<NodeAnswer> {
  const { method = 'GET', headers = {}, body, limits = documentLimits, signal } = question;
  const slow = AbortSignal.timeout(limits.milliseconds);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers },
      redirect: 'manual',
      signal: signal === undefined ? slow : AbortSignal.any([slow, signal]),
      ...(body === undefined ? {} : { body }),
    });
    const text = await readBounded(response, limits.bytes);
    return {
      status: response.status,
      headers: response.headers,
      text: text ?? '',
      isCutOff: text === undefined,
    };
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    throw new VigiaError('peer.unreachable', { url: originOf(url), reason: reasonOf(error) }, error);
  }
}

/** Undefined: longer than that. */
async function readBounded(response: Response, most: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body) {
    length += piece.byteLength;
    // Leaving the loop breaks the connection off.
    if (length > most) return undefined;
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch (error) {
    throw new VigiaError('peer.answer-unreadable', { url: originOf(response.url), problem: 'UTF-8' }, error);
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error.name;
}

/** A node's address as it is kept: TLS, or plain HTTP on this machine; no secret in it, no slash at its end. */
export function readNodeAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    url !== undefined && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (!isSafe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new VigiaError('peer.address-refused', { url: url?.origin ?? text.slice(0, 200) });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** What a node tells everybody about itself, and how far its clock is ahead. */
export async function readNodeDocument(
  address: string,
  { now, signal, token }: { readonly now: () => Date; readonly signal?: AbortSignal; readonly token?: string },
): Promise<{ readonly document: NodeDocument; readonly clockSkewSeconds: number }> {
  const answer = await askNode(`${address}/api/v1/peer/node`, {
    headers: { accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(signal === undefined ? {} : { signal }),
  });
  if (answer.status === 401) throw new VigiaError('sync.refused', { url: address, status: answer.status });
  const found = answer.status === 200 ? NodeDocument.safeParse(parseJson(answer.text)) : undefined;
  if (found?.success !== true) throw new VigiaError('peer.not-a-node', { url: address, status: answer.status });
  const clock = Date.parse(found.data.clock);
  return { document: found.data, clockSkewSeconds: Math.round((clock - now().getTime()) / 100) / 10 };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
