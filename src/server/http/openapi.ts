import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem, ScreeningRequest } from '../../api/index.ts';

const Operation = z.looseObject({
  responses: z.record(z.string(), z.unknown()).default({}),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** Adds what the routes' own schemas cannot say: problem documents, and the parts of an upload. */
export function completeDocument(input: Parameters<typeof jsonSchemaTransformObject>[0]): Record<string, unknown> {
  const { paths, ...document } = Document.parse(jsonSchemaTransformObject(input));
  const completed = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, complete(`${method} ${path}`, operation)]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(completed) };
}

/** `operation` of a route such as `post /api/v1/texts/{source}`. */
function complete(route: string, operation: z.infer<typeof Operation>): z.infer<typeof Operation> {
  const responses = { ...operation.responses, default: problem };
  const body = Object.entries(bodies).find(([end]) => route.startsWith('post ') && route.endsWith(end))?.[1];
  return body === undefined ? { ...operation, responses } : { ...operation, requestBody: body, responses };
}

const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(Problem);
const problem = {
  description: 'Problem document (RFC 9457) in the language of `Accept-Language`',
  content: { 'application/problem+json': { schema: problemSchema } },
};

function form(properties: Readonly<Record<string, object>>): object {
  return { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties } } };
}

const file = { type: 'string', format: 'binary' };
const asOf = { type: 'string', format: 'date', description: 'When the publisher knew these figures' };
const editionDay = { type: 'string', format: 'date', description: 'Day of the edition, where the files do not say it' };
const lawDay = { type: 'string', format: 'date', description: 'Day of the law that is asked about' };
const { $schema: _listDialect, ...list } = z.toJSONSchema(ScreeningRequest, { io: 'input' });

/** Bodies that a route reads itself: by the end of its path. */
const bodies: Readonly<Record<string, object>> = {
  '/sources/{id}/deliveries': { required: true, content: form({ asOf, file }) },
  '/commitments-file': { required: true, content: form({ file }) },
  '/commitments-file/preview': { required: true, content: form({ file }) },
  '/texts/{source}': {
    required: true,
    content: form({ asOf: editionDay, file: { type: 'array', items: file, minItems: 1, maxItems: 4 } }),
  },
  '/control/screenings': {
    required: true,
    content: { 'application/json': { schema: list }, ...form({ on: lawDay, file }) },
  },
};
