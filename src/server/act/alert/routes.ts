import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  AlertDetail,
  AlertPage,
  AlertQuery,
  AlertReplyRequest,
  AlertVersion,
  ComposeRequest,
  DiscardedAlert,
  DraftStepRequest,
  DuplicateList,
  DuplicateRequest,
  RetractAlertRequest,
  ReturnDraftRequest,
  SaveDraftRequest,
  WordingReport,
  WordingRequest,
} from '../../../api/index.ts';
import type { AlertService } from './service.ts';

export interface AlertRoutesOptions {
  readonly alerts: AlertService;
}

const AlertPath = z.object({ id: z.uuid() });
const VersionPath = AlertPath.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) });
const ReplyPath = AlertPath.extend({ reply: z.uuid() });

const tags = ['act'];
const detail = { 200: AlertDetail };

/** Alerts over HTTP. */
export const alertRoutes: FastifyPluginAsyncZod<AlertRoutesOptions> = async (app, { alerts }) => {
  app.get('/alerts', { schema: { tags, querystring: AlertQuery, response: { 200: AlertPage } } }, (request) =>
    alerts.list(request.query),
  );
  app.post('/alerts', { schema: { tags, body: ComposeRequest, response: detail } }, (request) =>
    alerts.compose(request.body),
  );
  app.post(
    '/alerts/wording',
    { schema: { tags, body: WordingRequest, response: { 200: WordingReport } } },
    async (request) => alerts.checkWording(request.body),
  );
  app.post(
    '/alerts/duplicates',
    { schema: { tags, body: DuplicateRequest, response: { 200: DuplicateList } } },
    (request) => alerts.findDuplicates(request.body),
  );
  app.get('/alerts/:id', { schema: { tags, params: AlertPath, response: detail } }, (request) =>
    alerts.find(request.params.id),
  );
  app.get(
    '/alerts/:id/versions/:version',
    { schema: { tags, params: VersionPath, response: { 200: AlertVersion } } },
    (request) => alerts.findVersion(request.params.id, request.params.version),
  );
  app.put(
    '/alerts/:id/draft',
    { schema: { tags, params: AlertPath, body: SaveDraftRequest, response: detail } },
    (request) => alerts.save(request.params.id, request.body),
  );
  app.post(
    '/alerts/:id/draft/discard',
    { schema: { tags, params: AlertPath, body: DraftStepRequest, response: { 200: DiscardedAlert } } },
    async (request) => {
      await alerts.discard(request.params.id, request.body);
      return { discarded: request.params.id };
    },
  );
  app.post(
    '/alerts/:id/submit',
    { schema: { tags, params: AlertPath, body: DraftStepRequest, response: detail } },
    (request) => alerts.submit(request.params.id, request.body),
  );
  app.post(
    '/alerts/:id/return',
    { schema: { tags, params: AlertPath, body: ReturnDraftRequest, response: detail } },
    (request) => alerts.return(request.params.id, request.body),
  );
  app.post(
    '/alerts/:id/publish',
    { schema: { tags, params: AlertPath, body: DraftStepRequest, response: detail } },
    (request) => alerts.publish(request.params.id, request.body),
  );
  app.post(
    '/alerts/:id/retract',
    { schema: { tags, params: AlertPath, body: RetractAlertRequest, response: detail } },
    (request) => alerts.retract(request.params.id, request.body),
  );
  app.post(
    '/alerts/:id/read',
    { schema: { tags, params: AlertPath, body: z.object({}), response: detail } },
    (request) => alerts.markRead(request.params.id),
  );
  app.post(
    '/alerts/:id/replies',
    { schema: { tags, params: AlertPath, body: AlertReplyRequest, response: detail } },
    (request) => alerts.reply(request.params.id, request.body),
  );
  app.put(
    '/alerts/:id/replies/:reply',
    { schema: { tags, params: ReplyPath, body: AlertReplyRequest, response: detail } },
    (request) => alerts.changeReply(request.params.id, request.params.reply, request.body),
  );
  app.post(
    '/alerts/:id/replies/:reply/retract',
    { schema: { tags, params: ReplyPath, body: z.object({}), response: detail } },
    (request) => alerts.retractReply(request.params.id, request.params.reply),
  );
};
