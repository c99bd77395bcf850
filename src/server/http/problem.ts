import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '../../api/index.ts';
import { type ErrorDetails, errorCodes, errorText, type Language, VigiaError } from '../../base/index.ts';
import { chooseLanguage } from '../access/index.ts';

/** The one place where errors become HTTP: RFC 9457 problem documents in the reader's language. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = recognise(error, request);
  if (errorCodes[known.code].status === 500) request.log.error({ err: error, reference: request.id }, 'request failed');
  const language = chooseLanguage(request.headers['accept-language']);
  const problem = describeProblem(known, language);
  void reply
    .code(problem.status)
    .type('application/problem+json')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .removeHeader('content-disposition')
    .send(JSON.stringify(problem));
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

/** What went wrong, as one of our codes; what nobody foresaw is a bug of ours. */
export function recognise(error: unknown, request: FastifyRequest): VigiaError {
  if (error instanceof VigiaError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problem = error.validation.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');
    return new VigiaError('request.invalid', { problem }, error);
  }
  const refused = refusedByDatabase(error, request);
  if (refused !== undefined) return refused;
  if (isClientError(error)) return fromStatus(error, request);
  const details: ErrorDetails = { reference: request.id };
  return new VigiaError('internal.bug', details, error);
}

/** SQLSTATE class 22, data exception: a value that no column can hold, such as a NUL in text or a year 0. */
const dataException = /^22[0-9A-Z]{3}$/;

/** While something is only read, a value that the database refuses can come from nowhere but the request. */
function refusedByDatabase(error: unknown, request: FastifyRequest): VigiaError | undefined {
  if (request.method !== 'GET' && !request.headers['content-type']?.startsWith('application/json')) return undefined;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return dataException.test(error.code)
    ? new VigiaError('request.invalid', { problem: error.message }, error)
    : undefined;
}

function isClientError(error: unknown): error is FastifyError & { statusCode: number } {
  return (
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
  );
}

function fromStatus(error: FastifyError & { statusCode: number }, request: FastifyRequest): VigiaError {
  if (error.statusCode === 404) return new VigiaError('request.not-found', { path: request.url.slice(0, 200) }, error);
  if (error.statusCode === 413) return new VigiaError('request.too-large', {}, error);
  if (error.statusCode === 429) return new VigiaError('request.too-many', {}, error);
  return new VigiaError('request.invalid', { problem: error.message }, error);
}
