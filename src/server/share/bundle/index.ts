export { BundleService } from './service.ts';
