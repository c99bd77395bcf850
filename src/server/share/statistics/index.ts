export { sdmxRoutes } from './sdmx-routes.ts';
export { SdmxService } from './sdmx-service.ts';
