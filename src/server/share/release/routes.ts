import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DisclosurePage, DisclosureQuery, HolderList, ReleasePreview } from '../../../api/index.ts';
import type { ReleaseService } from './service.ts';

const AlertPath = z.object({ id: z.uuid() });

/** What would leave, what left, and who holds it. */
export const releaseRoutes: FastifyPluginAsyncZod<{ readonly release: ReleaseService }> = async (app, { release }) => {
  const tags = ['share'];
  const one = { tags, params: AlertPath };
  app.get(
    '/alerts/:id/preview',
    {
      schema: {
        ...one,
        summary: 'The objects that would go to each receiver, and what would not and why',
        response: { 200: ReleasePreview },
      },
    },
    ({ params }) => release.preview(params.id),
  );
  app.get(
    '/alerts/:id/holders',
    { schema: { ...one, summary: 'Which nodes hold it, or held it', response: { 200: HolderList } } },
    ({ params }) => release.holders(params.id),
  );
  app.get(
    '/sharing/ledger',
    {
      schema: {
        tags,
        querystring: DisclosureQuery,
        summary: 'What left, when, to whom, under which marking, and what became of it',
        response: { 200: DisclosurePage },
      },
    },
    ({ query }) => release.ledger(query),
  );
};
