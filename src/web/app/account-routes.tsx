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

const commitmentsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments',
  validateSearch: parseCommitmentsSearch,
  component: lazyRouteComponent(() => import('../commitments/commitments-screen.tsx'), 'CommitmentsScreen'),
});

const newCommitmentRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/new',
  validateSearch: parseNewCommitmentSearch,
  component: lazyRouteComponent(() => import('../commitments/commitment-edit-screen.tsx'), 'NewCommitmentScreen'),
});

const commitmentRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment',
  validateSearch: parseProgressSearch,
  component: lazyRouteComponent(() => import('../commitments/commitment-screen.tsx'), 'CommitmentScreen'),
});

const commitmentEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/edit',
  component: lazyRouteComponent(() => import('../commitments/commitment-edit-screen.tsx'), 'CommitmentEditScreen'),
});

const goalEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/goals/$goal',
  component: lazyRouteComponent(() => import('../commitments/goal-edit-screen.tsx'), 'GoalEditScreen'),
});

const progressRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/progress/$question',
  validateSearch: parseProgressSearch,
  component: lazyRouteComponent(() => import('../commitments/progress-screen.tsx'), 'ProgressScreen'),
});

const judgementEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/$commitment/judgements/$judgement',
  component: lazyRouteComponent(() => import('../commitments/judgement-edit-screen.tsx'), 'JudgementEditScreen'),
});

const practicesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices',
  validateSearch: parsePracticesSearch,
  component: lazyRouteComponent(() => import('../practices/practices-screen.tsx'), 'PracticesScreen'),
});

const newPracticeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/new',
  component: lazyRouteComponent(() => import('../practices/practice-edit-screen.tsx'), 'NewPracticeScreen'),
});

const practiceRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/$practice',
  component: lazyRouteComponent(() => import('../practices/practice-screen.tsx'), 'PracticeScreen'),
});

const practiceEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'practices/$practice/edit',
  component: lazyRouteComponent(() => import('../practices/practice-edit-screen.tsx'), 'PracticeEditScreen'),
});

const reportsRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports',
  validateSearch: parseReportsSearch,
  component: lazyRouteComponent(() => import('../reports/reports-screen.tsx'), 'ReportsScreen'),
});

const reportRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/$report',
  component: lazyRouteComponent(() => import('../reports/report-screen.tsx'), 'ReportScreen'),
});

const newNarrativeRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/narratives/new',
  component: lazyRouteComponent(() => import('../reports/narrative-edit-screen.tsx'), 'NewNarrativeScreen'),
});

const narrativeEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'reports/narratives/$narrative',
  component: lazyRouteComponent(() => import('../reports/narrative-edit-screen.tsx'), 'NarrativeEditScreen'),
});

const commitmentFilesRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/files',
  validateSearch: parseFilesSearch,
  component: lazyRouteComponent(() => import('../interchange/files-screen.tsx'), 'FilesScreen'),
});

const questionEditRoute = createRoute({
  getParentRoute: () => languageRoute,
  path: 'commitments/questions/$question',
  component: lazyRouteComponent(() => import('../questions/question-edit-screen.tsx'), 'QuestionEditScreen'),
});

/** What was promised, and how far it is. Written out: what is inferred is too long for the compiler. */
export type AccountRoutes = {
  readonly commitmentsRoute: typeof commitmentsRoute;
  readonly newCommitmentRoute: typeof newCommitmentRoute;
  readonly commitmentRoute: typeof commitmentRoute;
  readonly commitmentEditRoute: typeof commitmentEditRoute;
  readonly goalEditRoute: typeof goalEditRoute;
  readonly progressRoute: typeof progressRoute;
  readonly judgementEditRoute: typeof judgementEditRoute;
  readonly practicesRoute: typeof practicesRoute;
  readonly newPracticeRoute: typeof newPracticeRoute;
  readonly practiceRoute: typeof practiceRoute;
  readonly practiceEditRoute: typeof practiceEditRoute;
  readonly reportsRoute: typeof reportsRoute;
  readonly reportRoute: typeof reportRoute;
  readonly newNarrativeRoute: typeof newNarrativeRoute;
  readonly narrativeEditRoute: typeof narrativeEditRoute;
  readonly commitmentFilesRoute: typeof commitmentFilesRoute;
  readonly questionEditRoute: typeof questionEditRoute;
};

export const accountRoutes: AccountRoutes = {
  commitmentsRoute,
  newCommitmentRoute,
  commitmentRoute,
  commitmentEditRoute,
  goalEditRoute,
  progressRoute,
  judgementEditRoute,
  practicesRoute,
  newPracticeRoute,
  practiceRoute,
  practiceEditRoute,
  reportsRoute,
  reportRoute,
  newNarrativeRoute,
  narrativeEditRoute,
  commitmentFilesRoute,
  questionEditRoute,
};
