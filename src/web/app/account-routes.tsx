import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  parseCommitmentsSearch,
  parseNewCommitmentSearch,
  parseProgressSearch,
} from '../commitments/commitments-search.ts';
import { parseFilesSearch } from '../interchange/files-search.ts';
import { parsePracticesSearch } from '../practices/practices-search.ts';
import { parseReportsSearch } from '../reports/reports-search.ts';
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

export const judgementEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/judgements/$judgement',
  component: lazyRouteComponent(() => import('../commitments/judgement-edit-screen.tsx'), 'JudgementEditScreen'),
});

export const practicesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices',
  validateSearch: parsePracticesSearch,
  component: lazyRouteComponent(() => import('../practices/practices-screen.tsx'), 'PracticesScreen'),
});

export const newPracticeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/new',
  component: lazyRouteComponent(() => import('../practices/practice-edit-screen.tsx'), 'NewPracticeScreen'),
});

export const practiceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/$practice',
  component: lazyRouteComponent(() => import('../practices/practice-screen.tsx'), 'PracticeScreen'),
});

export const practiceEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/$practice/edit',
  component: lazyRouteComponent(() => import('../practices/practice-edit-screen.tsx'), 'PracticeEditScreen'),
});

export const reportsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports',
  validateSearch: parseReportsSearch,
  component: lazyRouteComponent(() => import('../reports/reports-screen.tsx'), 'ReportsScreen'),
});

export const reportRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/$report',
  component: lazyRouteComponent(() => import('../reports/report-screen.tsx'), 'ReportScreen'),
});

export const newNarrativeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/narratives/new',
  component: lazyRouteComponent(() => import('../reports/narrative-edit-screen.tsx'), 'NewNarrativeScreen'),
});

export const narrativeEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/narratives/$narrative',
  component: lazyRouteComponent(() => import('../reports/narrative-edit-screen.tsx'), 'NarrativeEditScreen'),
});

export const commitmentFilesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/files',
  validateSearch: parseFilesSearch,
  component: lazyRouteComponent(() => import('../interchange/files-screen.tsx'), 'FilesScreen'),
});

export const questionEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/questions/$question',
  component: lazyRouteComponent(() => import('../questions/question-edit-screen.tsx'), 'QuestionEditScreen'),
});
