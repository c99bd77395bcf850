import type { FastifyInstance } from 'fastify';

const minute = 60_000;
/** Within which a request has to be there as a whole. */
export const usualTime = 5 * minute;
/** Of files: a delivery of a gigabyte over a slow line. */
const timeOfFiles = 60 * minute;

/** Ends connections whose request does not come to its end: each one holds memory, and their number is limited. */
export function limitReceivingTime(app: FastifyInstance, time: number = usualTime): void {
  // The server knows one time for all; it is that of files.
  app.server.requestTimeout = timeOfFiles;
  app.addHook('onRequest', async (request, reply) => {
    const takesFiles = request.routeOptions.schema?.consumes?.includes('multipart/form-data') === true;
    if (takesFiles) return;
    const timer = setTimeout(() => {
      if (!request.raw.complete) request.raw.destroy();
    }, time);
    timer.unref();
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
