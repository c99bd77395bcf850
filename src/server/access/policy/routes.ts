import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { PolicyList } from '../../../api/index.ts';
import { explainPolicies } from './explain.ts';

/** The rules of the house, for everybody who signs in. */
export const policyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/access/policies',
    { schema: { tags: ['access'], summary: 'Who may do what, in words', response: { 200: PolicyList } } },
    () => explainPolicies(),
  );
};
