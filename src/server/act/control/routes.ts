import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { CheckAnswer, CheckQuery, ControlItemPage, ControlItemQuery, ControlRuleList } from '../../../api/index.ts';
import { languages } from '../../../base/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import { csvBody } from '../table-file.ts';
import { itemColumns } from './item-columns.ts';
import type { ControlService } from './service.ts';

const ItemFileQuery = ControlItemQuery.omit({ limit: true, cursor: true }).extend({
  language: z.enum(languages).optional().describe('Of titles and names'),
});

/** The control matrix over HTTP. */
export const controlRoutes: FastifyPluginAsyncZod<{ readonly control: ControlService }> = async (app, { control }) => {
  const tags = ['act'];
  app.get(
    '/control/check',
    {
      schema: {
        tags,
        summary: 'Who controls what is named, drawn or numbered here, in which text, since when',
        querystring: CheckQuery,
        response: { 200: CheckAnswer },
      },
    },
    (request) => control.check(request.query),
  );
  app.post(
    '/control/check',
    {
      schema: {
        tags,
        summary: 'The same, for texts that are too long for an address',
        body: CheckQuery,
        response: { 200: CheckAnswer },
      },
    },
    (request) => control.check(request.body),
  );
  app.get(
    '/control/items',
    {
      schema: {
        tags,
        summary: 'Entries of the matrix',
        querystring: ControlItemQuery,
        response: { 200: ControlItemPage },
      },
    },
    (request) => control.listItems(request.query),
  );
  app.get(
    '/control/items.csv',
    {
      schema: {
        tags,
        summary: 'The same as a file',
        produces: ['text/csv; charset=utf-8'],
        querystring: ItemFileQuery,
      },
    },
    async (request, reply) => {
      const language = request.query.language ?? chooseLanguage(request.headers['accept-language']);
      const body = await csvBody(itemColumns(language), control.eachItem(request.query));
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="vigia-control-items.csv"')
        .send(body);
    },
  );
  app.get(
    '/control/rules',
    {
      schema: {
        tags,
        summary: 'Class-wide wordings, how they were read, and those that stay with a person',
        querystring: z.object({}),
        response: { 200: ControlRuleList },
      },
    },
    () => control.listRules(),
  );
};
