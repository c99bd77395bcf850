import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ReportQuery } from '../../../api/index.ts';
import type { Language } from '../../../base/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import type { PreparedReport, ReportService } from './service.ts';

interface ReportRoutesOptions {
  readonly reports: ReportService;
  /** Throws where whoever asks may not take files out. */
  readonly requireExport: () => void;
}

export const reportTypes = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  package: 'application/zip',
} as const;

/** The yearly report, one file at a time, over HTTP. */
export const reportRoutes: FastifyPluginAsyncZod<ReportRoutesOptions> = async (app, { reports, requireExport }) => {
  app.get(
    '/report',
    {
      schema: {
        tags: ['account'],
        summary: 'The report of a strategy as a file, or the data package by which it can be checked',
        querystring: ReportQuery,
        produces: Object.values(reportTypes),
      },
    },
    async (request, reply) => {
      requireExport();
      const { format, language = chooseLanguage(request.headers['accept-language']), ...asked } = request.query;
      const prepared = await reports.prepare(asked);
      const { name, body } = await fileOf(prepared, format, language);
      return reply
        .header('content-type', reportTypes[format])
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(body);
    },
  );
};

async function fileOf(
  { name, packed, render }: PreparedReport,
  format: ReportQuery['format'],
  language: Language,
): Promise<{ readonly name: string; readonly body: Buffer }> {
  if (format === 'package') return { name: `${name}.data.zip`, body: packed() };
  return { name: `${name}.${language}.${format}`, body: await render(language, format) };
}
