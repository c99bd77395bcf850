import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Health, NodeInformation, TodaySummary } from '../../api/index.ts';
import type { VigiaNode } from '../node.ts';

/** What the node is, and what its day looks like. */
export const nodeRoutes: FastifyPluginAsyncZod<{ readonly node: VigiaNode }> = async (app, { node }) => {
  const tags = ['node'];
  app.get('/node', { schema: { tags, response: { 200: NodeInformation } } }, () => node.describe());
  app.get('/health', { schema: { tags, response: { 200: Health } } }, async () => {
    await node.checkDatabase();
    return { status: 'ok' as const };
  });
  app.get('/today', { schema: { tags, response: { 200: TodaySummary } } }, () => node.summariseToday());
};
