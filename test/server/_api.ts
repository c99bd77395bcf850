import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { buildApp, buildConfig, type RawOptions, VigiaNode } from '../../src/server/index.ts';
import { type TestStorage, takeStorage } from '../_storage.ts';

export interface Entrance {
  readonly node: VigiaNode;
  readonly app: FastifyInstance;
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  readonly post: (address: string, body: unknown) => Promise<LightMyRequestResponse>;
  readonly upload: (source: string, upload: Upload) => Promise<LightMyRequestResponse>;
}

export interface Upload {
  readonly name: string;
  readonly text: string;
  readonly asOf?: string;
  /** Whether `asOf` comes after the file. */
  readonly asOfLast?: boolean;
}

/** The node's day in these tests. */
export const today = '2024-06-15';

/** One node in memory for a test file, asked in-process. */
export function openEntrance(
  options: RawOptions = {},
  prepare?: (entrance: Entrance) => Promise<void>,
): () => Entrance {
  let entrance: Entrance | undefined;
  let storage: TestStorage | undefined;
  beforeAll(async () => {
    storage = await takeStorage();
    const config = buildConfig({ logLevel: 'error', ...storage.options, ...options });
    const node = await VigiaNode.open({ config, inMemory: true, now: () => new Date(`${today}T12:00:00Z`) });
    const app = await buildApp(node);
    entrance = connect(node, app);
    await prepare?.(entrance);
  });
  afterAll(async () => {
    await entrance?.app.close();
    await entrance?.node.close();
    await storage?.release();
  });
  return () => {
    if (entrance === undefined) throw new Error('the node is not open');
    return entrance;
  };
}

const local = { host: 'localhost:8080' };

function connect(node: VigiaNode, app: FastifyInstance): Entrance {
  return {
    node,
    app,
    get: (url, headers = {}) => app.inject({ url, headers: { ...local, ...headers } }),
    post: (url, body) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...local, 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      }),
    upload: async (source, { name, text, asOf, asOfLast = false }) => {
      const form = new FormData();
      if (asOf !== undefined && !asOfLast) form.set('asOf', asOf);
      form.set('file', new Blob([text]), name);
      if (asOf !== undefined && asOfLast) form.set('asOf', asOf);
      const encoded = new Response(form);
      return app.inject({
        method: 'POST',
        url: `/api/v1/sources/${source}/deliveries`,
        headers: { ...local, 'content-type': encoded.headers.get('content-type') ?? '' },
        payload: Buffer.from(await encoded.arrayBuffer()),
      });
    },
  };
}

/** Every item of a listing, page by page; fails where a page is larger than asked for or the pages do not end. */
export async function walk<Item>(
  read: (cursor: string | undefined) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
  { limit }: { readonly limit: number },
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 5_000; pages += 1) {
    const { items, next } = await read(cursor);
    if (items.length > limit) throw new Error(`a page of ${items.length} where ${limit} were asked for`);
    if (next !== null && items.length < limit) throw new Error('a page that is not full says that more follow');
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
  throw new Error('the pages do not end');
}
