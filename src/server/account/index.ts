export { listCommitments } from './commitment.ts';
export { IndicatorService } from './indicator/service.ts';
export { type Difference, type Verification, verifyPackage } from './report/package/verify-package.ts';
export { reportRoutes } from './report/routes.ts';
export { type PreparedReport, type ReportFormat, ReportService, reportFormats } from './report/service.ts';
export { commitmentRoutes, progressRoutes } from './routes.ts';
