import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collection, NewToken } from '../../src/api/index.ts';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';

export interface ThrowAwayNode {
  readonly node: VigiaNode;
  readonly readWrite: Collection;
  /** Of the TAXII server. */
  readonly address: string;
  /** Header of who may read and write. */
  readonly authorization: string;
  /** What `taxii21_accept.mjs` and `taxii21_load.mjs` want to know. */
  readonly arguments: readonly string[];
  readonly close: () => Promise<void>;
}

/** A node that listens on loopback, with a collection for every pair of rights and two tokens, the second without any. */
export async function openThrowAwayNode({
  databaseUrl,
}: {
  readonly databaseUrl?: string;
} = {}): Promise<ThrowAwayNode> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'vigia-taxii-'));
  const config = buildConfig({
    logLevel: 'error',
    dataDirectory,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  const node = await VigiaNode.open({ config });
  const [first, second] = [await makeToken(node), await makeToken(node)];
  const { subject } = first.token;
  // The database may be a server's that other runs have filled.
  const run = Date.now().toString(36);
  const add = (name: string, canRead: boolean, canWrite: boolean): Promise<Collection> =>
    node.share.collections.add({
      alias: `${name}-${run}`,
      title: name,
      grants: canRead || canWrite ? [{ subject, canRead, canWrite }] : [],
    });
  const readWrite = await add('read-write', true, true);
  const readOnly = await add('read-only', true, false);
  const writeOnly = await add('write-only', false, true);
  const none = await add('none', false, false);
  const app = await buildApp(node);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const url = `http://127.0.0.1:${port}/taxii2/`;
  return {
    node,
    readWrite,
    address: url,
    authorization: `Bearer ${first.bearer}`,
    arguments: Object.entries({
      url,
      user: first.user,
      pass: first.secret,
      user2: second.user,
      pass2: second.secret,
      rw: readWrite.id,
      ro: readOnly.id,
      wo: writeOnly.id,
      none: none.id,
    }).flatMap(([name, value]) => [`--${name}`, value]),
    close: async () => {
      await app.close();
      await node.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function makeToken(node: VigiaNode): Promise<NewToken> {
  const expiresAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
  return node.door.tokens.make({ name: 'throw-away', scopes: [], expiresAt });
}
