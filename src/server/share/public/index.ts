export { publicRoutes } from './routes.ts';
export { PublicPortal } from './service.ts';
