export { jointStatementRoutes, statementFigureRoutes } from './joint-statement/routes.ts';
export { meetingFollowUpRoutes, meetingRoutes } from './meeting/routes.ts';
export { narrativeRoutes } from './narrative/routes.ts';
export { keptReportRoutes } from './report/kept/routes.ts';
export { type Difference, type Verification, verifyPackage } from './report/package/verify-package.ts';
export { reportRoutes } from './report/routes.ts';
export type { PreparedReport } from './report/service.ts';
export { type AccountRoom, openAccount } from './room.ts';
export { commitmentRoutes, composedQuestionRoutes, judgementRoutes, progressRoutes } from './routes.ts';
