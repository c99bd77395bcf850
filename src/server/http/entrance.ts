import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { FastifyInstance, FastifyRequest, FastifyServerFactory } from 'fastify';
import { VigiaError } from '../../base/index.ts';
import type { Config } from '../config/index.ts';
import type { VigiaNode } from '../node.ts';
import { Doorkeeper } from './doorkeeper.ts';
import { identifyPeer } from './identify-peer.ts';
import { refuseForeignOrigins } from './own-address.ts';
import { answerOnBehalf, findReader, readerOf } from './reader-hooks.ts';

/** Most requests of one reader, or one address of nobody in particular, in a minute: far above a person's pace. */
const ofPeople = 1_200;
/** Programs and peers fetch page after page. */
const ofPrograms = 12_000;
/** A first visit loads some fifty files of the web application, and an office may share one address. */
const ofFiles = 24_000;

/** Who is counted together, and how much they may ask in a minute. */
export const requestLimits = {
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest): string => {
    if (isFile(request)) return `files ${request.ip}`;
    const reader = findReader(request);
    return reader === undefined || reader.kind === 'public' || reader.kind === 'operator' ? request.ip : reader.subject;
  },
  max: (request: FastifyRequest): number => {
    if (isFile(request)) return ofFiles;
    const kind = findReader(request)?.kind;
    return kind === 'token' || kind === 'peer' ? ofPrograms : ofPeople;
  },
} as const;

/** Scripts, styles, fonts and maps of the web application. */
function isFile({ method, url }: FastifyRequest): boolean {
  return method === 'GET' && url.startsWith('/assets/');
}

/** Has every request name who asks, and turns away whoever may not. */
export function watchEntrance(app: FastifyInstance, node: VigiaNode): void {
  const keeper = new Doorkeeper({
    door: node.door,
    operator: () => node.operator,
    identifyPeer: (request) => identifyPeer(node.share.peers, request),
  });
  app.addHook('onRequest', refuseForeignOrigins(node.config));
  node.requireReaders();
  answerOnBehalf(app, (request) => keeper.identify(request));
  // After the limits of requests, which are hooks of the routes, have counted it; before a body is read.
  app.addHook('preParsing', async (request) => {
    await keeper.refuse(request);
    await keeper.refuseNobody(request, readerOf(request));
  });
}

/** TLS 1.2 or later with the configured certificate; Node offers no early data (0-RTT). Undefined: plain HTTP. */
export function secureServerOf({ tlsCertificate, tlsKey }: Config): FastifyServerFactory | undefined {
  if (tlsCertificate === undefined || tlsKey === undefined) return undefined;
  const cert = readPem('VIGIA_TLS_CERTIFICATE', tlsCertificate);
  const key = readPem('VIGIA_TLS_KEY', tlsKey);
  return (handler): Server => {
    try {
      return createServer({ cert, key, minVersion: 'TLSv1.2' }, handler);
    } catch (error) {
      throw refuse('VIGIA_TLS_CERTIFICATE', tlsCertificate, error);
    }
  };
}

function readPem(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw refuse(option, path, error);
  }
}

function refuse(option: string, value: string, error: unknown): VigiaError {
  // OpenSSL's words name no part of the key.
  const problem = error instanceof Error && 'code' in error ? String(error.code) : 'PEM';
  return new VigiaError('config.invalid', { option, value, problem }, error);
}
