import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { OneTimeLink } from '../api/index.ts';
import { VigiaError } from '../base/index.ts';
import { actAs } from './access/index.ts';
import { options } from './config/index.ts';
import { buildApp } from './http/app.ts';
import type { VigiaNode } from './node.ts';

const portsTried = 50;
const highestPort = 65_535;

export interface RunningServer {
  readonly address: string;
  /** Where people have to sign in and nobody is set up: the way in for the first administrator. */
  readonly firstLink: OneTimeLink | undefined;
  readonly close: () => Promise<void>;
}

/** Listens on the configured port, or the next free one, and answers until closed. */
export async function serve(
  node: VigiaNode,
  { webDirectory }: { readonly webDirectory: string },
): Promise<RunningServer> {
  const app = await buildApp(node, { webDirectory });
  let firstLink: OneTimeLink | undefined;
  try {
    await listen(app, node.config.host, node.config.port);
    firstLink = await actAs(node.operator, () => node.door.openFirst());
  } catch (error) {
    await app.close();
    throw error;
  }
  const { host, tlsCertificate } = node.config;
  const scheme = tlsCertificate === undefined ? 'http' : 'https';
  return {
    address: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${addressOf(app).port}`,
    firstLink,
    close: () => app.close(),
  };
}

async function listen(app: FastifyInstance, host: string, first: number): Promise<void> {
  const last = first === 0 ? 0 : Math.min(first + portsTried, highestPort);
  for (let port = first; ; port += 1) {
    try {
      await app.listen({ host, port });
      return;
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE' && port < last) continue;
      throw explain(error, { host, port });
    }
  }
}

/** What the system refuses is an option that cannot be: an address that the machine lacks, a port that is reserved. */
function explain(error: unknown, { host, port }: { readonly host: string; readonly port: number }): unknown {
  const problem = codeOf(error);
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND' || problem === 'EAFNOSUPPORT') {
    return new VigiaError('config.invalid', { option: options.host.variable, value: host, problem }, error);
  }
  if (problem === 'EADDRINUSE' || problem === 'EACCES') {
    return new VigiaError('config.invalid', { option: options.port.variable, value: port, problem }, error);
  }
  return error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function addressOf(app: FastifyInstance): AddressInfo {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address;
}
