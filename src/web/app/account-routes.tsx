import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  parseCommitmentsSearch,
  parseNewCommitmentSearch,
  parseProgressSearch,
} from '../commitments/commitments-search.ts';
import { languageRoute } from './frame-routes.tsx';

// What was promised, and how far it is.

export const commitmentsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments',
  validateSearch: parseCommitmentsSearch,
  component: lazyRouteComponent(() => import('../commitments/commitments-screen.tsx'), 'CommitmentsScreen'),
});

export const newCommitmentRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/new',
  validateSearch: parseNewCommitmentSearch,
  component: lazyRouteComponent(() => import('../commitments/commitment-edit-screen.tsx'), 'NewCommitmentScreen'),
});

export const commitmentRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment',
  validateSearch: parseProgressSearch,
  component: lazyRouteComponent(() => import('../commitments/commitment-screen.tsx'), 'CommitmentScreen'),
});

export const commitmentEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/edit',
  component: lazyRouteComponent(() => import('../commitments/commitment-edit-screen.tsx'), 'CommitmentEditScreen'),
});

export const goalEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/goals/$goal',
  component: lazyRouteComponent(() => import('../commitments/goal-edit-screen.tsx'), 'GoalEditScreen'),
});

export const progressRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/progress/$question',
  validateSearch: parseProgressSearch,
  component: lazyRouteComponent(() => import('../commitments/progress-screen.tsx'), 'ProgressScreen'),
});
