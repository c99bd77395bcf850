export type { ObserveContext } from './context.ts';
export {
  type FigureGuard,
  type FigureScreen,
  type FigureTable,
  type GuardedCell,
  noGuard,
  withheldCell,
} from './figure-guard.ts';
export { watchInbox } from './inbox.ts';
export type { IngestRequest } from './ingest/ingest-file.ts';
export { type NowcastBounds, nowcastBounds } from './nowcast/nowcast-bounds.ts';
export { lateness, reachOf } from './query/lateness.ts';
export { storeShippedRegisters } from './register-store.ts';
export { type ObserveRoutesOptions, observeRoutes } from './routes.ts';
export { ObserveService } from './service.ts';
export { sweepTemporaryFolders } from './temporary-folder.ts';
export { loadTrainingData, type TrainingProgress, trainingDeliveryCount } from './training/index.ts';
