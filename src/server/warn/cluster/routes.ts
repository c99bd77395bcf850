import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ClusterQuery, ClusterReport } from '../../../api/index.ts';
import type { ClusterService } from './service.ts';

export interface ClusterRoutesOptions {
  readonly clusters: ClusterService;
}

/** Clusters of the latest periods among the places of an indicator, over HTTP. */
export const clusterRoutes: FastifyPluginAsyncZod<ClusterRoutesOptions> = async (app, { clusters }) => {
  app.get(
    '/clusters',
    { schema: { tags: ['warn'], querystring: ClusterQuery, response: { 200: ClusterReport } } },
    (request) => clusters.findClusters(request.query),
  );
};
