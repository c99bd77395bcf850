import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  PublicAlert,
  PublicAlertList,
  PublicGapList,
  PublicGapQuery,
  PublicMethodList,
  PublicNode,
  PublicSourceList,
  PublicStatementList,
} from '../../../api/index.ts';
import type { PublicPortal } from './service.ts';

const AlertPath = z.object({ id: z.uuid() });

/** What everybody may read, without an account. The same answer for all: caches may keep it for a minute. */
export const publicRoutes: FastifyPluginAsyncZod<{ readonly portal: PublicPortal }> = async (app, { portal }) => {
  const tags = ['public'];
  app.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 200) reply.header('cache-control', 'public, max-age=60');
  });
  app.get('/public/node', { schema: { tags, response: { 200: PublicNode } } }, () => portal.describe());
  app.get('/public/alerts', { schema: { tags, response: { 200: PublicAlertList } } }, () => portal.listAlerts());
  app.get('/public/alerts/:id', { schema: { tags, params: AlertPath, response: { 200: PublicAlert } } }, ({ params }) =>
    portal.findAlert(params.id),
  );
  app.get('/public/sources', { schema: { tags, response: { 200: PublicSourceList } } }, () => portal.listSources());
  app.get(
    '/public/gaps',
    { schema: { tags, querystring: PublicGapQuery, response: { 200: PublicGapList } } },
    ({ query }) => portal.listGaps(query),
  );
  app.get('/public/statements', { schema: { tags, response: { 200: PublicStatementList } } }, () =>
    portal.listStatements(),
  );
  app.get('/public/methods', { schema: { tags, response: { 200: PublicMethodList } } }, () => portal.listMethods());
};
