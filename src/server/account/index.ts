export { listCommitments } from './commitment.ts';
export { IndicatorService } from './indicator/service.ts';
export { commitmentRoutes, progressRoutes } from './routes.ts';
