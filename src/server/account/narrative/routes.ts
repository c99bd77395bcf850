import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import {
  type NarrativeContent,
  NarrativeDetail,
  NarrativeList,
  SaveNarrativeOutcome,
  SaveNarrativeRequest,
} from '../../../api/index.ts';
import { flat } from '../entry/read-entries.ts';
import { addEntryRoutes } from '../entry/routes.ts';
import type { EntryService } from '../entry/service.ts';

/** What countries write about their year, over HTTP. */
export const narrativeRoutes: FastifyPluginAsyncZod<{ readonly narratives: EntryService<NarrativeContent> }> = async (
  app,
  { narratives },
) => {
  app.get(
    '/narratives',
    {
      schema: {
        tags: ['account'],
        summary: 'What countries write about their own year, the latest first',
        response: { 200: NarrativeList },
      },
    },
    async () => ({
      narratives: (await narratives.list()).map(flat).toSorted((one, other) => (one.until < other.until ? 1 : -1)),
    }),
  );
  addEntryRoutes(app, {
    path: '/narratives',
    what: 'narrative',
    entries: narratives,
    schemas: { detail: NarrativeDetail, saveRequest: SaveNarrativeRequest, saveOutcome: SaveNarrativeOutcome },
  });
};
