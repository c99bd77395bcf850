import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Language, VigiaError } from '../../../base/index.ts';
import { type SdmxLabels, sdmxDetails, sdmxLabels } from '../../../exchange/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import type { SdmxService } from './sdmx-service.ts';

const dataTypes = {
  csv: 'application/vnd.sdmx.data+csv; version=2.0.0',
  json: 'application/vnd.sdmx.data+json; version=2.1.0',
  xml: 'application/vnd.sdmx.structurespecificdata+xml; version=2.1',
} as const;
const structureTypes = {
  json: 'application/vnd.sdmx.structure+json; version=2.1.0',
  xml: 'application/vnd.sdmx.structure+xml; version=2.1',
} as const;
export type SdmxFormat = keyof typeof dataTypes;

const Count = z.coerce.number().int().min(1).max(100_000).optional();
const DataQuery = z.strictObject({
  startPeriod: z.string().max(40).optional(),
  endPeriod: z.string().max(40).optional(),
  updatedAfter: z.string().max(40).optional(),
  firstNObservations: Count,
  lastNObservations: Count,
  detail: z.enum(sdmxDetails).default('full'),
  dimensionAtObservation: z.literal('TIME_PERIOD').optional(),
  format: z.enum(['csv', 'json', 'xml']).optional(),
  labels: z.enum(sdmxLabels).optional(),
  language: z.enum(['en', 'fr', 'es']).optional(),
});
const StructureQuery = z.strictObject({
  references: z.enum(['none', 'all', 'children', 'descendants', 'parents', 'parentsandsiblings']).optional(),
  detail: z.literal('full').optional(),
  format: z.enum(['json', 'xml']).optional(),
  language: z.enum(['en', 'fr', 'es']).optional(),
});

interface DataPath {
  readonly flow: string;
  readonly key?: string;
}

/** In the manner of the SDMX REST API 1.5: `/sdmx/data/{flow}/{key}/{provider}` and `/sdmx/structure/…`. */
export const sdmxRoutes: FastifyPluginAsync<{ readonly sdmx: SdmxService }> = async (app, { sdmx }) => {
  const data = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answerData(sdmx, request, reply);
  app.get('/data/:flow', data);
  app.get('/data/:flow/:key', data);
  app.get('/data/:flow/:key/:provider', data);
  const structure = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answerStructure(sdmx, request, reply);
  for (const kind of ['dataflow', 'datastructure', 'codelist', 'conceptscheme'] as const) {
    for (const path of ['', '/:agency', '/:agency/:id', '/:agency/:id/:version']) {
      app.get(`/structure/${kind}${path}`, structure);
    }
  }
  app.get('/structure', structure);
};

async function answerData(sdmx: SdmxService, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = parse(DataQuery, request.query);
  const { flow, key: keyText = 'all' } = request.params as DataPath;
  sdmx.requireFlow(flow);
  const format = query.format ?? negotiate(request.headers.accept, dataTypes, 'xml');
  const language = query.language ?? chooseLanguage(request.headers['accept-language']);
  const labels = query.labels ?? labelsIn(request.headers.accept);
  const {
    detail,
    format: _format,
    labels: _labels,
    language: _language,
    dimensionAtObservation: _at,
    ...chosen
  } = query;
  const pieces = await sdmx.writeData({ ...chosen, key: keyText }, { format, language, labels, detail });
  return send(reply, { type: dataTypes[format], language, pieces, name: `vigia-figures.${format}` });
}

async function answerStructure(sdmx: SdmxService, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const query = parse(StructureQuery, request.query);
  const format = query.format ?? negotiate(request.headers.accept, structureTypes, 'xml');
  const language = query.language ?? chooseLanguage(request.headers['accept-language']);
  const pieces = await sdmx.writeStructure({ format, language });
  return send(reply, { type: structureTypes[format], language, pieces, name: `vigia-structure.${format}` });
}

function parse<Schema extends z.ZodType>(schema: Schema, query: unknown): z.infer<Schema> {
  const found = schema.safeParse(query);
  if (found.success) return found.data;
  const problem = found.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
  throw new VigiaError('request.invalid', { problem: problem.slice(0, 300) });
}

/** Short words that people and browsers send for each of the formats. */
const shortTypes: Readonly<Record<SdmxFormat, readonly string[]>> = {
  csv: ['application/vnd.sdmx.data+csv', 'text/csv'],
  json: ['application/vnd.sdmx.data+json', 'application/vnd.sdmx.structure+json', 'application/json'],
  xml: [
    'application/vnd.sdmx.structurespecificdata+xml',
    'application/vnd.sdmx.structure+xml',
    'application/xml',
    'text/xml',
  ],
};

function negotiate<Format extends SdmxFormat>(
  accept: string | undefined,
  types: Readonly<Record<Format, string>>,
  fallback: Format,
): Format {
  const known = (Object.keys(types) as Format[]).filter((format) => format in shortTypes);
  const wanted = (accept ?? '*/*')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { type, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    if (type === '*/*' || type === 'application/*') return fallback;
    const found = known.find((format) => shortTypes[format].includes(type));
    if (found !== undefined) return found;
  }
  throw new VigiaError('sdmx.not-acceptable', { known: Object.values(types).join(', ') });
}

/** `labels` is a parameter of the media type in SDMX-CSV. */
function labelsIn(accept: string | undefined): SdmxLabels {
  const found = /labels=(\w+)/u.exec(accept ?? '')?.[1];
  return sdmxLabels.find((label) => label === found) ?? 'id';
}

interface Message {
  readonly type: string;
  readonly language: Language;
  readonly pieces: Iterable<string>;
  readonly name: string;
}

function send(reply: FastifyReply, { type, language, pieces, name }: Message): FastifyReply {
  return reply
    .header('content-type', type)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .header('vary', 'accept, accept-language')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(pieces));
}
