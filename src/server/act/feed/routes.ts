import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages, VigiaError } from '../../../base/index.ts';
import type { FeedService, PublicDocument } from './service.ts';

export interface FeedRoutesOptions {
  readonly feeds: FeedService;
  /** Origin under which whoever asks knows the node. */
  readonly originOf: (request: FastifyRequest) => string;
}

const FeedQuery = z.strictObject({ language: z.enum(languages).default('en') });
const CapQuery = z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional() });
const CapPath = z.object({ file: z.string().regex(/^[0-9a-f-]{36}\.cap\.xml$/u) });

/** Feeds of what is public, without signing in; the same for everybody, so that caches may keep them. */
export const feedRoutes: FastifyPluginAsync<FeedRoutesOptions> = async (app, { feeds, originOf }) => {
  const hide = { hide: true };
  app.get('/feeds/alerts.rss', { schema: hide }, async (request, reply) => {
    const { language } = parse(FeedQuery, request.query);
    return answer(request, reply, 'application/rss+xml', await feeds.rss(language, originOf(request)));
  });
  app.get('/feeds/alerts.atom', { schema: hide }, async (request, reply) => {
    const { language } = parse(FeedQuery, request.query);
    return answer(request, reply, 'application/atom+xml', await feeds.atom(language, originOf(request)));
  });
  app.get<{ Params: { file: string } }>('/alerts/:file', { schema: hide }, async (request, reply) => {
    const named = CapPath.safeParse(request.params);
    const uid = named.data?.file.slice(0, 36) ?? '';
    if (!z.uuid().safeParse(uid).success)
      throw new VigiaError('feed.not-found', { alert: request.params.file.slice(0, 60) });
    const { version } = parse(CapQuery, request.query);
    const base = originOf(request);
    const document = await feeds.cap(uid, version === undefined ? { base } : { version, base });
    return answer(request, reply, 'application/cap+xml', document);
  });
};

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new VigiaError('request.invalid', { problem: result.error.issues.map(({ message }) => message).join('; ') });
}

/** The validator is made of the text by the application; where a client has none, the moment of the last change serves. */
function answer(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  { text, changedAt }: PublicDocument,
): FastifyReply {
  const seconds = Math.floor(Date.parse(changedAt) / 1_000) * 1_000;
  reply
    .header('cache-control', 'public, max-age=300')
    .header('last-modified', new Date(seconds).toUTCString())
    .header('x-content-type-options', 'nosniff');
  const since = Date.parse(headers['if-modified-since'] ?? '');
  if (headers['if-none-match'] === undefined && since >= seconds) return reply.code(304).send();
  return reply.type(`${type}; charset=utf-8`).send(text);
}
