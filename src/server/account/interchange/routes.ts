import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { PlanFileQuery, PlanFileReport } from '../../../api/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import { receiveFile } from './receive-file.ts';
import type { InterchangeService } from './service.ts';

interface InterchangeOptions {
  readonly interchange: InterchangeService;
}

const tags = ['account'];

/** Commitments and goals as files that others read, over HTTP. */
export const planFileRoutes: FastifyPluginAsyncZod<InterchangeOptions> = async (app, { interchange }) => {
  app.get(
    '/commitments-file',
    {
      schema: {
        tags,
        summary: 'Commitments and goals as a file',
        querystring: PlanFileQuery,
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/xml'],
      },
    },
    async ({ query }, reply) => {
      const { name, type, body } = await interchange.write(query);
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(body);
    },
  );
};

/** Such files taken in, over HTTP. */
export const planImportRoutes: FastifyPluginAsyncZod<InterchangeOptions> = async (app, { interchange }) => {
  const schema = { tags, consumes: ['multipart/form-data'], response: { 200: PlanFileReport } };
  app.post(
    '/commitments-file/preview',
    { schema: { ...schema, summary: 'What taking a file of commitments and goals in would do, row by row' } },
    async (request) =>
      interchange.preview({
        ...(await receiveFile(request)),
        language: chooseLanguage(request.headers['accept-language']),
      }),
  );
  app.post(
    '/commitments-file',
    { schema: { ...schema, summary: 'Takes a file in: rejected rows are told, the rest is stored' } },
    async (request) =>
      interchange.take({
        ...(await receiveFile(request)),
        language: chooseLanguage(request.headers['accept-language']),
      }),
  );
};
