export { listUnsent, type Receipt } from './receipt-store.ts';
export type { ContentReceiver } from './receive-content.ts';
export { syncRoutes } from './routes.ts';
export { SyncService, type VisitOutcome } from './service.ts';
export type { Batch, ObjectTaker } from './take-objects.ts';
export type { TakeReport } from './taking.ts';
