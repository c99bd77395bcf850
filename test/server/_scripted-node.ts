import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NodeDocument } from '../../src/api/index.ts';
import { NodeIdentity } from '../../src/server/access/index.ts';
import type { Signer } from './_shared-objects.ts';

/** What a page of the scripted node says. */
export interface ScriptedPage {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** A node that answers as a test tells it to, over HTTP. */
export interface ScriptedNode extends Signer {
  readonly url: string;
  readonly country: string;
  document: () => NodeDocument;
  /** Answers a request for objects; by default from `objects`, in pages of the limit that was asked for. */
  answer: (query: URLSearchParams, attempt: number) => ScriptedPage | 'break';
  readonly objects: { readonly content: unknown; readonly added: string }[];
  receipts: { readonly object: string; readonly state: string }[];
  /** Status of the answer to receipts. */
  receiptStatus: number;
  readonly add: (...contents: readonly unknown[]) => void;
  readonly close: () => Promise<void>;
}

export async function scriptNode(country: string, now: () => Date): Promise<ScriptedNode> {
  const identity = new NodeIdentity({ country, directory: undefined, now });
  const collection = randomUUID();
  const epoch = randomUUID();
  const objects: { content: unknown; added: string }[] = [];
  let attempts = 0;
  const scripted: ScriptedNode = {
    node: { identity },
    country,
    url: '',
    objects,
    receipts: [],
    receiptStatus: 200,
    document: () => ({
      country,
      node: identity.node,
      identity: identity.identityId,
      name: null,
      url: null,
      keys: identity.publishedKeys.map(({ publicJwk, fingerprint, since, until, endorsement }) => ({
        publicJwk: { ...publicJwk },
        fingerprint,
        since,
        until,
        endorsement,
      })),
      protocolVersions: [1],
      version: 'scripted',
      collection,
      epoch,
      clock: now().toISOString(),
      view: 'same',
    }),
    answer: (query) => pageOf(objects, query),
    add: (...contents) => {
      for (const content of contents) {
        const number = String(objects.length + 1).padStart(6, '0');
        objects.push({ content, added: `2026-05-04T11:00:00.${number}Z` });
      }
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  const server = createServer((request, response) => {
    void handle(scripted, request, response, () => {
      attempts += 1;
      return attempts;
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return Object.assign(scripted, { url: `http://127.0.0.1:${port}` });
}

async function handle(
  scripted: ScriptedNode,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => number,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const json = { 'content-type': 'application/json' };
  if (url.pathname === '/api/v1/peer/node') {
    response.writeHead(200, json).end(JSON.stringify(scripted.document()));
    return;
  }
  if (url.pathname === '/api/v1/peer/receipts') {
    let body = '';
    for await (const piece of request) body += String(piece);
    if (scripted.receiptStatus === 200) scripted.receipts.push(...JSON.parse(body).receipts);
    response.writeHead(scripted.receiptStatus, json).end('{"known":0}');
    return;
  }
  const page = scripted.answer(url.searchParams, next());
  if (page === 'break') {
    response.destroy();
    return;
  }
  response.writeHead(page.status ?? 200, { 'content-type': 'application/taxii+json;version=2.1', ...page.headers });
  response.end(page.body);
}

/** A page as TAXII 2.1 has it. */
export function pageOf(
  objects: readonly { readonly content: unknown; readonly added: string }[],
  query: URLSearchParams,
): ScriptedPage {
  const after = query.get('next') ?? query.get('added_after') ?? '';
  const limit = Number(query.get('limit') ?? '100');
  const found = objects.filter(({ added }) => added > after);
  const page = found.slice(0, limit);
  const last = page.at(-1)?.added;
  const more = found.length > limit;
  const envelope = { ...(more ? { more, next: last } : {}), objects: page.map(({ content }) => content) };
  return {
    body: JSON.stringify(page.length === 0 ? {} : envelope),
    headers: last === undefined ? {} : { 'x-taxii-date-added-last': last },
  };
}
