import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  NewSubscription,
  NoticeHealth,
  NoticePage,
  NoticeQuery,
  ReadRequest,
  RemovedSubscription,
  RetriedMessage,
  SubscriptionList,
  SubscriptionRequest,
  TestNotice,
} from '../../../api/index.ts';
import type { NoticeService } from './service.ts';

export interface NoticeRoutesOptions {
  readonly notices: NoticeService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const MessagePath = z.object({ id: z.uuid() });
const tags = ['act'];

/** What one was told, one's own subscriptions, and how messages get through. */
export const noticeRoutes: FastifyPluginAsyncZod<NoticeRoutesOptions> = async (app, { notices }) => {
  app.get('/notices', { schema: { tags, querystring: NoticeQuery, response: { 200: NoticePage } } }, (request) =>
    notices.list(request.query),
  );
  app.post('/notices/read', { schema: { tags, body: ReadRequest, response: { 200: NoticePage } } }, (request) =>
    notices.markRead(request.body),
  );
  app.get('/notices/subscriptions', { schema: { tags, response: { 200: SubscriptionList } } }, () =>
    notices.listSubscriptions(),
  );
  app.post(
    '/notices/subscriptions',
    { schema: { tags, body: SubscriptionRequest, response: { 200: NewSubscription } } },
    (request) => notices.subscribe(request.body),
  );
  app.put(
    '/notices/subscriptions/:id',
    { schema: { tags, params: NumberedPath, body: SubscriptionRequest, response: { 200: NewSubscription } } },
    (request) => notices.change(request.params.id, request.body),
  );
  app.delete(
    '/notices/subscriptions/:id',
    { schema: { tags, params: NumberedPath, response: { 200: RemovedSubscription } } },
    async (request) => {
      await notices.unsubscribe(request.params.id);
      return { removed: request.params.id };
    },
  );
  app.post(
    '/notices/subscriptions/:id/test',
    { schema: { tags, params: NumberedPath, body: z.object({}), response: { 200: TestNotice } } },
    (request) => notices.test(request.params.id),
  );
  app.get('/notices/health', { schema: { tags, response: { 200: NoticeHealth } } }, () => notices.health());
  app.post(
    '/notices/messages/:id/retry',
    { schema: { tags, params: MessagePath, body: z.object({}), response: { 200: RetriedMessage } } },
    async (request) => {
      await notices.retry(request.params.id);
      return { retried: request.params.id };
    },
  );
};
