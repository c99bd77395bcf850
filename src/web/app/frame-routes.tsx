import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { isLanguage } from '../../base/index.ts';
import { loadCatalogue } from '../messages/index.ts';
import { preferredLanguage } from './language.ts';
import { LanguageFrame } from './language-frame.tsx';

// What every page stands in: its language, and where a reader begins.

export const rootRoute = createRootRoute({ component: Outlet });

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$language/today', params: { language: preferredLanguage() }, replace: true });
  },
});

export const languageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$language',
  beforeLoad: ({ params, location }) => {
    if (isLanguage(params.language)) return;
    throw redirect({ href: `/${preferredLanguage()}${location.href}`, replace: true });
  },
  loader: ({ params }) => loadCatalogue(isLanguage(params.language) ? params.language : 'en'),
  staleTime: Number.POSITIVE_INFINITY,
  component: LanguageFrame,
});

export const languageStartRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$language/today', params, replace: true });
  },
});
