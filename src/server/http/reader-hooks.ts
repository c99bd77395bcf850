import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { actAs, type Reader } from '../access/index.ts';

const readers = new WeakMap<FastifyRequest, Reader>();

/**
 * Has each request answered on behalf of whoever asks. The second hook enters again: a body is read in the connection's
 * own chain of events, which knows nobody.
 */
export function answerOnBehalf(app: FastifyInstance, identify: (request: FastifyRequest) => Promise<Reader>): void {
  app.addHook('onRequest', (request, _reply: FastifyReply, done) => {
    void answer(request, identify, done);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    actAs(readerOf(request), done);
  });
}

/** The rest of the request goes on under whoever sent it. */
async function answer(
  request: FastifyRequest,
  identify: (request: FastifyRequest) => Promise<Reader>,
  done: (error?: Error) => void,
): Promise<void> {
  let reader: Reader;
  try {
    reader = await identify(request);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  readers.set(request, reader);
  actAs(reader, done);
}

/** Whoever sent a request; undefined where nobody could be named for it. */
export function findReader(request: FastifyRequest): Reader | undefined {
  return readers.get(request);
}

/** Whoever sent a request. */
export function readerOf(request: FastifyRequest): Reader {
  const reader = findReader(request);
  if (reader === undefined) throw new Error('a request is answered that nobody was named for');
  return reader;
}
