import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { VigiaError } from '../../../base/index.ts';
import {
  acceptsTaxii,
  isTaxiiContent,
  stixMediaType,
  type TaxiiQuery,
  taxiiMediaType,
} from '../../../exchange/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import type { ObjectEntry } from '../collection/shared-object-read-store.ts';
import { answerPage, answerTaxii, answerTaxiiError } from './answer.ts';
import { readBody } from './read-body.ts';
import { dateAddedOf, type ReadableCollection, type TaxiiService } from './service.ts';

/** Largest body of a post (TAXII 2.1 section 4.2.1, max_content_length). */
export const mostContentBytes = 8 * 1024 * 1024;
/** Requests of one client in a minute: programs that fill a collection send thousands. */
const requestsPerMinute = 60_000;
/** Where the server's one API root is, below the server's own address. */
const apiRoot = '/vigia/';

export interface TaxiiRoutesOptions {
  readonly taxii: TaxiiService;
  /** Of the node, for people who look. */
  readonly title: string;
  /** What went wrong, as one of our codes. */
  readonly recognise: (error: unknown, request: FastifyRequest) => VigiaError;
}

interface CollectionPath {
  readonly collection: string;
}

interface ObjectPath extends CollectionPath {
  readonly object: string;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
type Method = 'GET' | 'POST' | 'DELETE';

const everyMethod: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The TAXII 2.1 server (OASIS Standard, 10 June 2021) at `/taxii2/`. */
export const taxiiRoutes: FastifyPluginAsync<TaxiiRoutesOptions> = async (app, { taxii, title, recognise }) => {
  const root = `${app.prefix}${apiRoot}`;
  const found = new WeakMap<FastifyRequest, ReadableCollection>();
  app.setErrorHandler((error, request, reply) => answerTaxiiError(recognise(error, request), request, reply));
  app.setNotFoundHandler((request, reply) => answerTaxiiError(new VigiaError('taxii.not-found'), request, reply));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request: FastifyRequest, body: Readable) => readBody(body, mostContentBytes));
  // After the entrance has said what is wrong with a credential.
  app.addHook('preParsing', async ({ headers }) => {
    taxii.requireSomebody();
    if (!acceptsTaxii(headers.accept)) throw new VigiaError('taxii.not-acceptable');
  });

  route(app, '/', {
    GET: async (_request, reply) =>
      answerTaxii(reply, 200, JSON.stringify({ title, default: root, api_roots: [root] })),
  });
  route(app, apiRoot, {
    GET: async (_request, reply) => {
      const message = { title, versions: [taxiiMediaType], max_content_length: mostContentBytes };
      return answerTaxii(reply, 200, JSON.stringify(message));
    },
  });
  route(app, `${apiRoot}status/:status/`, {
    GET: async (request, reply) => {
      const { status } = request.params as { readonly status: string };
      return answerTaxii(reply, 200, await taxii.status(status));
    },
  });
  route(app, `${apiRoot}collections/`, {
    GET: async (request, reply) => {
      const list = await taxii.list();
      const collections = list.map((entry) => describe(entry, request));
      return answerTaxii(reply, 200, JSON.stringify(collections.length === 0 ? {} : { collections }));
    },
  });

  /** Who may not do it is told so before the body is read. */
  const requires = (right: 'canRead' | 'canWrite' | 'both' | 'any') => async (request: FastifyRequest) => {
    const entry = await taxii.find((request.params as CollectionPath).collection);
    const lacks = (right !== 'canWrite' && !entry.canRead) || (right !== 'canRead' && !entry.canWrite);
    if (right !== 'any' && lacks) throw new VigiaError('taxii.forbidden');
    if (request.method === 'POST' && !isTaxiiContent(request.headers['content-type'])) {
      throw new VigiaError('taxii.unsupported-media-type');
    }
    found.set(request, entry);
  };
  const entryOf = (request: FastifyRequest): ReadableCollection => {
    const entry = found.get(request);
    if (entry === undefined) throw new Error('a collection is answered from that was not looked for');
    return entry;
  };
  const collection = `${apiRoot}collections/:collection/`;
  route(
    app,
    collection,
    { GET: async (request, reply) => answerTaxii(reply, 200, JSON.stringify(describe(entryOf(request), request))) },
    { GET: requires('any') },
  );
  route(
    app,
    `${collection}manifest/`,
    {
      GET: async (request, reply) => {
        const page = await taxii.manifest(entryOf(request).collection, queryOf(request));
        return answerPage(reply, 'objects', page, writeRecord);
      },
    },
    { GET: requires('canRead') },
  );
  route(
    app,
    `${collection}objects/`,
    {
      GET: async (request, reply) => {
        const page = await taxii.objects(entryOf(request).collection, queryOf(request));
        return answerPage(reply, 'objects', page, ({ content }) => content);
      },
      POST: async (request, reply) => {
        const body = typeof request.body === 'string' ? request.body : '';
        return answerTaxii(reply, 202, await taxii.post(entryOf(request).collection, body));
      },
    },
    { GET: requires('canRead'), POST: requires('canWrite') },
  );
  route(
    app,
    `${collection}objects/:object/`,
    {
      GET: async (request, reply) => {
        const { object } = request.params as ObjectPath;
        const page = await taxii.object(entryOf(request).collection, object, queryOf(request));
        return answerPage(reply, 'objects', page, ({ content }) => content);
      },
      DELETE: async (request, reply) => {
        const { object } = request.params as ObjectPath;
        await taxii.remove(entryOf(request).collection, object, queryOf(request));
        return answerTaxii(reply, 200, '{}');
      },
    },
    { GET: requires('canRead'), DELETE: requires('both') },
  );
  route(
    app,
    `${collection}objects/:object/versions/`,
    {
      GET: async (request, reply) => {
        const { object } = request.params as ObjectPath;
        const page = await taxii.versions(entryOf(request).collection, object, queryOf(request));
        return answerPage(reply, 'versions', page, ({ version }) => JSON.stringify(version));
      },
    },
    { GET: requires('canRead') },
  );
};

/** An address with its methods; the others are refused by name (RFC 9110 section 15.5.6). */
function route(
  app: FastifyInstance,
  url: string,
  handlers: Partial<Record<Method, Handler>>,
  checks: Partial<Record<Method, (request: FastifyRequest) => Promise<void>>> = {},
): void {
  const config = { rateLimit: { max: requestsPerMinute } };
  const allowed: HTTPMethods[] = [];
  for (const method of ['GET', 'POST', 'DELETE'] as const) {
    const handler = handlers[method];
    if (handler === undefined) continue;
    allowed.push(method, ...(method === 'GET' ? ['HEAD' as const] : []));
    const check = checks[method];
    app.route({ method, url, config, handler, schema: { hide: true }, ...(check ? { onRequest: check } : {}) });
  }
  app.route({
    method: everyMethod.filter((method) => !allowed.includes(method)),
    url,
    config,
    schema: { hide: true },
    onRequest: async (request, reply) => {
      reply.header('allow', allowed.join(', '));
      throw new VigiaError('taxii.method-not-allowed', { method: request.method });
    },
    handler: async (_request, reply) => reply,
  });
}

function describe({ collection, canRead, canWrite }: ReadableCollection, { headers }: FastifyRequest): object {
  const { id, alias, title, description } = collection;
  const language = chooseLanguage(headers['accept-language']);
  return {
    id,
    title: title[language],
    description: description[language],
    alias,
    can_read: canRead,
    can_write: canWrite,
    media_types: [stixMediaType],
  };
}

function queryOf({ query }: FastifyRequest): TaxiiQuery {
  return typeof query === 'object' && query !== null ? { ...query } : {};
}

function writeRecord(entry: ObjectEntry): string {
  return JSON.stringify({
    id: entry.stixId,
    date_added: dateAddedOf(entry),
    version: entry.version,
    media_type: stixMediaType,
  });
}
