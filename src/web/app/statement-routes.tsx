import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseNewStatementSearch } from '../joint-statement/statements-search.ts';
import { languageRoute } from './frame-routes.tsx';

// What the countries state together.

const jointStatementsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'statements',
  component: lazyRouteComponent(() => import('../joint-statement/statements-screen.tsx'), 'StatementsScreen'),
});

const newJointStatementRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'statements/new',
  validateSearch: parseNewStatementSearch,
  component: lazyRouteComponent(() => import('../joint-statement/statement-edit-screen.tsx'), 'NewStatementScreen'),
});

const jointStatementRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'statements/$statement',
  component: lazyRouteComponent(() => import('../joint-statement/statement-screen.tsx'), 'StatementScreen'),
});

const jointStatementEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'statements/$statement/edit',
  component: lazyRouteComponent(() => import('../joint-statement/statement-edit-screen.tsx'), 'StatementEditScreen'),
});

/** A type and no interface: the router adds others to it. */
export type StatementRoutes = {
  readonly jointStatementsRoute: typeof jointStatementsRoute;
  readonly newJointStatementRoute: typeof newJointStatementRoute;
  readonly jointStatementRoute: typeof jointStatementRoute;
  readonly jointStatementEditRoute: typeof jointStatementEditRoute;
};

export const statementRoutes: StatementRoutes = {
  jointStatementsRoute,
  newJointStatementRoute,
  jointStatementRoute,
  jointStatementEditRoute,
};
