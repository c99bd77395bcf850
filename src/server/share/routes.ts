import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FigureQuery, ObservationQuery } from '../../api/index.ts';
import type { FigureRow } from '../../exchange/index.ts';
import { chooseLanguage, keepReader } from '../access/index.ts';
import type { ObserveService } from '../observe/index.ts';
import { figureRows, observationRows } from './figure-rows.ts';
import { writeCsv, writeExcel, writeParquet } from './write-table.ts';

const formats = {
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
  parquet: { type: 'application/vnd.apache.parquet', write: writeParquet },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeExcel },
} as const;
const formatNames = ['csv', 'parquet', 'xlsx'] as const;

const Language = z.object({
  language: z.enum(['en', 'fr', 'es']).optional().describe('Of the names of places and substances'),
});
/** A file holds everything that matches: it has no pages. */
const ObservationFileQuery = ObservationQuery.omit({ limit: true, cursor: true }).extend(Language.shape);
const FigureFileQuery = FigureQuery.extend(Language.shape);

/** Figures and observations as files. */
export const downloadRoutes: FastifyPluginAsyncZod<{ readonly observe: ObserveService }> = async (app, { observe }) => {
  for (const format of formatNames) {
    const schema = { tags: ['share'], produces: [formats[format].type] };
    app.get(
      `/observations.${format}`,
      { schema: { ...schema, querystring: ObservationFileQuery } },
      async (request, reply) => {
        const language = request.query.language ?? chooseLanguage(request.headers['accept-language']);
        observe.requireExport();
        const rows = observationRows(observe, request.query, language);
        return sendFile(reply, format, 'observations', rows);
      },
    );
    app.get(`/figures.${format}`, { schema: { ...schema, querystring: FigureFileQuery } }, async (request, reply) => {
      const language = request.query.language ?? chooseLanguage(request.headers['accept-language']);
      observe.requireExport();
      const rows = figureRows(observe, request.query, language);
      return sendFile(reply, format, request.query.indicator, rows);
    });
  }
};

interface FileReply {
  readonly header: (name: string, value: string) => FileReply;
  readonly send: (body: unknown) => FileReply;
}

async function sendFile(
  reply: FileReply,
  format: (typeof formatNames)[number],
  name: string,
  rows: AsyncIterable<FigureRow>,
): Promise<FileReply> {
  const { type, write } = formats[format];
  const safe = name.replace(/[^\w-]/g, '_');
  // What is wrong with the request shows at the first row, before anything is sent.
  const body = await write(await begin(rows));
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="vigia-${safe}.${format}"`)
    .send(body);
}

async function begin<Row>(rows: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  // The rest is pulled by the connection as it sends.
  return keepReader(resume(first, iterator));
}

async function* resume<Row>(first: IteratorResult<Row>, iterator: AsyncIterator<Row>): AsyncGenerator<Row> {
  for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
}
