import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './http/app.ts';
import type { VigiaNode } from './node.ts';

const portsTried = 50;

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Listens on the configured port, or the next free one, and answers until closed. */
export async function serve(
  node: VigiaNode,
  { webDirectory }: { readonly webDirectory: string },
): Promise<RunningServer> {
  const app = await buildApp(node, { webDirectory });
  await listen(app, node.config.host, node.config.port);
  const address = addressOf(app);
  return {
    address: `http://${node.config.host === '::1' ? '[::1]' : node.config.host}:${address.port}`,
    close: () => app.close(),
  };
}

async function listen(app: FastifyInstance, host: string, first: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      await app.listen({ host, port });
      return;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || first === 0 || port - first >= portsTried) throw error;
    }
  }
}

function addressOf(app: FastifyInstance): AddressInfo {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address;
}
