import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  PeerReceipts,
  PeerReceiptsAnswer,
  QuarantineDecision,
  QuarantineDetail,
  QuarantineEntry,
  QuarantinePage,
  QuarantineQuery,
  SyncList,
  SyncNowRequest,
  SyncOutcomeList,
  WaitingList,
} from '../../../api/index.ts';
import { requirePeer } from '../peer/index.ts';
import type { SyncService } from './service.ts';

const NumberPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export interface SyncRouteOptions {
  readonly sync: SyncService;
}

/** What came from other nodes, what is kept aside, and what they say of what they were given. */
export const syncRoutes: FastifyPluginAsyncZod<SyncRouteOptions> = async (app, { sync }) => {
  const tags = ['share'];
  app.post(
    '/peer/receipts',
    { schema: { tags, body: PeerReceipts, response: { 200: PeerReceiptsAnswer } } },
    async ({ body }) => ({ known: await sync.acknowledge(requirePeer().country, body.receipts) }),
  );
  app.get('/sharing/sync', { schema: { tags, response: { 200: SyncList } } }, () => sync.list());
  app.post(
    '/sharing/sync',
    { schema: { tags, body: SyncNowRequest, response: { 200: SyncOutcomeList } } },
    async ({ body }) => {
      const outcomes = await sync.syncNow(body.country);
      return { outcomes: outcomes.map(({ country, error, complete }) => ({ country, error, complete })) };
    },
  );
  app.get('/sharing/waiting', { schema: { tags, response: { 200: WaitingList } } }, () => sync.listWaiting());
  app.get(
    '/sharing/quarantine',
    { schema: { tags, querystring: QuarantineQuery, response: { 200: QuarantinePage } } },
    ({ query }) => sync.listQuarantine(query),
  );
  const one = { tags, params: NumberPath };
  app.get('/sharing/quarantine/:id', { schema: { ...one, response: { 200: QuarantineDetail } } }, ({ params }) =>
    sync.getQuarantined(params.id),
  );
  for (const decision of ['release', 'discard'] as const) {
    app.post(
      `/sharing/quarantine/:id/${decision}`,
      { schema: { ...one, body: QuarantineDecision, response: { 200: QuarantineEntry } } },
      ({ params, body }) => sync[decision](params.id, body),
    );
  }
};
