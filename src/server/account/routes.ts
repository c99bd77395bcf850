import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  CommitmentDetail,
  CommitmentList,
  CommitmentQuery,
  type ComposedQuestion,
  ComposedQuestionDetail,
  ComposedQuestionList,
  GoalDetail,
  GoalList,
  GoalProgressList,
  GoalProgressQuery,
  JudgementDetail,
  JudgementList,
  JudgementQuery,
  PracticeDetail,
  PracticeList,
  PracticeQuery,
  PreviewQuestionRequest,
  ProgressAnswer,
  ProgressAnswerQuery,
  ProgressList,
  ProgressListQuery,
  SaveCommitmentOutcome,
  SaveCommitmentRequest,
  SaveComposedQuestionOutcome,
  SaveComposedQuestionRequest,
  SaveGoalOutcome,
  SaveGoalRequest,
  SaveJudgementOutcome,
  SaveJudgementRequest,
  SavePracticeOutcome,
  SavePracticeRequest,
} from '../../api/index.ts';
import type { CommitmentService } from './commitment/service.ts';
import { flat } from './entry/read-entries.ts';
import { addEntryRoutes } from './entry/routes.ts';
import type { EntryService } from './entry/service.ts';
import type { GoalService } from './goal/service.ts';
import type { IndicatorService } from './indicator/service.ts';
import type { JudgementService } from './judgement/service.ts';
import type { PracticeService } from './practice/service.ts';

const tags = ['account'];
const QuestionPath = z.object({ question: z.string().max(200) });

/** What was promised and what was agreed of its figures, over HTTP. */
export const commitmentRoutes: FastifyPluginAsyncZod<{
  readonly commitments: CommitmentService;
  readonly goals: GoalService;
}> = async (app, { commitments, goals }) => {
  app.get(
    '/commitments',
    {
      schema: {
        tags,
        summary: 'What was promised, and where it was said',
        querystring: CommitmentQuery,
        response: { 200: CommitmentList },
      },
    },
    ({ query }) => commitments.list(query),
  );
  addEntryRoutes(app, {
    path: '/commitments',
    what: 'commitment',
    entries: commitments.entries,
    schemas: { detail: CommitmentDetail, saveRequest: SaveCommitmentRequest, saveOutcome: SaveCommitmentOutcome },
  });
  app.get(
    '/goals',
    { schema: { tags, summary: 'What was agreed of figures', response: { 200: GoalList } } },
    async () => ({ goals: (await goals.entries.list()).map(flat) }),
  );
  addEntryRoutes(app, {
    path: '/goals',
    what: 'goal',
    entries: goals.entries,
    schemas: { detail: GoalDetail, saveRequest: SaveGoalRequest, saveOutcome: SaveGoalOutcome },
  });
};

/** What others judge of it, and what was found to work, over HTTP. */
export const judgementRoutes: FastifyPluginAsyncZod<{
  readonly judgements: JudgementService;
  readonly practices: PracticeService;
}> = async (app, { judgements, practices }) => {
  app.get(
    '/judgements',
    {
      schema: {
        tags,
        summary: 'What reviewers say of what other countries promised',
        querystring: JudgementQuery,
        response: { 200: JudgementList },
      },
    },
    ({ query }) => judgements.list(query),
  );
  addEntryRoutes(app, {
    path: '/judgements',
    what: 'judgement',
    entries: judgements.entries,
    schemas: { detail: JudgementDetail, saveRequest: SaveJudgementRequest, saveOutcome: SaveJudgementOutcome },
  });
  app.get(
    '/practices',
    {
      schema: {
        tags,
        summary: 'Practices by shelf, country, commitment and words',
        querystring: PracticeQuery,
        response: { 200: PracticeList },
      },
    },
    ({ query }) => practices.list(query),
  );
  addEntryRoutes(app, {
    path: '/practices',
    what: 'practice',
    entries: practices.entries,
    schemas: { detail: PracticeDetail, saveRequest: SavePracticeRequest, saveOutcome: SavePracticeOutcome },
  });
};

/** Questions about progress that people compose, over HTTP. */
export const composedQuestionRoutes: FastifyPluginAsyncZod<{
  readonly questions: EntryService<ComposedQuestion>;
}> = async (app, { questions }) => {
  app.get(
    '/progress-questions',
    { schema: { tags, summary: 'Questions that people composed', response: { 200: ComposedQuestionList } } },
    async () => ({ questions: (await questions.list()).map(flat) }),
  );
  addEntryRoutes(app, {
    path: '/progress-questions',
    what: 'question about progress',
    entries: questions,
    schemas: {
      detail: ComposedQuestionDetail,
      saveRequest: SaveComposedQuestionRequest,
      saveOutcome: SaveComposedQuestionOutcome,
    },
  });
};

/** What the data say about it, over HTTP. */
export const progressRoutes: FastifyPluginAsyncZod<{
  readonly indicators: IndicatorService;
  readonly goals: GoalService;
}> = async (app, { indicators, goals }) => {
  app.get(
    '/progress',
    {
      schema: {
        tags,
        summary: 'Questions about progress, with the latest that is known',
        querystring: ProgressListQuery,
        response: { 200: ProgressList },
      },
    },
    ({ query }) => indicators.list(query),
  );
  app.get(
    '/progress/:question',
    {
      schema: {
        tags,
        summary: 'What the data say to one question, period by period, and what changed since a day',
        params: QuestionPath,
        querystring: ProgressAnswerQuery,
        response: { 200: ProgressAnswer },
      },
    },
    ({ params, query }) => indicators.answer(params.question, query),
  );
  app.post(
    '/progress-questions/preview',
    {
      schema: {
        tags,
        summary: 'What the data say to a question that is being composed; one without an answer is refused',
        body: PreviewQuestionRequest,
        response: { 200: ProgressAnswer },
      },
    },
    ({ body }) => indicators.preview(body),
  );
  app.get(
    '/goal-progress',
    {
      schema: {
        tags,
        summary: 'Goals with what the data say of each, and what they said on an earlier day',
        querystring: GoalProgressQuery,
        response: { 200: GoalProgressList },
      },
    },
    ({ query }) => goals.progress(query),
  );
};
