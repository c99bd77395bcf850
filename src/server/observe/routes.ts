import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  DeliveryPage,
  DeliveryQuery,
  DeliverySummary,
  Figure,
  FigureQuery,
  IndicatorList,
  IngestReport,
  IssuePage,
  IssueQuery,
  NowcastQuery,
  ObservationPage,
  ObservationQuery,
  PlaceList,
  PlaceQuery,
  RecordPage,
  RecordQuery,
  SeriesEntry,
  SeriesNowcast,
  SeriesPage,
  SeriesQuery,
  SourceList,
  SourceMarkingAnswer,
  SourceMarkingRequest,
  SourceSummary,
  SubstanceList,
  SubstanceQuery,
  VintageList,
} from '../../api/index.ts';
import { receiveUpload } from './receive-upload.ts';
import type { ObserveService } from './service.ts';

export interface ObserveRoutesOptions {
  readonly observe: ObserveService;
  /** Called after a delivery was stored, so that what changed is scanned. */
  readonly onDelivery: () => Promise<void>;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });
const NamedPath = z.object({ id: z.string().max(100) });

/** Observe over HTTP: sources, deliveries, registers, series, figures. */
export const observeRoutes: FastifyPluginAsyncZod<ObserveRoutesOptions> = async (app, { observe, onDelivery }) => {
  const tags = ['observe'];
  app.get('/sources', { schema: { tags, response: { 200: SourceList } } }, () => observe.listSources());
  app.get('/sources/:id', { schema: { tags, params: NamedPath, response: { 200: SourceSummary } } }, (request) =>
    observe.findSource(request.params.id),
  );
  app.get(
    '/sources/:id/marking',
    { schema: { tags, params: NamedPath, response: { 200: SourceMarkingAnswer } } },
    (request) => observe.findSourceMarking(request.params.id),
  );
  app.post(
    '/sources/:id/marking',
    {
      schema: {
        tags,
        summary: 'Tightens the marking of deliveries from now on',
        params: NamedPath,
        body: SourceMarkingRequest,
        response: { 200: SourceMarkingAnswer },
      },
    },
    (request) => observe.chooseSourceMarking(request.params.id, request.body),
  );
  app.post(
    '/sources/:id/deliveries',
    {
      schema: {
        tags,
        params: NamedPath,
        consumes: ['multipart/form-data'],
        summary: 'Takes in one file of the source: whole, or not at all',
        response: { 200: z.object({ reports: z.array(IngestReport) }) },
      },
    },
    async (request) => {
      const reports = await receiveUpload(observe, request.params.id, request.parts());
      if (reports.some(({ duplicate }) => !duplicate)) await onDelivery();
      return { reports };
    },
  );
  app.get('/deliveries', { schema: { tags, querystring: DeliveryQuery, response: { 200: DeliveryPage } } }, (request) =>
    observe.listDeliveries(request.query),
  );
  app.get(
    '/deliveries/:id',
    { schema: { tags, params: NumberedPath, response: { 200: DeliverySummary } } },
    (request) => observe.findDelivery(request.params.id),
  );
  app.get('/issues', { schema: { tags, querystring: IssueQuery, response: { 200: IssuePage } } }, (request) =>
    observe.listIssues(request.query),
  );
  app.get('/records', { schema: { tags, querystring: RecordQuery, response: { 200: RecordPage } } }, (request) =>
    observe.listRecords(request.query),
  );
  app.get('/places', { schema: { tags, querystring: PlaceQuery, response: { 200: PlaceList } } }, (request) =>
    observe.listPlaces(request.query),
  );
  app.get(
    '/substances',
    { schema: { tags, querystring: SubstanceQuery, response: { 200: SubstanceList } } },
    (request) => observe.listSubstances(request.query),
  );
  app.get('/indicators', { schema: { tags, response: { 200: IndicatorList } } }, () => observe.listIndicators());
  app.get('/series', { schema: { tags, querystring: SeriesQuery, response: { 200: SeriesPage } } }, (request) =>
    observe.listSeries(request.query),
  );
  app.get('/series/:id', { schema: { tags, params: NumberedPath, response: { 200: SeriesEntry } } }, (request) =>
    observe.findSeries(request.params.id),
  );
  app.get(
    '/series/:id/vintages',
    { schema: { tags, params: NumberedPath, response: { 200: VintageList } } },
    (request) => observe.listVintages(request.params.id),
  );
  app.get(
    '/series/:id/nowcast',
    {
      schema: {
        tags,
        params: NumberedPath,
        querystring: NowcastQuery,
        summary: 'Recent figures completed by how earlier vintages grew',
        response: { 200: SeriesNowcast },
      },
    },
    (request) => observe.readNowcast(request.params.id, request.query.asKnownOn),
  );
  app.get(
    '/observations',
    { schema: { tags, querystring: ObservationQuery, response: { 200: ObservationPage } } },
    (request) => observe.listObservations(request.query),
  );
  app.get(
    '/figures',
    {
      schema: { tags, querystring: FigureQuery, response: { 200: Figure } },
      // Ten thousand points a map: they are built field by field, and going over each again costs more than finding them.
      serializerCompiler: () => JSON.stringify,
    },
    (request) => observe.readFigure(request.query),
  );
};
