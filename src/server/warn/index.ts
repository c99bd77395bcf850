export type { WarnContext, WarnSettings } from './context.ts';
export { WarnJobs, type WarnJobsOptions } from './jobs.ts';
export { type WarnRoutesOptions, warnRoutes } from './routes.ts';
export type { ScanOptions, ScanReport } from './scan.ts';
export { type ObservedToday, WarnService } from './service.ts';
