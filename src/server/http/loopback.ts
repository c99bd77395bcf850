import type { FastifyRequest } from 'fastify';
import { VigiaError } from '../../base/index.ts';

const localNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * While one local analyst works without sign-in, only that analyst's own browser may ask: other hosts' names (DNS
 * rebinding) and pages of other origins (cross-site requests) are refused.
 */
export async function refuseForeignOrigins(request: FastifyRequest): Promise<void> {
  const host = request.headers.host ?? '';
  if (!localNames.test(host)) throw new VigiaError('request.forbidden-origin', { origin: host.slice(0, 200) });
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new VigiaError('request.forbidden-origin', { origin: origin.slice(0, 200) });
  }
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET') {
    throw new VigiaError('request.forbidden-origin', { origin: 'cross-site' });
  }
}
