import type { FastifyReply, FastifyRequest } from 'fastify';

/** Gives every answer the reference under which the log knows it. */
export async function nameRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-request-id', request.id);
}

/** What was asked and how it went; without the query, which says what an analyst is looking for. */
export async function logAnswer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const entry = {
    method: request.method,
    path: request.url.split('?')[0],
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
  };
  // Reading is the rule: only what changes something, or was refused, is worth a line to an operator.
  if (request.method === 'GET' && reply.statusCode < 400) request.log.debug(entry, 'answered');
  else request.log.info(entry, 'answered');
}
