export { mostPlanBytes } from './interchange/incoming-plan.ts';
export { planFileRoutes, planImportRoutes } from './interchange/routes.ts';
export { type Difference, type Verification, verifyPackage } from './report/package/verify-package.ts';
export { reportRoutes } from './report/routes.ts';
export type { PreparedReport } from './report/service.ts';
export { type AccountRoom, openAccount } from './room.ts';
export { commitmentRoutes, composedQuestionRoutes, judgementRoutes, progressRoutes } from './routes.ts';
