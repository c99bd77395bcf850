import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  Collection,
  CollectionGrantRequest,
  CollectionList,
  CollectionRemoval,
  CollectionRequest,
} from '../../../api/index.ts';
import type { CollectionService } from './service.ts';

const NamedPath = z.object({ name: z.string().max(100).describe('Id or alias') });

/** Collections over HTTP, for who manages sharing; TAXII clients have their own addresses. */
export const collectionRoutes: FastifyPluginAsyncZod<{ readonly collections: CollectionService }> = async (
  app,
  { collections },
) => {
  const tags = ['share'];
  app.get('/collections', { schema: { tags, response: { 200: CollectionList } } }, () => collections.list());
  app.post('/collections', { schema: { tags, body: CollectionRequest, response: { 200: Collection } } }, (request) =>
    collections.add(request.body),
  );
  app.post(
    '/collections/:name/grants',
    { schema: { tags, params: NamedPath, body: CollectionGrantRequest, response: { 200: Collection } } },
    (request) => collections.grant(request.params.name, request.body),
  );
  app.post(
    '/collections/:name/epoch',
    { schema: { tags, params: NamedPath, body: z.object({}), response: { 200: Collection } } },
    (request) => collections.renewEpoch(request.params.name),
  );
  app.delete(
    '/collections/:name',
    { schema: { tags, params: NamedPath, response: { 200: CollectionRemoval } } },
    (request) => collections.remove(request.params.name),
  );
};
