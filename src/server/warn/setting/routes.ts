import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  SettingDecision,
  SettingEntry,
  SettingList,
  SettingPreview,
  SettingPreviewRequest,
  SettingProposal,
  WatchList,
} from '../../../api/index.ts';
import type { SettingService } from './service.ts';

export interface SettingRoutesOptions {
  readonly settings: SettingService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });

/** What watches ask for, and changes of it, over HTTP. */
export const settingRoutes: FastifyPluginAsyncZod<SettingRoutesOptions> = async (app, { settings }) => {
  const tags = ['warn'];
  app.get('/watches', { schema: { tags, response: { 200: WatchList } } }, () => settings.listWatches());
  app.get('/watch-settings', { schema: { tags, response: { 200: SettingList } } }, () => settings.listSettings());
  app.post(
    '/watch-settings/preview',
    { schema: { tags, body: SettingPreviewRequest, response: { 200: SettingPreview } } },
    (request) => settings.preview(request.body),
  );
  app.post('/watch-settings', { schema: { tags, body: SettingProposal, response: { 200: SettingEntry } } }, (request) =>
    settings.propose(request.body),
  );
  app.post(
    '/watch-settings/:id/decision',
    { schema: { tags, params: NumberedPath, body: SettingDecision, response: { 200: SettingEntry } } },
    (request) => settings.decide(request.params.id, request.body),
  );
};
