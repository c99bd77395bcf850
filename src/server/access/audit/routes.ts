import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuditCheckpointAnswer, AuditPage, AuditQuery, AuditReport, AuditVerifyQuery } from '../../../api/index.ts';
import type { AuditService } from './service.ts';

export interface AuditRoutesOptions {
  readonly audit: AuditService;
}

/** The audit trail over HTTP. */
export const auditRoutes: FastifyPluginAsyncZod<AuditRoutesOptions> = async (app, { audit }) => {
  const tags = ['audit'];
  app.get('/audit', { schema: { tags, querystring: AuditQuery, response: { 200: AuditPage } } }, (request) =>
    audit.list(request.query),
  );
  app.get('/audit/own', { schema: { tags, querystring: AuditQuery, response: { 200: AuditPage } } }, (request) =>
    audit.listOwn(request.query),
  );
  app.get(
    '/audit/verify',
    { schema: { tags, querystring: AuditVerifyQuery, response: { 200: AuditReport } } },
    (request) => audit.verify(request.query),
  );
  app.post(
    '/audit/checkpoint',
    { schema: { tags, body: z.object({}), response: { 200: AuditCheckpointAnswer } } },
    async () => ({
      checkpoint: await audit.requestCheckpoint(),
    }),
  );
};
