import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { BuildReportRequest, KeptReport, KeptReportList, ReportVerification } from '../../../../api/index.ts';
import { reportTypes } from '../routes.ts';
import type { KeptReportService } from './service.ts';

const tags = ['account'];
const ReportPath = z.object({ id: z.string().min(1).max(200) });
const FilePath = ReportPath.extend({ name: z.string().min(1).max(200) });

/** Reports that are built in the background and kept, over HTTP. */
export const keptReportRoutes: FastifyPluginAsyncZod<{ readonly keptReports: KeptReportService }> = async (
  app,
  { keptReports },
) => {
  app.get(
    '/reports',
    { schema: { tags, summary: 'Reports that were built, the latest first', response: { 200: KeptReportList } } },
    () => keptReports.list(),
  );
  app.post(
    '/reports',
    {
      schema: {
        tags,
        summary: 'Begins a report; ask for it again to see how far it is',
        body: BuildReportRequest,
        response: { 200: KeptReport },
      },
    },
    ({ body }) => keptReports.begin(body),
  );
  app.get(
    '/reports/:id',
    {
      schema: {
        tags,
        summary: 'A report with its files, or how far it is',
        params: ReportPath,
        response: { 200: KeptReport },
      },
    },
    ({ params }) => keptReports.find(params.id),
  );
  app.get(
    '/reports/:id/files/:name',
    {
      schema: {
        tags,
        summary: 'A file of a report as it was made',
        params: FilePath,
        produces: Object.values(reportTypes),
      },
    },
    async ({ params: { id, name } }, reply) => {
      const { content, format } = await keptReports.readFile(id, name);
      return reply
        .header('content-type', reportTypes[format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(content);
    },
  );
  app.get(
    '/reports/:id/verification',
    {
      schema: {
        tags,
        summary: 'Computes every number of a report anew from its data package, and names each one that differs',
        params: ReportPath,
        response: { 200: ReportVerification },
      },
    },
    ({ params }) => keptReports.verify(params.id),
  );
};
