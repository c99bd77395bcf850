import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Backtest, BacktestQuery } from '../../../api/index.ts';
import type { BacktestService } from './service.ts';

export interface BacktestRoutesOptions {
  readonly backtest: BacktestService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });

/** What would have been said, over HTTP. */
export const backtestRoutes: FastifyPluginAsyncZod<BacktestRoutesOptions> = async (app, { backtest }) => {
  const schema = { tags: ['warn'], params: NumberedPath, querystring: BacktestQuery, response: { 200: Backtest } };
  app.get('/series/:id/backtest', { schema }, (request) => backtest.backtestSeries(request.params.id, request.query));
  app.get('/signals/:id/backtest', { schema }, (request) => backtest.backtestSignal(request.params.id, request.query));
};
