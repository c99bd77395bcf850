export { WarnJobs } from './jobs.ts';
export { warnRoutes } from './routes.ts';
export type { ScanOptions, ScanReport } from './scan.ts';
export { WarnService } from './service.ts';
