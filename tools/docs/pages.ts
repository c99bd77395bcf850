import { configPage } from './config-page.ts';
import { errorPage } from './error-page.ts';
import { indicatorPage } from './indicator-page.ts';
import { sourcePage } from './source-page.ts';
import { stixPage } from './stix-page.ts';

/** Pages of `docs/reference` that follow from code alone; the page of the API needs a node and has its own generator. */
export const pages: Readonly<Record<string, () => string>> = {
  'config.md': configPage,
  'errors.md': errorPage,
  'indicators.md': indicatorPage,
  'sources.md': sourcePage,
  'stix-profile.md': stixPage,
};
