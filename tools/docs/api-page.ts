import { z } from 'zod';
import { buildApp, buildConfig, VigiaNode } from '../../src/server/index.ts';
import { code, page, table } from './markdown.ts';

const Plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  enum: z.array(Plain).optional(),
  const: Plain.optional(),
  default: z.unknown().optional(),
  get anyOf() {
    return z.array(Schema).optional();
  },
  get items() {
    return Schema.optional();
  },
  get properties() {
    return z.record(z.string(), Schema).optional();
  },
});
type Schema = z.infer<typeof Schema>;

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Operation = z.object({
  tags: z.array(z.string()).default([]),
  summary: z.string().optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: Schema,
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() })),
});
type Operation = z.infer<typeof Operation>;
const Document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});

/** `docs/reference/api.md`, from the document that a node in memory serves. */
export async function apiPage(): Promise<string> {
  const { openapi, paths } = Document.parse(await readOpenApi());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags))];
  return page('HTTP API', [
    `A running node serves the same as OpenAPI ${openapi} at \`/api/docs/json\` and as a page at \`/api/docs\`.\nErrors are problem documents (RFC 9457) in the language of \`Accept-Language\`: [errors](errors.md).\nLists in a query are separated by \`~\`; a listing goes on with \`cursor\` = \`next\` of the page before.`,
    ...tags.map((tag) => {
      const own = operations.filter(({ operation }) => operation.tags.includes(tag));
      return [`## ${tag}`, ...own.map(({ path, method, operation }) => operationPart(path, method, operation))].join(
        '\n\n',
      );
    }),
  ]);
}

async function readOpenApi(): Promise<unknown> {
  const node = await VigiaNode.open({ config: buildConfig({ logLevel: 'silent' }), inMemory: true });
  try {
    const app = await buildApp(node);
    const answer = await app.inject({ url: '/api/docs/json', headers: { host: 'localhost' } });
    await app.close();
    return answer.json();
  } finally {
    await node.close();
  }
}

function operationPart(path: string, method: string, operation: Operation): string {
  const { summary, parameters, requestBody, responses } = operation;
  const parts = [`### ${method} ${path}`];
  if (summary !== undefined) parts.push(summary);
  if (parameters.length > 0) {
    const rows = parameters.map(({ name, in: where, required, description, schema }) => [
      code(name),
      required ? `${where}, required` : where,
      typeText(schema) +
        (schema.default === undefined
          ? ''
          : `, default ${code(typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default))}`),
      description ?? '',
    ]);
    parts.push(table(['parameter', 'in', 'type', 'meaning'], rows));
  }
  if (requestBody !== undefined) parts.push(...contentParts('Body', requestBody.content));
  for (const [status, { content }] of Object.entries(responses)) {
    parts.push(...contentParts(`Answer ${status}`, content ?? {}));
  }
  return parts.join('\n\n');
}

function contentParts(title: string, content: z.infer<typeof Content>): readonly string[] {
  return Object.entries(content).flatMap(([type, { schema }]) => {
    const rows = schema === undefined ? [] : fieldRows(schema, '');
    const heading = `${title}, ${code(type)}:`;
    return rows.length === 0 ? [`${title}: ${code(type)}.`] : [heading, table(['field', 'type', 'meaning'], rows)];
  });
}

/** One row for each field; fields of objects in lists follow as `list[].field`. */
function fieldRows(schema: Schema, path: string): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = [code(`${path}${name}`), typeText(field), field.description ?? ''];
    const inner = unwrap(field);
    const deeper = inner.type === 'array' ? inner.items : inner;
    if (deeper?.properties === undefined || 'fr' in deeper.properties) return [own];
    return [own, ...fieldRows(deeper, `${path}${name}${inner.type === 'array' ? '[]' : ''}.`)];
  });
}

/** The schema itself where it is only made nullable. */
function unwrap(schema: Schema): Schema {
  const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only === undefined || others.length > 0 ? schema : only;
}

function typeText(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => code(String(value))).join(', ');
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.anyOf !== undefined) return schema.anyOf.map(typeText).join(' or ');
  if (Array.isArray(schema.type)) return schema.type.join(' or ');
  if (schema.type === 'array') return `list of ${schema.items === undefined ? 'anything' : typeText(schema.items)}`;
  if (schema.properties !== undefined && 'fr' in schema.properties) return 'text in `en`, `fr`, `es`';
  if (schema.format === 'date') return 'day';
  return schema.type ?? 'anything';
}
