import type { FastifyRequest } from 'fastify';
import { VigiaError } from '../../base/index.ts';
import type { Reader } from '../access/index.ts';
import type { PeerService } from '../share/index.ts';

/** Nodes ask for what is meant for nodes; everything else is for people and their programs. */
const forNodes = ['/api/v1/peer/', '/taxii2/', '/sdmx/'];

/** The peer whose token a request carries; undefined: it carries none. A token that is not good is refused. */
export async function identifyPeer(peers: PeerService, request: FastifyRequest): Promise<Reader | undefined> {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  const reader = await peers.readerOfToken(token, { changes });
  if (forNodes.some((path) => request.url.startsWith(path))) return reader;
  throw new VigiaError('access.not-allowed', { action: 'peer' });
}
