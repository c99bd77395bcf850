import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Backtest, BacktestQuery, SimulatedPerformanceList } from '../../../api/index.ts';
import { describePerformance } from '../../../domains/index.ts';
import type { BacktestService } from './service.ts';

export interface BacktestRoutesOptions {
  readonly backtest: BacktestService;
}

const NumberedPath = z.object({ id: z.coerce.number().int().min(0).max(2_147_483_647) });

/** Looking back, over HTTP: what would have been said, and how well methods find outbreaks that are known. */
export const backtestRoutes: FastifyPluginAsyncZod<BacktestRoutesOptions> = async (app, { backtest }) => {
  const schema = { tags: ['warn'], params: NumberedPath, querystring: BacktestQuery, response: { 200: Backtest } };
  app.get('/series/:id/backtest', { schema }, (request) => backtest.backtestSeries(request.params.id, request.query));
  app.get('/signals/:id/backtest', { schema }, (request) => backtest.backtestSignal(request.params.id, request.query));
  app.get('/methods/performance', { schema: { tags: ['warn'], response: { 200: SimulatedPerformanceList } } }, () =>
    methodPerformance(),
  );
};

/** As the wire has it: its lists can be written to. */
async function methodPerformance(): Promise<SimulatedPerformanceList> {
  const { methods, ...measured } = describePerformance();
  return {
    ...measured,
    methods: methods.map(({ detectedBySize, atFalseAlarms, ...one }) => ({
      ...one,
      detectedBySize: [...detectedBySize],
      atFalseAlarms: [...atFalseAlarms],
    })),
  };
}
