import { fileURLToPath } from 'node:url';
import { actAs } from '../../src/server/access/index.ts';
import { buildApp, buildConfig, type RawOptions, VigiaNode } from '../../src/server/index.ts';

/** A node in memory that serves the built application to real browsers. */
export interface House {
  readonly node: VigiaNode;
  /** By name, because passkeys belong to a name and never to a number. */
  readonly address: string;
  /** Path of the link that makes the first administrator. */
  readonly firstLink: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const built = process.env.VIGIA_TEST_WEB ?? fileURLToPath(new URL('../../dist/public', import.meta.url));

export async function openHouse(options: RawOptions = {}): Promise<House> {
  const config = buildConfig({ logLevel: 'error', ...options });
  const node = await VigiaNode.open({ config, inMemory: true });
  const app = await buildApp(node, { webDirectory: built });
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  return {
    node,
    address: `http://localhost:${url.port}`,
    firstLink: async () => {
      const link = await actAs(node.operator, () => node.door.people.makeFirstLink());
      if (link === undefined) throw new Error('the node has an administrator already');
      return link.path;
    },
    close: async () => {
      await app.close();
      await node.close();
    },
  };
}
