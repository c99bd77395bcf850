import type { FastifyInstance } from 'fastify';
import { buildApp, buildConfig, type RawOptions, VigiaNode } from '../../src/server/index.ts';
import { takeStorage } from '../_storage.ts';

/** A node in memory that answers on loopback. */
export interface ServedNode {
  readonly node: VigiaNode;
  readonly app: FastifyInstance;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly now?: () => Date;
  readonly options?: RawOptions;
}

export async function serveNode(
  country: string,
  { now = () => new Date(), options = {} }: ServeOptions = {},
): Promise<ServedNode> {
  const storage = await takeStorage();
  const config = buildConfig({ logLevel: 'error', ...storage.options, ...options, country });
  const node = await VigiaNode.open({ config, inMemory: true, now });
  const app = await buildApp(node);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    node,
    app,
    url,
    close: async () => {
      await app.close();
      await node.close();
      await storage.release();
    },
  };
}

/** Each learns of the other as people do, and agrees to a label. */
export async function introduce(
  one: ServedNode,
  other: ServedNode,
  highestTlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' = 'AMBER',
): Promise<void> {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    await here.node.asNode(async () => {
      const { country, key } = there.node.identity;
      await here.node.share.peers.add({ url: there.url, fingerprint: key.fingerprint });
      await here.node.share.peers.allow(country, { highestTlp, sectors: ['health', 'police'] });
    });
  }
}
