import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MuteEntry, MuteList, MuteQuery, MuteRequest, UnmuteRequest } from '../../../api/index.ts';
import type { MuteService } from './service.ts';

export interface MuteRoutesOptions {
  readonly mutes: MuteService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });

/** Muting over HTTP. */
export const muteRoutes: FastifyPluginAsyncZod<MuteRoutesOptions> = async (app, { mutes }) => {
  const tags = ['warn'];
  app.get('/mutes', { schema: { tags, querystring: MuteQuery, response: { 200: MuteList } } }, (request) =>
    mutes.listMutes(request.query),
  );
  app.post('/mutes', { schema: { tags, body: MuteRequest, response: { 200: MuteEntry } } }, (request) =>
    mutes.mute(request.body),
  );
  app.post(
    '/mutes/:id/end',
    { schema: { tags, params: NumberedPath, body: UnmuteRequest, response: { 200: MuteEntry } } },
    (request) => mutes.unmute(request.params.id, request.body),
  );
};
