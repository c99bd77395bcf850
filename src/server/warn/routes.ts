import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  MethodList,
  NoteRequest,
  SignalDetail,
  SignalPage,
  SignalQuery,
  StreamLeadList,
  VerdictRequest,
} from '../../api/index.ts';
import type { WarnService } from './service.ts';

export interface WarnRoutesOptions {
  readonly warn: WarnService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });

/** Warn over HTTP: signals, what is known about one, what a person decides. */
export const warnRoutes: FastifyPluginAsyncZod<WarnRoutesOptions> = async (app, { warn }) => {
  const tags = ['warn'];
  app.get('/signals', { schema: { tags, querystring: SignalQuery, response: { 200: SignalPage } } }, (request) =>
    warn.listSignals(request.query),
  );
  app.get('/signals/:id', { schema: { tags, params: NumberedPath, response: { 200: SignalDetail } } }, (request) =>
    warn.findSignal(request.params.id),
  );
  app.post(
    '/signals/:id/verdict',
    { schema: { tags, params: NumberedPath, body: VerdictRequest, response: { 200: SignalDetail } } },
    (request) => warn.decide(request.params.id, request.body),
  );
  app.post(
    '/signals/:id/notes',
    { schema: { tags, params: NumberedPath, body: NoteRequest, response: { 200: SignalDetail } } },
    (request) => warn.addNote(request.params.id, request.body),
  );
  app.get('/streams/leads', { schema: { tags, response: { 200: StreamLeadList } } }, () => warn.listStreamLeads());
  app.get('/methods', { schema: { tags, response: { 200: MethodList } } }, () => warn.listMethods());
};
