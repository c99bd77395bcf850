import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '../../api/index.ts';
import { type ErrorDetails, errorCodes, errorText, type Language, VigiaError } from '../../base/index.ts';
import { chooseLanguage } from '../access/index.ts';

/** The one place where errors become HTTP: RFC 9457 problem documents in the reader's language. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = recognise(error, request);
  if (errorCodes[known.code].status === 500) request.log.error({ err: error, reference: request.id }, 'request failed');
  const problem = describeProblem(known, chooseLanguage(request.headers['accept-language']));
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

export function describeProblem(error: VigiaError, language: Language): Problem {
  const { status } = errorCodes[error.code];
  return {
    type: `https://vigia.invalid/errors#${error.code}`,
    title: error.code,
    status,
    code: error.code,
    detail: errorText(error.code, error.details, language),
    details: { ...error.details },
  };
}

function recognise(error: unknown, request: FastifyRequest): VigiaError {
  if (error instanceof VigiaError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problem = error.validation.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
    return new VigiaError('request.invalid', { problem }, error);
  }
  if (isClientError(error)) return fromStatus(error, request);
  const details: ErrorDetails = { reference: request.id };
  return new VigiaError('internal.bug', details, error);
}

function isClientError(error: unknown): error is FastifyError & { statusCode: number } {
  return (
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
  );
}

function fromStatus(error: FastifyError & { statusCode: number }, request: FastifyRequest): VigiaError {
  if (error.statusCode === 404) return new VigiaError('request.not-found', { path: request.url }, error);
  if (error.statusCode === 413) return new VigiaError('delivery.too-large', { file: request.url, limit: null }, error);
  if (error.statusCode === 429) return new VigiaError('request.too-many', {}, error);
  return new VigiaError('request.invalid', { problem: error.message }, error);
}
