import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseAdministrationSearch } from '../administration/administration-search.ts';
import { parseAlertSearch, parseAlertsSearch } from '../alerts/alerts-search.ts';
import { parseCheckSearch, parseScreeningSearch } from '../check/check-search.ts';
import { parseExploreSearch } from '../explore/explore-search.ts';
import { parseGapsSearch } from '../gaps/gaps-search.ts';
import { parseNoticesSearch } from '../notices/notices-search.ts';
import { parseNewProcessSearch, parseProcessesSearch } from '../processes/processes-search.ts';
import { parseSharingSearch } from '../sharing/sharing-search.ts';
import { parseSignInSearch } from '../sign-in/sign-in-search.ts';
import { parseSignalsSearch } from '../signals/signals-search.ts';
import { parseSourceSearch } from '../sources/source-search.ts';
import { parseLawDays, parseSubstancesSearch } from '../substances/substances-search.ts';
import { parseTextRunSearch } from '../texts/texts-search.ts';
import { parseUnmappedSearch } from '../unmapped/unmapped-search.ts';
import { type AccountRoutes, accountRoutes } from './account-routes.tsx';
import { languageRoute, languageStartRoute, rootRoute, startRoute } from './frame-routes.tsx';
import { meetingRoutes } from './meeting-routes.tsx';
import { Crashed, NotFound } from './not-found.tsx';
import { formatSearchText, parseSearchText } from './search-text.ts';
import { type StatementRoutes, statementRoutes } from './statement-routes.tsx';

const todayRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'today',
  component: lazyRouteComponent(() => import('../today/today-screen.tsx'), 'TodayScreen'),
});

const signalsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'signals',
  validateSearch: parseSignalsSearch,
  component: lazyRouteComponent(() => import('../signals/signals-screen.tsx'), 'SignalsScreen'),
});

const signalRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'signals/$signal',
  component: lazyRouteComponent(() => import('../signal/signal-screen.tsx'), 'SignalScreen'),
});

const alertsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'alerts',
  validateSearch: parseAlertsSearch,
  component: lazyRouteComponent(() => import('../alerts/alerts-screen.tsx'), 'AlertsScreen'),
});

const alertRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'alerts/$alert',
  validateSearch: parseAlertSearch,
  component: lazyRouteComponent(() => import('../alert/alert-screen.tsx'), 'AlertScreen'),
});

const alertEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'alerts/$alert/edit',
  component: lazyRouteComponent(() => import('../alert/edit-screen.tsx'), 'EditScreen'),
});

const alertPreviewRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'alerts/$alert/preview',
  component: lazyRouteComponent(() => import('../alert/preview-screen.tsx'), 'PreviewScreen'),
});

const exploreRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'explore',
  validateSearch: parseExploreSearch,
  component: lazyRouteComponent(() => import('../explore/explore-screen.tsx'), 'ExploreScreen'),
});

const substancesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'substances',
  validateSearch: parseSubstancesSearch,
  component: lazyRouteComponent(() => import('../substances/substances-screen.tsx'), 'SubstancesScreen'),
});

const substanceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'substances/$substance',
  validateSearch: parseLawDays,
  component: lazyRouteComponent(() => import('../substances/substance-screen.tsx'), 'SubstanceScreen'),
});

const checkRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'check',
  validateSearch: parseCheckSearch,
  component: lazyRouteComponent(() => import('../check/check-screen.tsx'), 'CheckScreen'),
});

const screeningRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'check/lists/$screening',
  validateSearch: parseScreeningSearch,
  component: lazyRouteComponent(() => import('../check/screening-screen.tsx'), 'ScreeningScreen'),
});

const unmappedRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'unmapped',
  validateSearch: parseUnmappedSearch,
  component: lazyRouteComponent(() => import('../unmapped/unmapped-screen.tsx'), 'UnmappedScreen'),
});

const gapsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'gaps',
  validateSearch: parseGapsSearch,
  component: lazyRouteComponent(() => import('../gaps/gaps-screen.tsx'), 'GapsScreen'),
});

const gapRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'gaps/$gap',
  validateSearch: parseLawDays,
  component: lazyRouteComponent(() => import('../gaps/gap-screen.tsx'), 'GapScreen'),
});

const processesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'processes',
  validateSearch: parseProcessesSearch,
  component: lazyRouteComponent(() => import('../processes/processes-screen.tsx'), 'ProcessesScreen'),
});

const newProcessRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'processes/new',
  validateSearch: parseNewProcessSearch,
  component: lazyRouteComponent(() => import('../processes/new-process-screen.tsx'), 'NewProcessScreen'),
});

const processRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'processes/$process',
  component: lazyRouteComponent(() => import('../processes/process-screen.tsx'), 'ProcessScreen'),
});

const textsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'texts',
  component: lazyRouteComponent(() => import('../texts/texts-screen.tsx'), 'TextsScreen'),
});

const textSourceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'texts/$source',
  component: lazyRouteComponent(() => import('../texts/text-source-screen.tsx'), 'TextSourceScreen'),
});

const textRunRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'texts/runs/$run',
  validateSearch: parseTextRunSearch,
  component: lazyRouteComponent(() => import('../texts/text-run-screen.tsx'), 'TextRunScreen'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sources',
  component: lazyRouteComponent(() => import('../sources/sources-screen.tsx'), 'SourcesScreen'),
});

const sourceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sources/$source',
  validateSearch: parseSourceSearch,
  component: lazyRouteComponent(() => import('../sources/source-screen.tsx'), 'SourceScreen'),
});

const methodsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'methods',
  component: lazyRouteComponent(() => import('../methods/methods-screen.tsx'), 'MethodsScreen'),
});

const methodRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'methods/$method',
  component: lazyRouteComponent(() => import('../methods/method-screen.tsx'), 'MethodScreen'),
});

const mutesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'mutes',
  component: lazyRouteComponent(() => import('../mutes/mutes-screen.tsx'), 'MutesScreen'),
});

const watchSettingsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'settings/watches',
  component: lazyRouteComponent(() => import('../watch-settings/watch-settings-screen.tsx'), 'WatchSettingsScreen'),
});

const aboutRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'about',
  component: lazyRouteComponent(() => import('../about/about-screen.tsx'), 'AboutScreen'),
});

const signInRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sign-in',
  validateSearch: parseSignInSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

const accountRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('../sign-in/account-screen.tsx'), 'AccountScreen'),
});

const noticesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'notices',
  validateSearch: parseNoticesSearch,
  component: lazyRouteComponent(() => import('../notices/notices-screen.tsx'), 'NoticesScreen'),
});

const sharingRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sharing',
  validateSearch: parseSharingSearch,
  component: lazyRouteComponent(() => import('../sharing/sharing-screen.tsx'), 'SharingScreen'),
});

const peerRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'sharing/peers/$country',
  component: lazyRouteComponent(() => import('../sharing/peer-screen.tsx'), 'PeerScreen'),
});

const administrationRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'administration',
  validateSearch: parseAdministrationSearch,
  component: lazyRouteComponent(() => import('../administration/administration-screen.tsx'), 'AdministrationScreen'),
});

const personRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'administration/people/$person',
  component: lazyRouteComponent(() => import('../administration/person-screen.tsx'), 'PersonScreen'),
});

const publicRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'public',
  component: lazyRouteComponent(() => import('../portal/portal-screen.tsx'), 'PortalScreen'),
});

const publicAlertRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'public/alerts/$alert',
  component: lazyRouteComponent(() => import('../portal/public-alert-screen.tsx'), 'PublicAlertScreen'),
});

/** Named, because the compiler cannot write out the whole tree as one type. */
type ScreenRoutes = {
  readonly languageStartRoute: typeof languageStartRoute;
  readonly todayRoute: typeof todayRoute;
  readonly signalsRoute: typeof signalsRoute;
  readonly signalRoute: typeof signalRoute;
  readonly alertsRoute: typeof alertsRoute;
  readonly alertRoute: typeof alertRoute;
  readonly alertEditRoute: typeof alertEditRoute;
  readonly alertPreviewRoute: typeof alertPreviewRoute;
  readonly exploreRoute: typeof exploreRoute;
  readonly substancesRoute: typeof substancesRoute;
  readonly substanceRoute: typeof substanceRoute;
  readonly checkRoute: typeof checkRoute;
  readonly screeningRoute: typeof screeningRoute;
  readonly unmappedRoute: typeof unmappedRoute;
  readonly gapsRoute: typeof gapsRoute;
  readonly gapRoute: typeof gapRoute;
  readonly processesRoute: typeof processesRoute;
  readonly newProcessRoute: typeof newProcessRoute;
  readonly processRoute: typeof processRoute;
  readonly textsRoute: typeof textsRoute;
  readonly textSourceRoute: typeof textSourceRoute;
  readonly textRunRoute: typeof textRunRoute;
  readonly sourcesRoute: typeof sourcesRoute;
  readonly sourceRoute: typeof sourceRoute;
  readonly methodsRoute: typeof methodsRoute;
  readonly methodRoute: typeof methodRoute;
  readonly mutesRoute: typeof mutesRoute;
  readonly watchSettingsRoute: typeof watchSettingsRoute;
  readonly aboutRoute: typeof aboutRoute;
  readonly signInRoute: typeof signInRoute;
  readonly accountRoute: typeof accountRoute;
  readonly noticesRoute: typeof noticesRoute;
  readonly sharingRoute: typeof sharingRoute;
  readonly peerRoute: typeof peerRoute;
  readonly administrationRoute: typeof administrationRoute;
  readonly personRoute: typeof personRoute;
  readonly publicRoute: typeof publicRoute;
  readonly publicAlertRoute: typeof publicAlertRoute;
} & AccountRoutes &
  typeof meetingRoutes &
  StatementRoutes;

const screenRoutes: ScreenRoutes = {
  languageStartRoute,
  todayRoute,
  signalsRoute,
  signalRoute,
  alertsRoute,
  alertRoute,
  alertEditRoute,
  alertPreviewRoute,
  exploreRoute,
  substancesRoute,
  substanceRoute,
  checkRoute,
  screeningRoute,
  unmappedRoute,
  gapsRoute,
  gapRoute,
  processesRoute,
  newProcessRoute,
  processRoute,
  textsRoute,
  textSourceRoute,
  textRunRoute,
  sourcesRoute,
  sourceRoute,
  methodsRoute,
  methodRoute,
  mutesRoute,
  watchSettingsRoute,
  aboutRoute,
  signInRoute,
  accountRoute,
  noticesRoute,
  sharingRoute,
  peerRoute,
  administrationRoute,
  personRoute,
  publicRoute,
  publicAlertRoute,
  ...accountRoutes,
  ...meetingRoutes,
  ...statementRoutes,
};

const routeTree = rootRoute.addChildren([startRoute, languageRoute.addChildren(screenRoutes)]);

export const router = createRouter({
  routeTree,
  parseSearch: parseSearchText,
  stringifySearch: formatSearchText,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crashed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
