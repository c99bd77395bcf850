import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  Gap,
  GapHistory,
  GapHistoryQuery,
  GapMatrix,
  GapMatrixQuery,
  GapPage,
  GapQuery,
  LagList,
  LagQuery,
} from '../../../api/index.ts';
import { languages } from '../../../base/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import { csvBody } from '../table-file.ts';
import { gapColumns } from './gap-columns.ts';
import type { GapService } from './service.ts';

const KeyedPath = z.object({ key: z.string().max(200) });
const GapFileQuery = GapQuery.omit({ limit: true, cursor: true }).extend({
  language: z.enum(languages).optional().describe('Of titles, names and cautions'),
});

/** Gaps over HTTP. */
export const gapRoutes: FastifyPluginAsyncZod<{ readonly gaps: GapService }> = async (app, { gaps }) => {
  const tags = ['act'];
  app.get(
    '/gaps',
    {
      schema: {
        tags,
        summary: 'What one lists, or laboratories find, and another has no entry for',
        querystring: GapQuery,
        response: { 200: GapPage },
      },
    },
    (request) => gaps.list(request.query),
  );
  app.get(
    '/gaps.csv',
    {
      schema: {
        tags,
        summary: 'The same as a file',
        produces: ['text/csv; charset=utf-8'],
        querystring: GapFileQuery,
      },
    },
    async (request, reply) => {
      const { language: asked, ...query } = request.query;
      const language = asked ?? chooseLanguage(request.headers['accept-language']);
      const body = await csvBody(gapColumns(language), gaps.each(query));
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="vigia-gaps.csv"')
        .send(body);
    },
  );
  app.get(
    '/gaps/matrix',
    {
      schema: {
        tags,
        summary: 'Classes by jurisdictions: how much of a class each lists',
        querystring: GapMatrixQuery,
        response: { 200: GapMatrix },
      },
    },
    (request) => gaps.matrix(request.query),
  );
  app.get(
    '/gaps/history',
    {
      schema: {
        tags,
        summary: 'The indicators of gaps over time, as law of each day',
        querystring: GapHistoryQuery,
        response: { 200: GapHistory },
      },
    },
    (request) => gaps.history(request.query),
  );
  app.get(
    '/gaps/lags',
    {
      schema: {
        tags,
        summary: 'How long one jurisdiction took after another',
        querystring: LagQuery,
        response: { 200: LagList },
      },
    },
    (request) => gaps.lags(request.query),
  );
  app.get(
    '/gaps/:key',
    { schema: { tags, params: KeyedPath, querystring: GapMatrixQuery, response: { 200: Gap } } },
    (request) => gaps.get(request.params.key, request.query),
  );
};
