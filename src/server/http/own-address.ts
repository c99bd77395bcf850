import type { FastifyRequest } from 'fastify';
import { VigiaError } from '../../base/index.ts';
import { type Exposure, isExposed } from '../config/index.ts';

const localNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Only who means this node may ask: requests under other hosts' names (DNS rebinding) and from pages of other origins
 * (cross-site requests) are refused. The name is the one that was configured; on loopback also the machine's own.
 */
export function refuseForeignOrigins(exposure: Exposure): (request: FastifyRequest) => Promise<void> {
  const known = exposure.publicUrl === undefined ? undefined : new URL(exposure.publicUrl);
  const local = !isExposed(exposure);
  const scheme = exposure.tlsCertificate === undefined ? 'http' : 'https';
  return async (request) => {
    const host = request.host ?? '';
    const named = known !== undefined && host === known.host;
    if (!named && !(local && localNames.test(host))) refuse(host);
    const { origin } = request.headers;
    const own = named ? known.origin : `${scheme}://${host}`;
    if (origin !== undefined && origin !== own) refuse(origin);
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET') refuse('cross-site');
  };
}

function refuse(origin: string): never {
  throw new VigiaError('request.forbidden-origin', { origin: origin.slice(0, 200) });
}
