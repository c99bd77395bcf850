import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Screening, ScreeningList, ScreeningRowPage, ScreeningRowQuery } from '../../../api/index.ts';
import { languages } from '../../../base/index.ts';
import { chooseLanguage } from '../../access/index.ts';
import { csvBody, excelBody } from '../table-file.ts';
import { receiveList } from './receive-list.ts';
import { rowColumns } from './row-columns.ts';
import type { ScreeningService } from './service.ts';

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });
const RowFileQuery = ScreeningRowQuery.omit({ limit: true, cursor: true }).extend({
  language: z.enum(languages).optional().describe('Of titles and names'),
});

/** Room for a pasted list of a million characters, of which some take several bytes. */
const mostBodyBytes = 8 * 1024 * 1024;

const files = {
  csv: { type: 'text/csv; charset=utf-8', write: csvBody },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: excelBody },
} as const;

/** Laboratories' lists over HTTP. */
export const screeningRoutes: FastifyPluginAsyncZod<{ readonly screenings: ScreeningService }> = async (
  app,
  { screenings },
) => {
  const tags = ['act'];
  app.get(
    '/control/screenings',
    { schema: { tags, summary: 'Lists that were checked or are being checked', response: { 200: ScreeningList } } },
    async () => ({ screenings: await screenings.list() }),
  );
  app.post(
    '/control/screenings',
    {
      bodyLimit: mostBodyBytes,
      schema: {
        tags,
        summary: 'Checks a list of up to 10,000 rows: as JSON with its text, or as a form with a CSV, TSV or XLSX file',
        consumes: ['application/json', 'multipart/form-data'],
        response: { 200: Screening },
      },
    },
    async (request) => screenings.submit(await receiveList(request)),
  );
  app.get(
    '/control/screenings/:id',
    { schema: { tags, summary: 'How far a list is', params: NumberedPath, response: { 200: Screening } } },
    (request) => screenings.find(request.params.id),
  );
  app.post(
    '/control/screenings/:id/cancel',
    {
      schema: {
        tags,
        summary: 'Stops a list; its answers stay',
        params: NumberedPath,
        body: z.strictObject({}),
        response: { 200: Screening },
      },
    },
    (request) => screenings.cancel(request.params.id),
  );
  app.delete(
    '/control/screenings/:id',
    {
      schema: {
        tags,
        summary: 'Takes a list away with its rows; the answer is what it was',
        params: NumberedPath,
        response: { 200: Screening },
      },
    },
    (request) => screenings.remove(request.params.id),
  );
  app.get(
    '/control/screenings/:id/rows',
    {
      schema: {
        tags,
        summary: 'Rows that have their answer',
        params: NumberedPath,
        querystring: ScreeningRowQuery,
        response: { 200: ScreeningRowPage },
      },
    },
    (request) => screenings.listRows(request.params.id, request.query),
  );
  for (const format of ['csv', 'xlsx'] as const) {
    const { type, write } = files[format];
    app.get(
      `/control/screenings/:id/rows.${format}`,
      {
        schema: {
          tags,
          summary: 'The same as a file',
          params: NumberedPath,
          querystring: RowFileQuery,
          produces: [type],
        },
      },
      async (request, reply) => {
        const { language = chooseLanguage(request.headers['accept-language']), ...query } = request.query;
        const body = await write(rowColumns(language), screenings.eachRow(request.params.id, query));
        return reply
          .header('content-type', type)
          .header('content-disposition', `attachment; filename="vigia-screening-${request.params.id}.${format}"`)
          .send(body);
      },
    );
  }
};
