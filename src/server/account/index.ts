export { type AccountRoom, openAccount } from './room.ts';
export { commitmentRoutes, progressRoutes } from './routes.ts';
