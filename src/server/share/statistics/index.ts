export { FigureProtection } from './figure-protection.ts';
export { questionRoutes } from './question-routes.ts';
export { QuestionService } from './question-service.ts';
export { sdmxRoutes } from './sdmx-routes.ts';
export { SdmxService } from './sdmx-service.ts';
