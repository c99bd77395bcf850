import { jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../api/index.ts';

const Operation = z.looseObject({
  responses: z.record(z.string(), z.unknown()).default({}),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** Adds what the routes' own schemas cannot say: problem documents, and the parts of an upload. */
export function completeDocument(input: Parameters<typeof jsonSchemaTransformObject>[0]): Record<string, unknown> {
  const { paths, ...document } = Document.parse(jsonSchemaTransformObject(input));
  const completed = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, complete(path, operation)])),
  ]);
  return { ...document, paths: Object.fromEntries(completed) };
}

function complete(path: string, operation: z.infer<typeof Operation>): z.infer<typeof Operation> {
  const responses = { ...operation.responses, default: problem };
  return path.endsWith('/sources/{id}/deliveries')
    ? { ...operation, requestBody: upload, responses }
    : { ...operation, responses };
}

const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(Problem);
const problem = {
  description: 'Problem document (RFC 9457) in the language of `Accept-Language`',
  content: { 'application/problem+json': { schema: problemSchema } },
};

const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          asOf: { type: 'string', format: 'date', description: 'When the publisher knew these figures' },
          file: { type: 'string', format: 'binary' },
        },
      },
    },
  },
};
