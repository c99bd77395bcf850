import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { VigiaError } from '../../base/index.ts';
import type { JsonObject } from '../../exchange/index.ts';
import {
  clearanceOf,
  collectReads,
  nodeReader,
  noteMarked,
  publicReader,
  RefusalRecorder,
  RestrictedReads,
  recordAudit,
} from '../access/index.ts';
import type { Database } from '../store/index.ts';
import { findReader, readerOf } from './reader-hooks.ts';

interface Asked {
  readonly reads: RestrictedReads;
  refused: string | undefined;
}

export interface RecordAccessOptions {
  readonly database: Database;
  readonly now: () => Date;
  readonly country: string;
}

/**
 * Keeps the audit trail of what is shown and refused over HTTP. What an answer shows of what is restricted is recorded
 * before the answer leaves; where it cannot be recorded, nothing leaves. To be registered before
 * whatever refuses requests or packs answers.
 */
export function recordAccess(app: FastifyInstance, { database, now, country }: RecordAccessOptions): void {
  const asked = new WeakMap<FastifyRequest, Asked>();
  const refusals = new RefusalRecorder({
    database,
    now,
    country,
    onError: (error) => app.log.error({ err: error }, 'audit: a refusal could not be recorded'),
  });
  app.addHook('onClose', () => refusals.close());
  app.addHook('onRequest', (request, _reply, done) => {
    const of: Asked = { reads: new RestrictedReads(), refused: undefined };
    asked.set(request, of);
    collectReads(of.reads, done);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    const of = asked.get(request);
    if (of === undefined) done();
    else collectReads(of.reads, done);
  });
  app.addHook('onError', async (request, _reply, error) => {
    const of = asked.get(request);
    if (of === undefined || !(error instanceof VigiaError)) return;
    const { action } = error.details;
    of.refused = typeof action === 'string' ? action : 'request';
  });
  app.addHook('preSerialization', async (request, reply, payload) => {
    const of = asked.get(request);
    if (of !== undefined && reply.statusCode < 400) noteMarked(of.reads, payload);
    return payload;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const of = asked.get(request);
    if (of === undefined) return payload;
    if (reply.statusCode === 401 || reply.statusCode === 403) {
      const action = of.refused ?? 'request';
      await refusals.note({
        reader: findReader(request) ?? publicReader,
        action,
        route: routeOf(request),
        status: reply.statusCode,
      });
      return payload;
    }
    if (isDownload(reply)) await recordDownload(request);
    const recordRead = (): Promise<void> => recordReads(request, of.reads);
    if (of.reads.mustBeRecorded) await recordRead();
    return payload instanceof Readable ? Readable.from(recordWhileSending(payload, of.reads, recordRead)) : payload;
  });

  function recordReads(request: FastifyRequest, reads: RestrictedReads): Promise<void> {
    return record(request, 'data.read', reads.take());
  }

  /** A file is recorded whatever it holds; of the address a digest, which tells whether two files are the same question. */
  function recordDownload(request: FastifyRequest): Promise<void> {
    const question = createHash('sha256').update(request.url).digest('hex');
    return record(request, 'data.export', { question });
  }

  async function record(request: FastifyRequest, action: string, detail: JsonObject): Promise<void> {
    const reader = readerOf(request);
    const at = now();
    const object = { kind: 'route', id: routeOf(request) };
    try {
      await database.write(clearanceOf(nodeReader(country), at.toISOString()), (connection) =>
        recordAudit(connection, { reader, at, action, object, detail }),
      );
    } catch (error) {
      throw new VigiaError('audit.not-recorded', {}, error);
    }
  }
}

function isDownload(reply: FastifyReply): boolean {
  return reply.statusCode === 200 && String(reply.getHeader('content-disposition') ?? '').startsWith('attachment');
}

/** What comes to light while a file is sent is recorded before the piece that shows it leaves, the whole at the end. */
async function* recordWhileSending(
  body: Readable,
  reads: RestrictedReads,
  record: () => Promise<void>,
): AsyncGenerator<unknown> {
  for await (const piece of body) {
    if (reads.mustBeRecorded) await record();
    yield piece;
  }
  if (reads.hasGrown) await record();
}

/** Of the route, not of the address: that holds what somebody looks for. */
function routeOf(request: FastifyRequest): string {
  return `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
}
