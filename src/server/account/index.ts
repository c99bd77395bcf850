export { listCommitments } from './commitment.ts';
export { IndicatorService } from './indicator/service.ts';
export { type Difference, type Verification, verifyPackage } from './report/package/verify-package.ts';
export { reportRoutes } from './report/routes.ts';
export { type PreparedReport, ReportService } from './report/service.ts';
export { commitmentRoutes, progressRoutes } from './routes.ts';
