import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorCodes, errorText, type VigiaError } from '../../../base/index.ts';
import { taxiiMediaType, writePage } from '../../../exchange/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import type { ObjectEntry } from '../collection/shared-object-read-store.ts';
import { dateAddedOf, type TaxiiPage } from './service.ts';

/** Answers with a TAXII message that is JSON already. */
export function answerTaxii(reply: FastifyReply, status: number, json: string): FastifyReply {
  // As bytes: of a text the server would add a charset, which the media type does not have.
  return reply
    .code(status)
    .header('content-type', taxiiMediaType)
    .header('cache-control', 'no-store')
    .send(Buffer.from(json));
}

/** A page with the moments of its first and last object (TAXII 2.1 section 3.2). */
export function answerPage<Entry extends ObjectEntry>(
  reply: FastifyReply,
  name: 'objects' | 'versions',
  page: TaxiiPage<Entry>,
  write: (entry: Entry) => string,
): FastifyReply {
  const [first] = page.entries;
  const last = page.entries.at(-1);
  if (first !== undefined && last !== undefined) {
    reply.header('x-taxii-date-added-first', dateAddedOf(first)).header('x-taxii-date-added-last', dateAddedOf(last));
  }
  return answerTaxii(reply, 200, writePage(name, page.entries.map(write), page));
}

/** Errors as TAXII error messages (section 3.6.1), in the reader's language. */
export function answerTaxiiError(error: VigiaError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status } = errorCodes[error.code];
  if (status === 500) request.log.error({ err: error, reference: request.id }, 'request failed');
  if (status === 401) reply.header('www-authenticate', 'Basic realm="taxii2", charset="UTF-8", Bearer realm="taxii2"');
  const language = chooseLanguage(request.headers['accept-language']);
  const message = {
    title: errorText(error.code, error.details, language),
    error_id: request.id,
    error_code: error.code,
    http_status: String(status),
  };
  return answerTaxii(reply.header('content-language', language), status, JSON.stringify(message));
}
