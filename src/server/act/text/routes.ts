import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { LegalTextSourceList, TextRun, TextRunLinePage, TextRunLineQuery, TextRunList } from '../../../api/index.ts';
import { mostTextBytes } from './open-control-file.ts';
import { mostTextFiles, receiveText } from './receive-text.ts';
import type { LegalTextService } from './service.ts';
import { listTemplate } from './template.ts';

export interface TextRoutesOptions {
  readonly texts: LegalTextService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });
const SourcePath = z.object({ source: z.string().max(100) });

/** Texts of law over HTTP. */
export const textRoutes: FastifyPluginAsyncZod<TextRoutesOptions> = async (app, { texts }) => {
  const tags = ['act'];
  app.get(
    '/texts',
    {
      schema: {
        tags,
        summary: 'Texts of law that the node can load, and the newest edition of each',
        response: { 200: LegalTextSourceList },
      },
    },
    () => texts.listSources(),
  );
  app.get(
    '/texts/template.csv',
    {
      schema: {
        tags,
        summary: 'An empty table for a list that an authority holds itself',
        produces: ['text/csv; charset=utf-8'],
      },
    },
    (_request, reply) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="vigia-authority-list.csv"')
        .send(listTemplate()),
  );
  app.get(
    '/texts/runs',
    { schema: { tags, summary: 'Loads of texts, newest first', response: { 200: TextRunList } } },
    () => texts.listRuns(),
  );
  app.get(
    '/texts/runs/:id',
    {
      schema: {
        tags,
        summary: 'What one load found, what contradicts first',
        params: NumberedPath,
        querystring: TextRunLineQuery,
        response: { 200: TextRunLinePage },
      },
    },
    (request) => texts.findRun(request.params.id, request.query),
  );
  app.post(
    '/texts/:source',
    {
      schema: {
        tags,
        summary: 'Loads one edition, all its language versions together: whole, or not at all',
        consumes: ['multipart/form-data'],
        params: SourcePath,
        response: { 200: TextRun },
      },
    },
    async (request) => {
      texts.requireSource(request.params.source);
      const limits = { files: mostTextFiles, fields: 4, fileSize: mostTextBytes };
      const { files, asOf } = await receiveText(request.parts({ limits }));
      return texts.load(request.params.source, files, { asOf });
    },
  );
};
