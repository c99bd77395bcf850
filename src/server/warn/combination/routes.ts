import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { CombinationList, CombinationQuery } from '../../../api/index.ts';
import type { CombinationService } from './combination-service.ts';

export interface CombinationRoutesOptions {
  readonly combination: CombinationService;
}

/** Substances found together for the first time, over HTTP. */
export const combinationRoutes: FastifyPluginAsyncZod<CombinationRoutesOptions> = async (app, { combination }) => {
  app.get(
    '/combinations',
    { schema: { tags: ['warn'], querystring: CombinationQuery, response: { 200: CombinationList } } },
    (request) => combination.listCombinations(request.query),
  );
};
